package becquerel.run.intake;

import static org.assertj.core.api.Assertions.assertThat;

import becquerel.activity.Account;
import becquerel.activity.Activity;
import becquerel.activity.Activity.ConfigurationSeen;
import becquerel.activity.Activity.MessageHeld;
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
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TenancyTest {
    private static final int LOG = 1;
    private static final int EXPORT = 2;
    private static final int LINKS = 3;
    private static final Message NAMED = new Message("<1@example.net>", "7957928c-3cd2-4bbb-98c8-cfc8466f490a", "", "");
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
        ConfigurationSeen nobodys = nobodys();
        learn(Acts.by("ann@example.com").signsIn());
        assertThat(settled(nobodys)).isEqualTo(Acts.TENANT);
        learn(Acts.by("bob@example.org").tenant("other").signsIn());
        assertThat(settled(nobodys)).isEqualTo(Tenancy.UNKNOWN);
    }

    @Test
    void aFileThatNamesOnlyStrangersIsNotOfTheOnlyTenant() {
        learn(Acts.by("ann@example.com").signsIn());
        ConfigurationSeen nobodys = nobodys();
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

    @Test
    void aStateAboutABareNameIsOfTheTenantThatKnowsTheName() {
        ConfigurationSeen anns = state(new Account("ann.lee", Account.Kind.UNKNOWN), new Person(true, Map.of()));
        ConfigurationSeen nobodys = nobodys();
        learn(
                Acts.by("ann@example.com").signsIn(),
                Acts.by("bob@example.org").tenant("other").signsIn());
        tenancy.learn(EXPORT, anns);
        tenancy.decide(Map.of("ann.lee", Set.of("other")));
        assertThat(settled(anns)).isEqualTo("other");
        assertThat(settled(nobodys)).as("the file's other names tell").isEqualTo("other");
        tenancy.decide(Map.of("ann.lee", Set.of("other", Acts.TENANT)));
        assertThat(settled(anns)).isEqualTo(Tenancy.UNKNOWN);
    }

    @Test
    void mailFlowIsOfTheTenantThatNearlyAllRowsOfItsFileName() {
        learn(
                Acts.by("ann@example.com").signsIn(),
                Acts.by("bob@example.org").tenant("other").signsIn());
        for (int i = 0; i < 9; i++) {
            tenancy.learn(EXPORT, mail("shop" + i + "@example.net", "ann@example.com"));
        }
        Activity toTheOther = mail("ann@example.com", "bob@example.org");
        Activity relayed = mail("shop@example.net", "box@example.net");
        tenancy.learn(EXPORT, toTheOther);
        tenancy.learn(EXPORT, relayed);
        MessageHeld held = new MessageHeld(nobodys().context(), NAMED, "https://example.net/", "", "", "", "");
        tenancy.learn(LINKS, held);
        tenancy.decide(Map.of());
        assertThat(settled(toTheOther)).isEqualTo(Acts.TENANT);
        assertThat(settled(relayed)).isEqualTo(Acts.TENANT);
        assertThat(tenancy.settle(LINKS, held).tenant())
                .as("what a message held, by the trace that has the message")
                .isEqualTo(Acts.TENANT);
    }

    @Test
    void mailFlowOfTwoTenantsInOneFileIsTakenRowByRow() {
        learn(
                Acts.by("ann@example.com").signsIn(),
                Acts.by("bob@example.org").tenant("other").signsIn());
        Activity anns = mail("shop@example.net", "ann@example.com");
        Activity bobs = mail("shop@example.net", "bob@example.org");
        Activity between = mail("ann@example.com", "bob@example.org");
        for (Activity each : List.of(anns, bobs, between)) {
            tenancy.learn(EXPORT, each);
        }
        tenancy.decide(Map.of());
        assertThat(settled(anns)).isEqualTo(Acts.TENANT);
        assertThat(settled(bobs)).isEqualTo("other");
        assertThat(settled(between)).isEqualTo(Tenancy.UNKNOWN);
    }

    private static Activity mail(String sender, String recipient) {
        return new MessageTraced(
                nobodys().context(),
                sender,
                new Account(recipient, Account.Kind.UNKNOWN),
                NAMED,
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

    private static ConfigurationSeen nobodys() {
        return state(Account.NOBODY, new Person(true, Map.of()));
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
