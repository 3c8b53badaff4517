package becquerel.detect.identity;

import static org.assertj.core.api.Assertions.assertThat;

import becquerel.activity.Activity;
import becquerel.activity.SignInVerdict;
import becquerel.detect.Finding;
import becquerel.detect.Severity;
import becquerel.testkit.Acts;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PasswordGuessingTest {
    private static final Acts ANN = Acts.by("ann@example.com").agent(Found.CHROME);
    private static final Acts STRANGER = ANN.from("203.0.113.9").at("03:00");
    private final List<Activity> acts = new ArrayList<>();

    @Test
    void fires_onManyWrongPasswordsWithinMinutes() {
        guesses(25);
        assertThat(only().severity()).isEqualTo(Severity.LOW);
    }

    @Test
    void fires_onTheRightOneAfterThem() {
        worksFor(6);
        guesses(25);
        acts.add(STRANGER.at("03:20").signsIn());
        List<Finding> found = found();
        assertThat(found).hasSize(2);
        assertThat(found.getLast().severity()).isEqualTo(Severity.CRITICAL);
        assertThat(found.getLast().confidence()).isGreaterThanOrEqualTo(0.9);
    }

    @Test
    void isCareful_whenTheEvidenceHasJustBegun() {
        guesses(25);
        acts.add(STRANGER.at("03:20").signsIn());
        assertThat(found().getLast().confidence()).isLessThan(0.5);
    }

    @Test
    void staysSilent_whenSomebodyMistypes() {
        worksFor(6);
        guesses(5);
        acts.add(STRANGER.at("03:05").signsIn());
        assertThat(found()).isEmpty();
    }

    @Test
    void staysSilent_whenEverySignInIsInterruptedByPrompts() {
        worksFor(6);
        for (int i = 0; i < 25; i++) {
            Acts each = STRANGER.later(Duration.ofSeconds(20L * i));
            acts.add(each.signsIn(SignInVerdict.PASSWORD_RIGHT, "50074"));
            acts.add(each.later(Duration.ofSeconds(5)).signsIn(SignInVerdict.INTERRUPTED, "50140"));
            acts.add(each.later(Duration.ofSeconds(9)).signsIn());
        }
        assertThat(found()).isEmpty();
    }

    @Test
    void staysSilent_whereTheOwnerUsuallyWorks() {
        worksFor(6);
        for (int i = 0; i < 40; i++) {
            acts.add(ANN.from("192.0.2.10")
                    .at("09:00")
                    .later(Duration.ofSeconds(5L * i))
                    .signsIn(SignInVerdict.WRONG_PASSWORD, "50126"));
        }
        assertThat(found()).isEmpty();
    }

    @Test
    void staysSilent_forAPhoneWithAnOldPassword() {
        for (int day = 0; day < 5; day++) {
            for (int i = 0; i < (day == 0 ? 5 : 60); i++) {
                acts.add(STRANGER.later(Duration.ofDays(day))
                        .later(Duration.ofSeconds(5L * i))
                        .signsIn(SignInVerdict.WRONG_PASSWORD, "50126"));
            }
        }
        assertThat(found()).isEmpty();
    }

    private void worksFor(int days) {
        for (int day = 1; day <= days; day++) {
            acts.add(ANN.from("192.0.2.10")
                    .at("09:00")
                    .later(Duration.ofDays(-day))
                    .signsIn());
        }
    }

    private void guesses(int times) {
        for (int i = 0; i < times; i++) {
            acts.add(STRANGER.later(Duration.ofSeconds(10L * i)).signsIn(SignInVerdict.WRONG_PASSWORD, "50126"));
        }
    }

    private List<Finding> found() {
        return Found.by(new PasswordGuessing(), acts);
    }

    private Finding only() {
        assertThat(found()).hasSize(1);
        return found().getFirst();
    }
}
