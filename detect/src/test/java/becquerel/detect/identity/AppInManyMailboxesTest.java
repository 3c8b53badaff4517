package becquerel.detect.identity;

import static org.assertj.core.api.Assertions.assertThat;

import becquerel.activity.Activity;
import becquerel.detect.Finding;
import becquerel.testkit.Acts;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class AppInManyMailboxesTest {
    private static final String APP = "aaaaaaaa-0000-4000-8000-00000000000b";
    private static final Acts BY_APP =
            Acts.byApplication(APP).from("20.190.160.97").app(APP).at("10:00");
    private static final Acts ADMIN = Acts.by("ann@example.com");
    private final List<Activity> acts = new ArrayList<>();

    @Test
    void fires_whenItWasLetInAndGoesThroughFiveMailboxes() {
        acts.add(ADMIN.at("09:00").consents(APP, "Contract Reader", "Mail.Read"));
        reads(BY_APP, 0, 6);
        Finding finding = only();
        assertThat(finding.account()).isEqualTo("ann@example.com");
        assertThat(finding.numbers()).containsEntry("mailboxes", 6.0);
        assertThat(finding.confidence()).isLessThan(0.5);
    }

    @Test
    void fires_whenItWasGivenASecret_andIsSurer_whenItImitatesMicrosoft() {
        acts.add(ADMIN.at("09:00").addsSecret(APP, "rnicrosoft_office"));
        reads(BY_APP, 0, 5);
        assertThat(only().confidence()).isGreaterThan(0.5);
    }

    @Test
    void fires_whenItKeptToOneMailboxForAWeek() {
        acts.add(BY_APP.later(Duration.ofDays(-9)).reads("user0@example.com"));
        reads(BY_APP, 1, 5);
        assertThat(only().numbers()).containsEntry("mailboxes", 5.0);
    }

    @Test
    void isSilent_forAnArchiveThatWasThereFromTheFirstDayOn() {
        reads(BY_APP, 0, 8);
        reads(BY_APP.later(Duration.ofDays(8)), 0, 8);
        reads(BY_APP.later(Duration.ofDays(9)), 8, 8);
        assertThat(found()).isEmpty();
    }

    @Test
    void isSilent_whenPeopleTakeToAProgramOneByOne() {
        acts.add(ADMIN.at("09:00").consents(APP, "Contract Reader", "Mail.Read"));
        for (int i = 0; i < 9; i++) {
            acts.add(BY_APP.later(Duration.ofMinutes(20L * i)).reads("user" + i + "@example.com"));
        }
        assertThat(found()).isEmpty();
    }

    @Test
    void isSilent_whenPeopleOpenTheirOwnMailWithIt() {
        acts.add(BY_APP.later(Duration.ofDays(-9)).reads("user0@example.com"));
        for (int i = 1; i < 9; i++) {
            String person = "user" + i + "@example.com";
            acts.add(Acts.by(person)
                    .app(APP)
                    .at("10:00")
                    .later(Duration.ofMinutes(i))
                    .reads(person));
        }
        assertThat(found()).isEmpty();
    }

    @Test
    void isSilent_whenTheConsentIsOld() {
        acts.add(ADMIN.at("2024-01-05T09:00:00Z").consents(APP, "Contract Reader", "Mail.Read"));
        reads(BY_APP, 0, 6);
        assertThat(found()).isEmpty();
    }

    private void reads(Acts who, int from, int mailboxes) {
        for (int i = from; i < from + mailboxes; i++) {
            acts.add(who.later(Duration.ofMinutes(i)).reads("user" + i + "@example.com"));
        }
    }

    private Finding only() {
        assertThat(found()).hasSize(1);
        return found().getFirst();
    }

    private List<Finding> found() {
        return Found.by(new AppInManyMailboxes(Found.people(20)), acts);
    }
}
