package becquerel.investigate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class RequestsTest {
    private static EvidenceRequest request(Conclusion conclusion, String source) {
        return conclusion.requests().stream()
                .filter(each -> each.source().equals(source))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void retentionEndsAreCountedFromTheEvents() {
        EvidenceRequest trace = request(Takeover.happened().concluded(), "Message trace");

        assertThat(trace.retention())
                .isEqualTo(
                        "A message trace reaches back 90 days: for 2024-03-05 that ended on 2024-06-03, for 2024-03-05 on"
                                + " 2024-06-03, unless it was exported or retained longer.");
        assertThat(trace.settles()).contains(Takeover.ANNA, "2024-03-05");
        assertThat(trace.command()).contains("'anna@example.com'", "-StartDate 2024-03-05 -EndDate 2024-03-06");
    }

    @Test
    void sourceThatIsThereIsNotAskedFor() {
        var basis = new Basis(List.of("message trace, CSV"), List.of(), List.of());

        assertThat(Takeover.happened().concluded(basis).requests())
                .extracting(EvidenceRequest::source)
                .doesNotContain("Message trace")
                .contains("Entra sign-ins, interactive");
    }

    @Test
    void namesThatWouldBreakOutOfACommandStayOutOfIt() {
        var scope = new RequestScope(
                List.of(
                        "anna@example.com",
                        "o'hara@example.com",
                        "x'; Remove-Mailbox y@example.com",
                        "z\u2019@example.com"),
                java.time.LocalDate.parse("2024-03-05"),
                java.time.LocalDate.parse("2024-03-05"),
                java.time.LocalDate.parse("2024-03-05"));

        assertThat(scope.quoted()).isEqualTo("'anna@example.com', 'o''hara@example.com'");
    }

    @Test
    void pageEscapesWhatComesFromEvidence() {
        var request = new EvidenceRequest("A <b>source</b>", "It [settles](x) *it*", "run ``` this", "role", "until");

        assertThat(RequestsText.markdown(List.of(request)))
                .contains("## 1. A \\<b\\>source\\</b\\>")
                .contains("It \\[settles\\](x) \\*it\\*")
                .contains("````\nrun ``` this\n````");
    }
}
