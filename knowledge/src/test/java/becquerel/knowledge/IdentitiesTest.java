package becquerel.knowledge;

import static becquerel.activity.Account.Kind.APPLICATION;
import static becquerel.activity.Account.Kind.GUEST;
import static becquerel.activity.Account.Kind.PERSON;
import static becquerel.activity.Account.Kind.SYSTEM;
import static becquerel.activity.Account.Kind.UNKNOWN;
import static org.assertj.core.api.Assertions.assertThat;

import becquerel.activity.Account;
import becquerel.activity.Activity;
import becquerel.activity.Alias;
import becquerel.activity.Configuration;
import becquerel.activity.MailRule;
import becquerel.testkit.Acts;
import java.util.List;
import org.junit.jupiter.api.Test;

class IdentitiesTest {
    private static final String TENANT = Acts.TENANT;
    private final Identities.Collector collector = new Identities.Collector();

    @Test
    void objectIdsBecomeNames() {
        collector.see(new Alias(TENANT, "10032001266C162C", "Ann@Example.com"));
        assertThat(fold(new Account("10032001266c162c", UNKNOWN)).name()).isEqualTo("ann@example.com");
    }

    @Test
    void aMailboxAliasBecomesTheOnlyNameThatFits() {
        collector.see(Acts.by("ann@example.com").signsIn());
        assertThat(fold(new Account("Ann", UNKNOWN))).isEqualTo(new Account("ann@example.com", PERSON));
    }

    @Test
    void aMailboxAliasStaysWhenTwoNamesFit() {
        collector.see(Acts.by("ann@example.com").signsIn());
        collector.see(Acts.by("ann@example.org").signsIn());
        assertThat(fold(new Account("Ann", UNKNOWN))).isEqualTo(new Account("Ann", UNKNOWN));
    }

    @Test
    void anotherTenantsNamesDoNotCount() {
        collector.see(Acts.by("ann@example.com").tenant("other").signsIn());
        assertThat(fold(new Account("ann", UNKNOWN)).name()).isEqualTo("ann");
    }

    @Test
    void aRecordsOwnAliasBeatsTheLocalPart() {
        collector.see(Acts.by("ann@example.com").signsIn());
        collector.see(new Alias(TENANT, "ann", "ann.other@example.com"));
        assertThat(fold(new Account("ann", PERSON)).name()).isEqualTo("ann.other@example.com");
    }

    @Test
    void caseIsFoldedInAddressesOnly() {
        assertThat(fold(new Account("Ann@Example.COM", PERSON)).name()).isEqualTo("ann@example.com");
        assertThat(fold(new Account("NT AUTHORITY\\SYSTEM", SYSTEM)).name()).isEqualTo("NT AUTHORITY\\SYSTEM");
    }

    @Test
    void theNameSeenMostWins_andTiesGoByTheAlphabet() {
        collector.see(new Alias(TENANT, "id-1", "zoe@example.com"));
        collector.see(new Alias(TENANT, "id-1", "zoe@example.com"));
        collector.see(new Alias(TENANT, "id-1", "ann@example.com"));
        collector.see(new Alias(TENANT, "id-2", "zoe@example.com"));
        collector.see(new Alias(TENANT, "id-2", "ann@example.com"));
        assertThat(fold(new Account("id-1", UNKNOWN)).name()).isEqualTo("zoe@example.com");
        assertThat(fold(new Account("id-2", UNKNOWN)).name()).isEqualTo("ann@example.com");
    }

    @Test
    void mergingInAnyOrderIsTheSame() {
        List<Alias> aliases = List.of(
                new Alias(TENANT, "id-1", "zoe@example.com"),
                new Alias(TENANT, "id-1", "ann@example.com"),
                new Alias(TENANT, "id-1", "zoe@example.com"));
        aliases.reversed().forEach(alias -> {
            var one = new Identities.Collector();
            one.see(alias);
            collector.merge(one);
        });
        assertThat(fold(new Account("id-1", UNKNOWN)).name()).isEqualTo("zoe@example.com");
    }

    @Test
    void guestsStayGuests() {
        collector.see(Acts.by(new Account("bob@example.org", GUEST)).signsIn());
        assertThat(fold(new Account("bob", UNKNOWN))).isEqualTo(new Account("bob@example.org", GUEST));
    }

    @Test
    void subjectsInsideRecordsAreFolded() {
        collector.see(Acts.by("ann@example.com").signsIn());
        collector.see(new Alias(TENANT, "id-ann", "ann@example.com"));
        Acts admin = Acts.by("Admin@example.com");
        for (Activity act : List.of(
                admin.reads("ann"),
                admin.givesRole("id-ann", "Global Administrator"),
                admin.forwards("ANN", true, "x@example.net"),
                admin.grants("ann", "x@example.net", "FullAccess"),
                admin.changesPassword("id-ann", true))) {
            Activity folded = collector.identities().fold(act);
            assertThat(folded.subject().name()).isEqualTo("ann@example.com");
            assertThat(folded.actor().name()).isEqualTo("admin@example.com");
            assertThat(folded.evidence()).isEqualTo(act.evidence());
        }
    }

    @Test
    void delegatesAreFoldedToo() {
        collector.see(Acts.by("eve@example.com").signsIn());
        Activity folded =
                collector.identities().fold(Acts.by("ann@example.com").grants("ann@example.com", "Eve", "SendAs"));
        assertThat(((Activity.DelegateGranted) folded).delegate()).isEqualTo("eve@example.com");
    }

    @Test
    void anAppsObjectsBecomeTheApp_whereverTheyStand() {
        collector.see(new Alias(TENANT, "principal-1", "app:id-1"));
        collector.see(new Alias(TENANT, "application-1", "app:id-1"));
        Identities identities = collector.identities();
        var app = new Account("app:id-1", APPLICATION);
        assertThat(fold(new Account("principal-1", UNKNOWN))).isEqualTo(app);
        assertThat(fold(new Account("principal-1", PERSON))).isEqualTo(app);
        assertThat(fold(new Account("app:application-1", APPLICATION))).isEqualTo(app);
        assertThat(fold(app)).isEqualTo(app);
        Acts ann = Acts.by("ann@example.com");
        assertThat(((Activity.ConsentGranted) identities.fold(ann.consents("principal-1", "Mail tidy", "Mail.Read")))
                        .app())
                .isEqualTo("id-1");
        assertThat(((Activity.AppCredentialAdded) identities.fold(ann.addsSecret("application-1", "Mail tidy"))).app())
                .isEqualTo("id-1");
    }

    @Test
    void anAppsObjectMeansNothingInAnotherTenant_norDoesAnAppNobodyTied() {
        collector.see(new Alias("other", "principal-1", "app:id-1"));
        Activity consent = Acts.by("ann@example.com").consents("principal-1", "Mail tidy", "Mail.Read");
        assertThat(collector.identities().fold(consent)).isEqualTo(consent);
        assertThat(fold(new Account("app:principal-1", APPLICATION)).name()).isEqualTo("app:principal-1");
    }

    @Test
    void twoAppsForOneObjectAreSettledLikeTwoNames() {
        collector.see(new Alias(TENANT, "principal-1", "app:id-2"));
        var one = new Identities.Collector();
        one.see(new Alias(TENANT, "principal-1", "app:id-1"));
        collector.merge(one);
        assertThat(fold(new Account("app:principal-1", APPLICATION)).name()).isEqualTo("app:id-1");
    }

    @Test
    void statesNameRecipientsByAddressWhereTheDirectorysNameIsKnown() {
        collector.see(new Alias(TENANT, "/o=ExchangeLabs/cn=Recipients/cn=8450-Bob", "bob@example.com"));
        collector.see(new Alias(TENANT, "dan", "dan.example@example.com"));
        var targets = List.of("\"Bob\" [EX:/o=ExchangeLabs/cn=Recipients/cn=8450-bob]", "\"Eve\" [EX:/o=other]", "dan");
        assertThat(folded(MailRule.Kind.INBOX, targets))
                .containsExactly("bob@example.com", "\"Eve\" [EX:/o=other]", "dan"); // dan may be a display name
        assertThat(folded(MailRule.Kind.MAILBOX_FORWARD, List.of("dan"))).containsExactly("dan.example@example.com");
    }

    @Test
    void whatIsCollectedOfAnUnknownTenantCanBeTakenOverByOne() {
        var undetermined = new Identities.Collector();
        undetermined.see(new Alias("unknown", "7957928c", "ann@example.com"));
        collector.merge(undetermined, TENANT);
        assertThat(fold(new Account("7957928c", PERSON)).name()).isEqualTo("ann@example.com");
    }

    private List<String> folded(MailRule.Kind kind, List<String> targets) {
        var send = new MailRule.Action.Send(MailRule.How.REDIRECT, targets);
        var rule = new MailRule(kind, "1", "r", List.of(), List.of(send), true, true);
        var state = new Activity.ConfigurationSeen(
                Acts.by("ann@example.com").signsIn().context(),
                Account.person("ann@example.com"),
                new Configuration.StandingRule(rule));
        Activity.ConfigurationSeen seen =
                (Activity.ConfigurationSeen) collector.identities().fold(state);
        return ((Configuration.StandingRule) seen.what()).rule().targets();
    }

    private Account fold(Account account) {
        return collector.identities().fold(TENANT, account);
    }
}
