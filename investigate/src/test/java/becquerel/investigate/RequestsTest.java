package becquerel.investigate;

import static org.assertj.core.api.Assertions.assertThat;

import becquerel.testkit.Acts;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
                .startsWith(
                        "A message trace reaches back 90 days: for 2024-03-05 that ended on 2024-06-03, for 2024-03-05 on"
                                + " 2024-06-03, unless it was exported or retained longer.");
        assertThat(trace.settles()).contains(Takeover.ANNA, "2024-03-05");
        assertThat(trace.command()).contains("'anna@example.com'", "-StartDate 2024-03-05 -EndDate 2024-03-06");
        assertThat(trace.command())
                .as("what really went to the drop address")
                .contains("'collect@drop.example' | ForEach-Object { Get-MessageTraceV2 -RecipientAddress $_");
    }

    @Test
    void missingDaysOfASourceAreAskedForAlone() {
        Basis basis = basis(
                source(SourceKind.AUDIT_LOG, "2024-02-20", "2024-03-05"),
                source(SourceKind.SIGN_INS, "2024-02-20", "2024-02-29"),
                source(SourceKind.QUIET_SIGN_INS, "2024-02-01", "2024-03-05"));

        assertThat(Takeover.happened().concluded(basis).requests())
                .extracting(EvidenceRequest::source)
                .contains("Entra sign-ins, interactive", "Message trace")
                .doesNotContain("Entra sign-ins, non-interactive", "Unified audit log");

        var scope = new RequestScope(List.of(), List.of(), day("2024-02-01"), day("2024-03-05"), day("2024-03-05"));
        var here = Map.of(Acts.TENANT, new Ledger.Gap(scope.from(), scope.to()));
        assertThat(MissingDays.of(SourceKind.SIGN_INS, basis.sources(), here, scope))
                .contains(scope);
        assertThat(MissingDays.of(SourceKind.AUDIT_LOG, basis.sources(), here, scope))
                .contains(scope.days(day("2024-02-01"), day("2024-02-19")));
        assertThat(MissingDays.of(SourceKind.QUIET_SIGN_INS, basis.sources(), here, scope))
                .isEmpty();
        var another = Map.of("another", new Ledger.Gap(day("2024-03-01"), day("2024-03-03")));
        assertThat(MissingDays.of(SourceKind.QUIET_SIGN_INS, basis.sources(), another, scope))
                .as("what happened there is all that matters there")
                .contains(scope.days(day("2024-03-01"), day("2024-03-03")));
    }

    private static Basis basis(Ledger.Source... sources) {
        return new Basis(
                List.of("Entra sign-ins, JSON"),
                List.of(),
                List.of(),
                List.of(sources),
                Optional.empty(),
                Optional.empty());
    }

    private static Ledger.Source source(SourceKind kind, String from, String to) {
        var span = new Ledger.Gap(day(from), day(to));
        return new Ledger.Source(Acts.TENANT, kind, 1_000, Optional.of(span), 10, List.of(), "");
    }

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
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
                List.of(),
                LocalDate.parse("2024-03-05"),
                LocalDate.parse("2024-03-05"),
                LocalDate.parse("2024-03-05"));

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
