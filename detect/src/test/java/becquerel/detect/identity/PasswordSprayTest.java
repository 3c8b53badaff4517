package becquerel.detect.identity;

import static org.assertj.core.api.Assertions.assertThat;

import becquerel.activity.Activity;
import becquerel.activity.SignInVerdict;
import becquerel.detect.Entity;
import becquerel.detect.Finding;
import becquerel.detect.Severity;
import becquerel.testkit.Acts;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PasswordSprayTest {
    private static final Acts STRANGER =
            Acts.by("nobody").from("203.0.113.9").agent(Found.FIREFOX_MAC).at("03:00");
    private final List<Activity> acts = new ArrayList<>();

    @Test
    void fires_whenOneStrangerFailsOnAFifthOfASmallFirm() {
        tries(STRANGER, 4, Duration.ofMinutes(1));
        tries(STRANGER.at("03:20"), 4, Duration.ofMinutes(1));
        Finding finding = only(10);
        assertThat(finding.account()).isEmpty();
        assertThat(finding.severity()).isEqualTo(Severity.MEDIUM);
        assertThat(finding.numbers()).containsEntry("tries", 8.0).containsEntry("accounts", 4.0);
        assertThat(finding.evidence()).hasSize(8);
        assertThat(finding.entities()).contains(new Entity(Entity.Kind.ACCOUNT, "user3@example.com"));
        assertThat(finding.sentence())
                .isEqualTo(
                        "Somebody at 203.0.113.9 tried passwords on 4 accounts (user0@example.com, user1@example.com,"
                                + " user2@example.com and user3@example.com): 8 tries, all wrong, between"
                                + " 5 March 2024 03:00 UTC and 5 March 2024 03:23 UTC.");
    }

    @Test
    void staysSilent_whenTheSameNumberIsASmallShareOfALargeFirm() {
        tries(STRANGER, 9, Duration.ofMinutes(1));
        assertThat(found(50)).isEmpty();
    }

    @Test
    void fires_whenOneClientSpraysFromSeveralAddressesSideBySide() {
        for (int i = 0; i < 6; i++) {
            acts.add(failure(STRANGER.from("203.0.113." + (10 + i)), i));
        }
        assertThat(only(20).entities()).contains(new Entity(Entity.Kind.ADDRESS, "203.0.113.15"));
    }

    @Test
    void fires_whenSlowOverADay() {
        tries(STRANGER.at("00:30"), 8, Duration.ofHours(2));
        assertThat(found(10)).hasSize(1);
    }

    @Test
    void staysSilent_whenSlowButManyTriesOnFewAccounts() {
        for (int day = 0; day < 3; day++) {
            tries(STRANGER.later(Duration.ofHours(5L * day)), 3, Duration.ofHours(1));
        }
        assertThat(found(10)).isEmpty();
    }

    @Test
    void staysSilent_whenManyAreInterruptedByPrompts() {
        for (int i = 0; i < 12; i++) {
            Acts each = person(i).from("203.0.113.9").at("03:00").later(Duration.ofMinutes(i));
            acts.add(each.signsIn(SignInVerdict.PASSWORD_RIGHT, "50074"));
            acts.add(each.later(Duration.ofSeconds(5)).signsIn(SignInVerdict.INTERRUPTED, "50140"));
        }
        assertThat(found(12)).isEmpty();
    }

    @Test
    void staysSilent_whenPeopleMistypeWhereTheyUsuallySignIn() {
        for (int i = 0; i < 12; i++) {
            acts.add(person(i).at("2024-03-01T09:00:00Z").signsIn());
        }
        for (int i = 0; i < 12; i++) {
            acts.add(failure(person(i).at("09:00"), i));
        }
        assertThat(found(12)).isEmpty();
    }

    @Test
    void staysSilent_whenMostWhoComeGetIn() {
        for (int i = 0; i < 12; i++) {
            acts.add(person(i).at("08:00").later(Duration.ofMinutes(i)).signsIn());
        }
        for (int i = 20; i < 25; i++) {
            acts.add(failure(person(i).at("08:00").later(Duration.ofMinutes(i)), i));
        }
        acts.add(failure(person(30).at("07:59"), 30));
        assertThat(found(20)).isEmpty();
    }

    @Test
    void staysSilent_onEnrolmentPromptsAndOnePersonMistyping() {
        for (int i = 0; i < 12; i++) {
            acts.add(STRANGER.later(Duration.ofMinutes(i)).signsIn(SignInVerdict.INTERRUPTED, "50072"));
            acts.add(failure(STRANGER.later(Duration.ofMinutes(i)), 1));
        }
        assertThat(found(10)).isEmpty();
    }

    @Test
    void needsThirtyAccountsFromTheOwnOffice() {
        tries(STRANGER.from("192.0.2.50"), 20, Duration.ofMinutes(1));
        assertThat(Found.by(new PasswordSpray(Found.people(20, "192.0.2.0/24")), acts))
                .isEmpty();
        assertThat(Found.by(new PasswordSpray(Found.people(20)), acts)).hasSize(1);
    }

    @Test
    void needsTwiceAsManyFromTheProvidersAddressesAndNeverJoinsByThem() {
        tries(STRANGER.from("20.190.160.97"), 7, Duration.ofMinutes(1));
        assertThat(found(10)).isEmpty();
        acts.add(failure(STRANGER.from("20.190.160.97").later(Duration.ofMinutes(9)), 8));
        assertThat(only(10).entities()).noneMatch(entity -> entity.kind() == Entity.Kind.ADDRESS);
    }

    @Test
    void anotherSprayDaysLaterIsAnotherFinding() {
        tries(STRANGER, 5, Duration.ofMinutes(1));
        tries(STRANGER.later(Duration.ofDays(19)), 5, Duration.ofMinutes(1));
        assertThat(found(10)).hasSize(2);
    }

    @Test
    void aFloodCostsLittleAndIsCountedWhole() {
        for (int i = 0; i < 20_000; i++) {
            acts.add(failure(STRANGER.later(Duration.ofMillis(100L * i)), i % 3_000));
        }
        assertThat(only(10).numbers().get("tries")).isGreaterThan(18_000);
    }

    private void tries(Acts source, int accounts, Duration apart) {
        for (int i = 0; i < accounts; i++) {
            acts.add(failure(source.later(apart.multipliedBy(i)), i));
        }
    }

    private static Activity failure(Acts source, int user) {
        return as(source, user).signsIn(SignInVerdict.WRONG_PASSWORD, "50126");
    }

    private static Acts as(Acts source, int user) {
        return new Acts(source.context().withActor(becquerel.activity.Account.person("user" + user + "@example.com")));
    }

    private static Acts person(int user) {
        return Acts.by("user" + user + "@example.com").from("198.51.100.5").agent(Found.CHROME);
    }

    private List<Finding> found(int active) {
        return Found.by(new PasswordSpray(Found.people(active)), acts);
    }

    private Finding only(int active) {
        assertThat(found(active)).hasSize(1);
        return found(active).getFirst();
    }
}
