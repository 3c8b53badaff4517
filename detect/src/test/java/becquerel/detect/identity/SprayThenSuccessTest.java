package becquerel.detect.identity;

import static org.assertj.core.api.Assertions.assertThat;

import becquerel.activity.Account;
import becquerel.activity.Activity;
import becquerel.activity.SignInVerdict;
import becquerel.detect.Finding;
import becquerel.detect.Severity;
import becquerel.testkit.Acts;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SprayThenSuccessTest {
    private static final Acts STRANGER =
            Acts.by("nobody").from("203.0.113.9").agent(Found.FIREFOX_MAC).at("03:00");
    private final List<Activity> acts = new ArrayList<>();

    @Test
    void fires_whenASprayedAccountOpensWithTheSprayingClient() {
        spray();
        acts.add(as(STRANGER.at("03:30"), 2).signsIn());
        Finding finding = only();
        assertThat(finding.severity()).isEqualTo(Severity.CRITICAL);
        assertThat(finding.confidence()).isGreaterThan(0.9);
        assertThat(finding.account()).isEqualTo("user2@example.com");
        assertThat(finding.evidence()).hasSize(7);
        assertThat(finding.sentence())
                .isEqualTo(
                        "user2@example.com signed in on 5 March 2024 03:30 UTC from 203.0.113.9, with the client that"
                                + " had tried, after 6 tries on 6 accounts had failed there.");
    }

    @Test
    void fires_whenTheSuccessComesBeforeTheSprayIsOne() {
        acts.add(failure(STRANGER, 0));
        acts.add(as(STRANGER.at("03:00:30"), 1).signsIn());
        for (int i = 2; i < 7; i++) {
            acts.add(failure(STRANGER.later(Duration.ofMinutes(i)), i));
        }
        assertThat(only().account()).isEqualTo("user1@example.com");
    }

    @Test
    void saysThatThePasswordIsKnown_whenAPolicyStoppedIt() {
        spray();
        acts.add(as(STRANGER.at("03:30"), 2).signsIn(SignInVerdict.PASSWORD_RIGHT, "50076"));
        Finding finding = only();
        assertThat(finding.severity()).isEqualTo(Severity.HIGH);
        assertThat(finding.sentence()).contains("known to somebody").doesNotContain("bypass");
    }

    @Test
    void fires_whenTheFirstPasswordTriedOnAnAccountIsRight() {
        spray();
        acts.add(as(STRANGER.at("03:06:30"), 7).signsIn());
        assertThat(only().severity()).isEqualTo(Severity.CRITICAL);
        assertThat(only().confidence()).isGreaterThanOrEqualTo(0.9);
    }

    @Test
    void fires_againWhenTheToolItselfGetsIn_butNotForWhatSaysLess() {
        spray();
        acts.add(as(STRANGER.at("03:30").agent(Found.CHROME), 2).signsIn());
        acts.add(as(STRANGER.at("03:40"), 2).signsIn());
        acts.add(as(STRANGER.at("03:50").agent(Found.CHROME), 2).signsIn());
        assertThat(found()).extracting(Finding::confidence).containsExactly(0.92, 0.97);
    }

    @Test
    void isLessSure_whenTheAccountWasNotTriedItself() {
        spray();
        acts.add(as(STRANGER.at("03:30").agent(Found.CHROME), 99).signsIn());
        assertThat(only().confidence()).isBetween(0.5, 0.9);
    }

    @Test
    void fires_againForASecondSprayAlthoughTheStrangerGotInAtTheFirst() {
        spray();
        acts.add(as(STRANGER.at("03:30"), 2).signsIn());
        acts.add(as(STRANGER.at("2024-03-09T03:30:00Z"), 2).signsIn());
        for (int i = 0; i < 4; i++) {
            acts.add(failure(STRANGER.at("2024-03-20T03:00:00Z").later(Duration.ofMinutes(i)), i));
        }
        acts.add(as(STRANGER.at("2024-03-20T03:10:00Z"), 2).signsIn());
        assertThat(found()).hasSize(2);
    }

    @Test
    void staysSilent_forPeopleWhoAlwaysSignInThere() {
        acts.add(as(STRANGER.at("2024-03-01T09:00:00Z"), 42).signsIn());
        spray();
        acts.add(as(STRANGER.at("03:30"), 42).signsIn());
        assertThat(found()).isEmpty();
    }

    @Test
    void staysSilent_whenItComesFromElsewhereOrMuchLater() {
        spray();
        acts.add(as(STRANGER.at("03:30").from("198.51.100.4"), 2).signsIn());
        acts.add(as(STRANGER.at("2024-03-15T03:30:00Z"), 3).signsIn());
        assertThat(found()).isEmpty();
    }

    @Test
    void staysSilent_withoutASpray() {
        acts.add(failure(STRANGER, 1));
        acts.add(failure(STRANGER.at("03:01"), 1));
        acts.add(as(STRANGER.at("03:02"), 1).signsIn());
        assertThat(found()).isEmpty();
    }

    private void spray() {
        for (int i = 0; i < 6; i++) {
            acts.add(failure(STRANGER.later(Duration.ofMinutes(i)), i));
        }
    }

    private static Activity failure(Acts source, int user) {
        return as(source, user).signsIn(SignInVerdict.WRONG_PASSWORD, "50126");
    }

    private static Acts as(Acts source, int user) {
        return new Acts(source.context().withActor(Account.person("user" + user + "@example.com")));
    }

    private List<Finding> found() {
        return Found.by(new SprayThenSuccess(Found.people(10)), acts);
    }

    private Finding only() {
        assertThat(found()).hasSize(1);
        return found().getFirst();
    }
}
