package becquerel.investigate;

import static org.assertj.core.api.Assertions.assertThat;

import becquerel.detect.Stage;
import becquerel.testkit.ARule;
import becquerel.testkit.Acts;
import org.junit.jupiter.api.Test;

/** The attack begins on 5 March 2024; into Dan's account the intruder comes on 8 March at noon. */
class GiftsOfPowerTest {
    private static final String DAN = "dan@example.com";
    private static final String NEW = "new.admin@example.com";

    @Test
    void giftOfAnUnclearHandLessThanADayBeforeHimCountsAsHis() {
        assertThat(verdict("2024-03-07T13:00:00Z")).isEqualTo(Verdict.Kind.INTRUDERS_OWN);
    }

    @Test
    void giftOfAnUnclearHandMoreThanADayBeforeHimIsNotHis() {
        assertThat(verdict("2024-03-07T11:00:00Z")).isNotEqualTo(Verdict.Kind.INTRUDERS_OWN);
    }

    private static Verdict.Kind verdict(String given) {
        Conclusion conclusion = Takeover.happened()
                .happened(Acts.by(DAN).from("").at(given).givesRole(NEW, "Global Administrator"))
                .happened(Acts.by(NEW)
                        .from(Takeover.OFFICE)
                        .agent("Outlook")
                        .at("2024-03-01T09:00:00Z")
                        .signsIn())
                .found(
                        "rule-forward-external",
                        0.9,
                        Stage.S5,
                        "T1114.003",
                        Takeover.intruder(DAN)
                                .at("2024-03-08T12:00:00Z")
                                .session("s-2")
                                .makesRule(ARule.named(".")
                                        .forwardsTo(Takeover.DROP)
                                        .inbox()))
                .concluded();
        return CaseFile.verdict(conclusion, NEW).kind();
    }
}
