package becquerel.respond.worksheet;

import static org.assertj.core.api.Assertions.assertThat;

import becquerel.detect.Severity;
import becquerel.investigate.Conclusion;
import becquerel.investigate.Decision;
import becquerel.investigate.Incident;
import becquerel.investigate.Outcome;
import becquerel.investigate.Session;
import becquerel.investigate.StoryLine.Side;
import becquerel.investigate.exposure.Exposure;
import becquerel.investigate.exposure.ExposureClass;
import becquerel.investigate.exposure.MailboxExposure;
import becquerel.investigate.exposure.UnknownSpan;
import becquerel.knowledge.Deadlines;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class NotificationWorksheetTest {
    private static Conclusion of(Incident... incidents) {
        return new Conclusion(List.of(), List.of(incidents), List.of(), List.of(), List.of());
    }

    private static Incident incident(MailboxExposure... mailboxes) {
        return new Incident(
                "i-1",
                "Takeover | of <b>Ann</b>",
                "tenant",
                List.of("ann@example.org"),
                0.9,
                List.of(),
                Severity.HIGH,
                Incident.LossRisk.HIGH,
                Instant.parse("2024-03-05T10:00:00Z"),
                Instant.parse("2024-03-06T10:00:00Z"),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                new Exposure(List.of(mailboxes)),
                Optional.empty(),
                Outcome.NONE,
                List.of(),
                List.of());
    }

    private static MailboxExposure mailbox() {
        return new MailboxExposure(
                "ann@example.org",
                new TreeMap<>(Map.of(ExposureClass.READ, 12L, ExposureClass.UNKNOWN, 30L)),
                List.of(),
                List.of(new UnknownSpan(
                        "Records were lost.", Optional.of(Instant.parse("2024-03-05T12:00:00Z")), Optional.empty())),
                "",
                0,
                7,
                2,
                List.of(),
                0,
                List.of(),
                0);
    }

    @Test
    void sheetHoldsTheFactsTheGapsAndTheDeadlines_andIsNoAdvice() {
        String sheet = NotificationWorksheet.markdown(of(incident(mailbox())));

        assertThat(sheet)
                .contains("Not legal advice", "aware on", "First sign in the evidence: 2024-03-05 10:00 UTC")
                .contains("| ann@example.org | 12 | 0 | 0 | 0 | 0 | 30 | 0 | 7 | 2 |")
                .contains("ann@example.org: Records were lost. From 2024-03-05 12:00 UTC.")
                .contains("As of " + Deadlines.date(), "GDPR (EU) 2016/679, Art. 33", "72 hours");
    }

    @Test
    void textOfTheEvidenceIsNoMarkup() {
        assertThat(NotificationWorksheet.markdown(of(incident(mailbox()))))
                .contains("Takeover \\| of \\<b\\>Ann\\</b\\>")
                .doesNotContain("<b>");
    }

    @Test
    void nothingIsToBeTold_whenThereIsNoIncident() {
        assertThat(NotificationWorksheet.markdown(of()))
                .contains("nothing here to tell anybody of")
                .doesNotContain("GDPR");
    }

    @Test
    void decisionsOfPeopleStandAboveWhatRestsOnThem() {
        Instant time = Instant.parse("2024-03-09T11:00:00Z");
        var decision = new Decision("s-1", "tenant", "ann@example.org", Side.OWNER, "kim", "in <i>Lisbon</i>", time);
        var session = new Session(
                "s-1",
                "tenant",
                "ann@example.org",
                Side.OWNER,
                0.01,
                List.of(),
                time,
                time,
                List.of(),
                List.of(),
                List.of(),
                3,
                Optional.of(decision));
        var decided =
                new Conclusion(List.of(), List.of(), List.of(), List.of(session), List.of(), List.of(), List.of(), "");
        assertThat(NotificationWorksheet.markdown(decided))
                .contains("- ann@example.org, session s-1: the owner's, says kim on 2024-03-09 11:00 UTC:"
                        + " in \\<i\\>Lisbon\\</i\\>")
                .contains("nothing here to tell anybody of");
    }

    @Test
    void everyDeadlineIsWhole() {
        assertThat(Deadlines.all()).hasSizeGreaterThan(10).allSatisfy(each -> {
            assertThat(List.of(each.region(), each.whom(), each.term(), each.from(), each.when(), each.text()))
                    .noneMatch(String::isBlank);
        });
        assertThat(Deadlines.date()).matches("\\d{4}-\\d\\d-\\d\\d");
    }
}
