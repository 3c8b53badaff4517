package becquerel.investigate;

import static org.assertj.core.api.Assertions.assertThat;

import becquerel.activity.Activity;
import becquerel.activity.Activity.SignIn;
import becquerel.activity.SignInVerdict;
import becquerel.detect.Stage;
import becquerel.testkit.Acts;
import java.util.List;
import org.junit.jupiter.api.Test;

class AttemptsTest {
    private static final Acts INTRUDER = Takeover.intruder(Takeover.ANNA);

    private final Activity asked =
            of("attempt-1", INTRUDER.at("12:01:00").signsIn(SignInVerdict.PASSWORD_RIGHT, "50074"));
    private final Activity prompted =
            of("attempt-1", INTRUDER.at("12:01:20").signsIn(SignInVerdict.INTERRUPTED, "50140"));
    private final Activity entered = of("attempt-1", INTRUDER.at("12:01:30").signsIn());
    private final Activity stopped =
            of("attempt-2", INTRUDER.at("12:03:00").signsIn(SignInVerdict.PASSWORD_RIGHT, "50074"));

    @Test
    void stepsOfASignInThatWentThroughStoppedNobody() {
        var attempts = new Attempts(List.of(asked, prompted, entered, stopped));
        assertThat(List.of(asked, prompted, entered, stopped))
                .extracting(attempts::isStep)
                .containsExactly(true, true, false, false);
        assertThat(new Attempts(List.of(asked, prompted)).isStep(asked)).isFalse();
    }

    @Test
    void storyTellsOneSignIn_whenItTookThreeRecords() {
        Conclusion conclusion = new CaseFile()
                .found("new-network", 0.85, Stage.S3, "T1078.004", asked, prompted, entered)
                .concluded();
        assertThat(conclusion.incidents().getFirst().story()).singleElement().satisfies(line -> {
            assertThat(line.text()).startsWith("anna@example.com signed in with ");
            assertThat(line.evidence()).hasSize(3);
        });
        assertThat(CaseFile.verdict(conclusion, Takeover.ANNA).reasons())
                .noneMatch(reason -> reason.contains("stopped"));
    }

    private static Activity of(String attempt, SignIn it) {
        return new SignIn(
                it.context(),
                it.verdict(),
                it.code(),
                it.reason(),
                it.request(),
                it.resource(),
                it.device(),
                attempt,
                it.how());
    }
}
