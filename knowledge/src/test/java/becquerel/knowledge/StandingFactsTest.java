package becquerel.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import becquerel.activity.Account;
import becquerel.activity.Activity.ConfigurationSeen;
import becquerel.activity.Client;
import becquerel.activity.Configuration;
import becquerel.activity.Configuration.Mailbox;
import becquerel.activity.Configuration.OwnDomain;
import becquerel.activity.Configuration.Protocols;
import becquerel.activity.Configuration.RoleHeld;
import becquerel.activity.Configuration.Setting;
import becquerel.activity.Context;
import becquerel.activity.EvidenceRef;
import becquerel.activity.Origin;
import becquerel.activity.Outcome;
import becquerel.testkit.Acts;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StandingFactsTest {
    private static final String TENANT = Acts.TENANT;
    private final OrganisationFacts facts = new OrganisationFacts();
    private int records;

    @Test
    void acceptedDomainsAreOwn_unlessUnverifiedOrSeenBeingAdded() {
        see("", "Get-AcceptedDomain", new OwnDomain("example.com", true));
        see("", "domain", new OwnDomain("pending.example", false));
        see("", "Get-AcceptedDomain", new OwnDomain("intruder.example", true));
        facts.see(Acts.by("eve@example.com").sets("Add verified domain.", "intruder.example"));
        assertThat(organisation().ownDomains())
                .extracting(Fact::value, Fact::why)
                .containsExactly(tuple("example.com", "an accepted domain in the export of the configuration"));
        assertThat(organisation().sideOf("x@example.com")).isEqualTo(Organisation.Side.INTERNAL);
    }

    @Test
    void holdersOfPrivilegedRolesAreAdmins_underTheirOneName() {
        see("id-1", "directoryRole", new RoleHeld("62e90394-69f5-4237-9190-012177145e10"));
        see("ann@example.com", "directoryRole", new RoleHeld("Exchange Administrator"));
        see("bob@example.com", "directoryRole", new RoleHeld("Reports Reader"));
        Organisation found = facts.organisations(
                        List.of(), (tenant, name) -> name.equals("id-1") ? "ann@example.com" : name)
                .of(TENANT);
        assertThat(found.people().admins()).containsExactly("ann@example.com");
        assertThat(found.setup().admins())
                .extracting(Fact::why)
                .containsExactly("holds the role Exchange Administrator, Global Administrator");
        assertThat(found.setup().admins().getFirst().evidence()).hasSize(2);
    }

    @Test
    void mailboxesOfNobodyAreServiceAccounts() {
        see("info@example.com", "Get-Mailbox", new Mailbox("SharedMailbox", List.of(), Map.of()));
        see("ann@example.com", "Get-Mailbox", new Mailbox("UserMailbox", List.of(), Map.of()));
        assertThat(organisation().people().services()).containsExactly("info@example.com");
        assertThat(organisation().setup().services()).extracting(Fact::why).containsExactly("a shared mailbox");
    }

    @Test
    void aProtocolIsClosedOnlyWhereAnExportSaysSoAndNoneContradicts() {
        see("ann@example.com", "Get-CASMailbox", new Protocols(List.of(Client.OWA), List.of(Client.IMAP, Client.POP)));
        see("ann@example.com", "Get-CASMailbox", new Protocols(List.of(Client.POP), List.of()));
        assertThat(organisation().closed("ann@example.com", Client.IMAP))
                .hasValueSatisfying(fact -> assertThat(fact.evidence()).hasSize(1));
        assertThat(organisation().closed("ann@example.com", Client.POP)).isEmpty();
        assertThat(organisation().closed("ann@example.com", Client.SMTP)).isEmpty();
        assertThat(organisation().closed("bob@example.com", Client.IMAP)).isEmpty();
    }

    @Test
    void theTenantClosesSmtpForMailboxesThatAreShownToMakeNoException() {
        see("ann@example.com", "Get-CASMailbox", new Protocols(List.of(Client.IMAP), List.of()));
        see("bob@example.com", "Get-CASMailbox", new Protocols(List.of(Client.SMTP), List.of()));
        see("", "Get-TransportConfig", new Setting("", Map.of("SmtpClientAuthenticationDisabled", "True")));
        assertThat(organisation().closed("ann@example.com", Client.SMTP))
                .hasValueSatisfying(fact -> assertThat(fact.evidence()).hasSize(2));
        assertThat(organisation().closed("bob@example.com", Client.SMTP)).isEmpty();
        assertThat(organisation().closed("cy@example.com", Client.SMTP)).isEmpty();
    }

    @Test
    void whatAPersonSaidOfCleanUpStaysWithTheTenant() {
        see("", "Get-AcceptedDomain", new OwnDomain("example.com", true));
        var done = new CleanUp(Instant.EPOCH, "password of ann@example.com reset");
        var given = new Organisation(
                "",
                "Example",
                List.of(),
                List.of(),
                Organisation.People.NONE,
                List.of(),
                List.of(),
                List.of(),
                0,
                Organisation.Setup.after(List.of(done)));
        assertThat(facts.organisations(List.of(given)).of(TENANT).setup().cleanUp())
                .containsExactly(done);
    }

    private Organisation organisation() {
        return facts.organisations(List.of()).of(TENANT);
    }

    private void see(String about, String operation, Configuration what) {
        var context = new Context(
                Context.UNDATED,
                TENANT,
                Account.NOBODY,
                Origin.UNKNOWN,
                "",
                operation,
                Outcome.SUCCESS,
                new EvidenceRef("export.json", ++records, ""));
        facts.see(new ConfigurationSeen(context, about.isEmpty() ? Account.NOBODY : Account.person(about), what));
    }
}
