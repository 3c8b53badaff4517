package becquerel.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import becquerel.activity.Account;
import becquerel.activity.Activity;
import becquerel.activity.Change;
import becquerel.activity.SignInVerdict;
import becquerel.testkit.ARule;
import becquerel.testkit.Acts;
import java.util.List;
import org.junit.jupiter.api.Test;

class OrganisationFactsTest {
    private static final String TENANT = Acts.TENANT;
    private final OrganisationFacts facts = new OrganisationFacts();

    @Test
    void domainsOfMembersWhoSignedInAreOwn() {
        facts.see(Acts.by("ann@example.com").signsIn());
        facts.see(Acts.by("bob@example.com").signsIn());
        facts.see(Acts.by("cy@corp.onmicrosoft.com").signsIn());
        assertThat(domains()).containsExactly("corp.onmicrosoft.com", "example.com");
        assertThat(organisation().ownDomains())
                .extracting(Fact::why)
                .containsExactly(
                        "the tenant's own name at Microsoft; 1 member signed in or used a mailbox with it",
                        "2 members signed in or used a mailbox with it");
        assertThat(organisation().ownDomains())
                .allSatisfy(fact -> assertThat(fact.evidence()).isNotEmpty());
        assertThat(organisation().activeAccounts()).isEqualTo(3);
    }

    @Test
    void failedSignInsProveNothing() {
        facts.see(Acts.by("ann@example.com").signsIn(SignInVerdict.WRONG_PASSWORD, "50126"));
        facts.see(Acts.by("bob@example.com").signsIn(SignInVerdict.INTERRUPTED, "50072"));
        assertThat(domains()).isEmpty();
        assertThat(organisation().activeAccounts()).isZero();
    }

    @Test
    void theOwnMailboxProvesMembershipWhereSignInsAreMissing() {
        facts.see(Acts.by("ann@example.com").sends("Hello", "x@example.net"));
        assertThat(domains()).containsExactly("example.com");
    }

    @Test
    void whoForwardsTheOwnMailboxIsAMember_butNotWhoForwardsAnothers() {
        facts.see(Acts.by("ann@example.com").from("203.0.113.9").forwards("ann@example.com", true, "x@example.org"));
        facts.see(Acts.by("pat@example.net").from("203.0.113.9").forwards("bob", true, "x@example.org"));
        assertThat(domains()).containsExactly("example.com");
    }

    @Test
    void aServiceReadingInSomebodysNameProvesNothing() {
        facts.see(Acts.by("ann@example.com").from("20.190.160.97").reads("ann@example.com"));
        assertThat(domains()).isEmpty();
    }

    @Test
    void recipientsForwardTargetsAndDelegatesAreNeverOwn() {
        Acts ann = Acts.by("ann@example.com");
        facts.see(ann.sends("Hello", "x@example.net"));
        facts.see(ann.makesRule(ARule.named("r").forwardsTo("drop@example.org").inbox()));
        facts.see(ann.grants("ann@example.com", "eve@drop.example", "FullAccess"));
        assertThat(domains()).containsExactly("example.com");
    }

    @Test
    void guestsAreNeverOwn_byKindByNameOrByTheNameTheySignInWith() {
        facts.see(Acts.by("ann@example.com").signsIn());
        facts.see(Acts.by(new Account("gus@example.org", Account.Kind.GUEST)).signsIn());
        facts.see(Acts.by("pat_example.net#ext#@corp.onmicrosoft.com").signsIn());
        facts.see(Acts.by("pat@example.net").signsIn());
        assertThat(domains()).containsExactly("example.com");
    }

    @Test
    void aDomainAddedInTheEvidenceIsNeverInferred() {
        facts.see(Acts.by("ann@example.com").signsIn());
        facts.see(Acts.by("eve@examp1e.example").signsIn());
        facts.see(Acts.by("ann@example.com").does("Add unverified domain.", "examp1e.example"));
        assertThat(domains()).containsExactly("example.com");
    }

    @Test
    void anAddedDomainIsReadFromAcceptedDomainCmdletsToo() {
        facts.see(Acts.by("eve@lure.example").signsIn());
        facts.see(Acts.by("ann@example.com").sets("New-AcceptedDomain", "", "DomainName", "lure.example"));
        assertThat(domains()).isEmpty();
    }

    @Test
    void whatAPersonGaveComesFirstAndHolds() {
        facts.see(Acts.by("ann@example.com").signsIn());
        Fact fact = new Fact("example.net", "given in organisation.yaml", List.of());
        var given = new Organisation(
                "",
                "Example",
                List.of(fact),
                List.of("partner.example"),
                Organisation.People.NONE,
                List.of("192.0.2.0/24"),
                List.of(),
                List.of(),
                0);
        Organisation found = facts.organisations(List.of(given)).of(TENANT);
        assertThat(found.name()).isEqualTo("Example");
        assertThat(found.ownDomains()).extracting(Fact::value).containsExactly("example.net", "example.com");
        assertThat(found.partnerDomains()).containsExactly("partner.example");
        assertThat(found.ownNetworks()).containsExactly("192.0.2.0/24");
        assertThat(found.activeAccounts()).isEqualTo(1);
    }

    @Test
    void tenantsStayApart() {
        facts.see(Acts.by("ann@example.com").signsIn());
        facts.see(Acts.by("bob@example.net").tenant("other").signsIn());
        assertThat(domains()).containsExactly("example.com");
        assertThat(facts.organisations(List.of()).of("other").ownDomains())
                .extracting(Fact::value)
                .containsExactly("example.net");
    }

    @Test
    void orderAndSplittingChangeNothing() {
        List<Activity> acts = List.of(
                Acts.by("ann@example.com").signsIn(),
                Acts.by("ann@example.com").signsIn(),
                Acts.by("bob@example.com").signsIn(),
                Acts.by("ann@example.com").signsIn(),
                Acts.by("ann@example.com").signsIn(),
                Acts.by("ann@example.com").changesAccount("bob@example.com", Change.CREATED));
        acts.forEach(facts::see);
        var other = new OrganisationFacts();
        var rest = new OrganisationFacts();
        acts.reversed().subList(0, 3).forEach(other::see);
        acts.reversed().subList(3, 6).forEach(rest::see);
        rest.merge(other);
        assertThat(rest.organisations(List.of())).isEqualTo(facts.organisations(List.of()));
    }

    private Organisation organisation() {
        return facts.organisations(List.of()).of(TENANT);
    }

    private List<String> domains() {
        return organisation().ownDomains().stream().map(Fact::value).toList();
    }
}
