package becquerel.detect.rules;

import static org.assertj.core.api.Assertions.assertThat;

import becquerel.detect.Finding;
import becquerel.detect.Look;
import becquerel.detect.Severity;
import becquerel.testkit.Acts;
import java.util.List;
import org.junit.jupiter.api.Test;

class MailboxForwardTest {
    private static final String ANNA = "anna@example.com";
    private static final Acts SHE = Acts.by(ANNA).at("12:00").from("203.0.113.9");

    @Test
    void fires_forAnAddressOutside_andMoreWithoutACopy() {
        Finding kept = Look.of(MailboxForward::new, SHE.forwards(ANNA, true, "x@drop.example"))
                .getFirst();
        Finding gone = Look.of(MailboxForward::new, SHE.forwards(ANNA, false, "x@drop.example"))
                .getFirst();
        assertThat(kept.severity()).isEqualTo(Severity.HIGH);
        assertThat(kept.confidence()).isEqualTo(0.5);
        assertThat(gone.confidence()).isEqualTo(0.6);
        assertThat(gone.sentence()).contains("without a copy for the owner");
    }

    @Test
    void fires_onceAndNotesThatItWasClearedSoon() {
        List<Finding> findings = Look.of(
                MailboxForward::new,
                SHE.forwards(ANNA, false, "x@drop.example"),
                SHE.at("12:00:11").clearsForwarding(ANNA));
        assertThat(findings).hasSize(1);
        assertThat(findings.getFirst().sentence()).endsWith("and cleared again by anna@example.com after 11 seconds.");
        assertThat(findings.getFirst().confidence()).isLessThan(0.5);
    }

    @Test
    void fires_lowForANameOfTheDirectory() {
        Finding finding =
                Look.of(MailboxForward::new, SHE.forwards(ANNA, true, "Ben")).getFirst();
        assertThat(finding.severity()).isEqualTo(Severity.LOW);
    }

    @Test
    void silent_insideApprovedBySystemOrRefused() {
        assertThat(Look.of(
                        MailboxForward::new,
                        SHE.forwards(ANNA, true, "ben@example.org"),
                        SHE.forwards(ANNA, true, "desk@approved.example"),
                        SHE.clearsForwarding(ANNA),
                        SHE.failing().forwards(ANNA, true, "x@drop.example"),
                        Acts.bySystem().forwards(ANNA, true, "x@drop.example")))
                .isEmpty();
    }
}
