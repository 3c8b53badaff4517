package becquerel.investigate;

import static org.assertj.core.api.Assertions.assertThat;

import becquerel.activity.Activity;
import becquerel.detect.Entity;
import becquerel.detect.Stage;
import becquerel.detect.behaviour.UnfamiliarHand;
import becquerel.knowledge.Weights;
import becquerel.testkit.ARule;
import becquerel.testkit.Acts;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What a stranger did where he was is read together; who only travels explains nothing that was done at home. */
class StrangersTest {
    private static final String ANNA = "anna@example.com";
    private static final Acts AWAY =
            Acts.by(ANNA).from("203.0.113.66").session("away").at("10:00");
    private static final Acts AT_HOME =
            Acts.by(ANNA).from("198.51.100.20").session("home").at("10:20");

    private static CaseFile perhapsAStranger(double chance) {
        return new CaseFile().found(UnfamiliarHand.NAME, chance, Stage.S3, "T1078.004", AWAY.signsIn());
    }

    private static Activity rule(Acts by) {
        return by.later(Duration.ofMinutes(5))
                .makesRule(ARule.named(".").deletes().inbox());
    }

    @Test
    void strangerAndWhatHeDidThere_areAnIncident_thoughNeitherIsByItself() {
        Conclusion conclusion = perhapsAStranger(0.4)
                .found("rule-hides-mail", 0.4, Stage.S6, "T1564.008", rule(AWAY))
                .concluded(Weights.REASONED);
        assertThat(conclusion.incidents()).hasSize(1);
        assertThat(conclusion.incidents().getFirst().terms())
                .extracting(Incident.Term::text)
                .anyMatch(text -> text.startsWith("hand: unfamiliar-hand"))
                .anyMatch(text -> text.startsWith("rule: rule-hides-mail"));
        assertThat(perhapsAStranger(0.4).concluded(Weights.REASONED).incidents())
                .isEmpty();
    }

    @Test
    void sessionThatWasHisAloneIsHim_whereverItGoes() {
        Activity signIn = AWAY.signsIn();
        Activity rule = rule(AWAY.from("192.0.2.77"));
        CaseFile owned = new CaseFile()
                .found(
                        UnfamiliarHand.NAME,
                        0.4,
                        Stage.S3,
                        "T1078.004",
                        draft -> draft.entity(Entity.Kind.SESSION, "away"),
                        signIn)
                .found("rule-hides-mail", 0.4, Stage.S6, "T1564.008", rule);
        assertThat(owned.concluded(Weights.REASONED).incidents()).hasSize(1);
    }

    @Test
    void travellerAndRuleSetAtHome_areNone() {
        Conclusion conclusion = perhapsAStranger(0.4)
                .found("rule-hides-mail", 0.4, Stage.S6, "T1564.008", rule(AT_HOME))
                .concluded(Weights.REASONED);
        assertThat(conclusion.incidents()).isEmpty();
    }

    @Test
    void travellerIsNotDrawnIntoAnAttackOnHisAccountFromElsewhere() {
        Conclusion conclusion = perhapsAStranger(0.4)
                .found("rule-forward-and-delete", 0.9, Stage.S5, "T1114.003", rule(AT_HOME))
                .concluded(Weights.REASONED);
        assertThat(conclusion.incidents()).hasSize(1);
        assertThat(conclusion.incidents().getFirst().findings()).hasSize(1);
    }

    @Test
    void strangerFromEvenOnIsAnIncidentByHimself() {
        Conclusion conclusion = perhapsAStranger(0.8).concluded(Weights.REASONED);
        assertThat(conclusion.incidents()).hasSize(1);
        assertThat(CaseFile.verdict(conclusion, ANNA).kind()).isEqualTo(Verdict.Kind.SUSPECTED);
    }
}
