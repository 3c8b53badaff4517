package becquerel.run.intake;

import static org.assertj.core.api.Assertions.assertThat;

import becquerel.activity.Account;
import becquerel.activity.Activity;
import becquerel.activity.Activity.ConfigurationSeen;
import becquerel.activity.Activity.MessageTraced;
import becquerel.activity.Configuration;
import becquerel.activity.Configuration.OwnDomain;
import becquerel.activity.Configuration.Person;
import becquerel.activity.Context;
import becquerel.activity.EvidenceRef;
import becquerel.activity.Message;
import becquerel.activity.Origin;
import becquerel.activity.Outcome;
import becquerel.testkit.Acts;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TenancyTest {
    private static final int LOG = 1;
    private static final int EXPORT = 2;
    private final Tenancy tenancy = new Tenancy();

    @Test
    void aStateIsOfTheTenantThatOwnsTheDomainItIsAbout() {
        learn(
                Acts.by("ann@example.com").signsIn(),
                Acts.by("bob@example.org").tenant("other").signsIn());
        assertThat(settled(person("cy@example.com"))).isEqualTo(Acts.TENANT);
        assertThat(settled(person("di@example.org"))).isEqualTo("other");
        assertThat(settled(person("ed@example.net"))).isEqualTo(Tenancy.UNKNOWN);
    }

    @Test
    void aStateAboutNobodyGoesWithThoseWhomItsFileNames() {
        learn(
                Acts.by("ann@example.com").signsIn(),
                Acts.by("bob@example.org").tenant("other").signsIn());
        ConfigurationSeen nobodys = state(Account.NOBODY, new OwnDomain("unused.example", true));
        tenancy.learn(EXPORT, person("cy@example.com"));
        tenancy.learn(EXPORT, nobodys);
        assertThat(settled(nobodys)).isEqualTo(Acts.TENANT);
        tenancy.learn(EXPORT, person("di@example.org"));
        assertThat(settled(nobodys)).isEqualTo(Tenancy.UNKNOWN);
    }

    @Test
    void aStateThatNamesNobodyIsOfTheOnlyTenantOfTheCase() {
        ConfigurationSeen nobodys = state(Account.NOBODY, new Person(true, Map.of()));
        learn(Acts.by("ann@example.com").signsIn());
        assertThat(settled(nobodys)).isEqualTo(Acts.TENANT);
        learn(Acts.by("bob@example.org").tenant("other").signsIn());
        assertThat(settled(nobodys)).isEqualTo(Tenancy.UNKNOWN);
    }

    @Test
    void aFileThatNamesOnlyStrangersIsNotOfTheOnlyTenant() {
        learn(Acts.by("ann@example.com").signsIn());
        ConfigurationSeen nobodys = state(Account.NOBODY, new Person(true, Map.of()));
        tenancy.learn(EXPORT, person("cy@example.net"));
        assertThat(settled(nobodys)).isEqualTo(Tenancy.UNKNOWN);
    }

    @Test
    void mailIsOfTheTenantThatItComesFromOrGoesTo() {
        learn(
                Acts.by("ann@example.com").signsIn(),
                Acts.by("bob@example.org").tenant("other").signsIn());
        assertThat(settled(mail("ann@example.com", "pay@partner.example"))).isEqualTo(Acts.TENANT);
        assertThat(settled(mail("pay@partner.example", "bob@example.org"))).isEqualTo("other");
        assertThat(settled(mail("ann@example.com", "bob@example.org"))).isEqualTo(Tenancy.UNKNOWN);
    }

    @Test
    void mailBetweenStrangersGoesWithTheRestOfItsFile() {
        learn(Acts.by("ann@example.com").signsIn());
        Activity forwarded = mail("pay@partner.example", "collect@drop.example");
        tenancy.learn(EXPORT, forwarded);
        assertThat(settled(forwarded)).as("nobody in the file is known").isEqualTo(Tenancy.UNKNOWN);
        tenancy.learn(EXPORT, mail("pay@partner.example", "ann@example.com"));
        assertThat(settled(forwarded)).isEqualTo(Acts.TENANT);
    }

    @Test
    void guestsOwnNoDomain() {
        learn(Acts.by(new Account("guest@example.net", Account.Kind.GUEST)).signsIn());
        assertThat(settled(mail("guest@example.net", "x@partner.example"))).isEqualTo(Acts.TENANT);
        tenancy.learn(EXPORT, mail("guest@example.net", "x@partner.example"));
        assertThat(settled(mail("guest@example.net", "x@partner.example"))).isEqualTo(Tenancy.UNKNOWN);
    }

    private static Activity mail(String sender, String recipient) {
        return new MessageTraced(
                state(Account.NOBODY, new Person(true, Map.of())).context(),
                sender,
                new Account(recipient, Account.Kind.UNKNOWN),
                new Message("", "", ""),
                MessageTraced.Delivery.DELIVERED,
                MessageTraced.Direction.UNKNOWN,
                0,
                "");
    }

    private void learn(Activity... activities) {
        for (Activity each : activities) {
            tenancy.learn(LOG, each);
        }
    }

    private String settled(Activity activity) {
        return tenancy.settle(EXPORT, activity).tenant();
    }

    private static ConfigurationSeen person(String name) {
        return state(Account.person(name), new Person(true, Map.of()));
    }

    private static ConfigurationSeen state(Account about, Configuration what) {
        var context = new Context(
                Context.UNDATED,
                Tenancy.UNKNOWN,
                Account.NOBODY,
                Origin.UNKNOWN,
                "",
                "user",
                Outcome.SUCCESS,
                new EvidenceRef("export.json", 1, ""));
        return new ConfigurationSeen(context, about, what);
    }
}
