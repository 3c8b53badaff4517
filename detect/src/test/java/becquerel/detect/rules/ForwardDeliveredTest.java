package becquerel.detect.rules;

import static org.assertj.core.api.Assertions.assertThat;

import becquerel.activity.Activity;
import becquerel.activity.Activity.MessageTraced.Delivery;
import becquerel.activity.Configuration.StandingRule;
import becquerel.activity.MailRule;
import becquerel.detect.Finding;
import becquerel.detect.Look;
import becquerel.detect.Severity;
import becquerel.testkit.ARule;
import becquerel.testkit.Acts;
import java.util.List;
import org.junit.jupiter.api.Test;

class ForwardDeliveredTest {
    private static final Acts ANN = Acts.by("ann@example.com").at("09:00");
    private static final MailRule DROP =
            ARule.named(".").about("invoice").forwardsTo("x@drop.example").inbox();

    @Test
    void countsWhatLeft_afterTheRuleWasMade() {
        Finding finding = only(Look.of(
                ForwardDelivered::new,
                to("08:00", "x@drop.example", Delivery.DELIVERED),
                ANN.makesRule(DROP),
                to("10:00", "x@drop.example", Delivery.DELIVERED),
                to("11:00", "X@drop.example", Delivery.DELIVERED),
                to("12:00", "x@drop.example", Delivery.FAILED)));
        assertThat(finding.severity()).isEqualTo(Severity.HIGH);
        assertThat(finding.numbers()).containsEntry("messages that left", 2.0).containsEntry("messages refused", 1.0);
        assertThat(finding.sentence())
                .contains("2 messages going to x@drop.example, where the mailbox of ann@example.com forwards")
                .contains("1 more was refused");
    }

    @Test
    void makesNoIncidentAlone() {
        Finding delivered = only(
                Look.of(ForwardDelivered::new, ANN.makesRule(DROP), to("10:00", "x@drop.example", Delivery.DELIVERED)));
        assertThat(delivered.confidence()).isLessThan(0.5);
    }

    @Test
    void saysThatNothingLeft_whenAllWasRefused() {
        Finding finding = only(
                Look.of(ForwardDelivered::new, ANN.makesRule(DROP), to("10:00", "x@drop.example", Delivery.FAILED)));
        assertThat(finding.severity()).isEqualTo(Severity.LOW);
        assertThat(finding.sentence()).contains("nothing left that way");
    }

    @Test
    void countsWhatLeftBefore_whenTheRuleOnlyStandsInAnExport() {
        Finding finding = only(Look.of(
                ForwardDelivered::new,
                to("08:00", "x@drop.example", Delivery.DELIVERED),
                Acts.by("").at("2024-04-01T00:00:00Z").shows("ann@example.com", new StandingRule(DROP))));
        assertThat(finding.sentence()).contains("1 message going to");
    }

    @Test
    void isSilent_onMailToOthers_onMailWithin_andOnForwardsWithin() {
        MailRule inside = ARule.named("to bob").forwardsTo("bob@example.com").inbox();
        assertThat(Look.of(
                        ForwardDelivered::new,
                        ANN.makesRule(DROP),
                        ANN.makesRule(inside),
                        to("10:00", "somebody@customer.example", Delivery.DELIVERED),
                        to("10:00", "bob@example.com", Delivery.DELIVERED)))
                .isEmpty();
    }

    private static Activity to(String time, String recipient, Delivery delivery) {
        return ANN.at(time).traces("ann@example.com", recipient, delivery);
    }

    private static Finding only(List<Finding> findings) {
        assertThat(findings).hasSize(1);
        return findings.getFirst();
    }
}
