package becquerel.simulate.write;

import becquerel.simulate.world.Person;
import becquerel.simulate.world.Policy;
import becquerel.simulate.world.Role;
import becquerel.simulate.world.World;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Exchange's settings as Export-Csv writes them (CATALOGUE 1.3, 1.7). */
final class MailSettings {
    static final List<String> MAILBOXES = List.of(
            "Name",
            "Alias",
            "DisplayName",
            "UserPrincipalName",
            "PrimarySmtpAddress",
            "EmailAddresses",
            "RecipientTypeDetails",
            "ForwardingAddress",
            "ForwardingSmtpAddress",
            "DeliverToMailboxAndForward",
            "GrantSendOnBehalfTo",
            "AuditEnabled",
            "LitigationHoldEnabled",
            "HiddenFromAddressListsEnabled",
            "ExchangeGuid");
    static final List<String> PROTOCOLS = List.of(
            "Name",
            "PrimarySmtpAddress",
            "ActiveSyncEnabled",
            "OWAEnabled",
            "PopEnabled",
            "ImapEnabled",
            "MAPIEnabled",
            "EwsEnabled",
            "SmtpClientAuthenticationDisabled");
    static final List<String> DOMAINS = List.of("Name", "DomainName", "DomainType", "Default", "MatchSubDomains");
    static final List<String> RIGHTS =
            List.of("Identity", "User", "AccessRights", "IsInherited", "Deny", "InheritanceType");
    static final List<String> TRANSPORT = List.of(
            "Name",
            "State",
            "Mode",
            "Priority",
            "Description",
            "BlindCopyTo",
            "RedirectMessageTo",
            "SentTo",
            "SubjectOrBodyContainsWords",
            "PrependSubject",
            "DeleteMessage",
            "WhenChanged");
    static final List<String> OUTBOUND = List.of(
            "Name",
            "IsDefault",
            "Enabled",
            "AutoForwardingMode",
            "ActionWhenThresholdReached",
            "BccSuspiciousOutboundMail");
    private final World world;
    private final Standing standing;
    private final Policy policy;

    MailSettings(World world, Standing standing) {
        this.world = world;
        this.standing = standing;
        this.policy = world.policy();
    }

    static String alias(String account) {
        return account.substring(0, account.indexOf('@'));
    }

    long mailboxes(Csv table) {
        for (Person each : world.people()) {
            Standing.Forward forward = standing.forwards().get(each.account());
            Map<String, String> set = standing.mailbox(each.account());
            String type = each.role() == Role.SHARED_MAILBOX ? "SharedMailbox" : "UserMailbox";
            table.cells(
                            each.alias(),
                            each.alias(),
                            each.name(),
                            each.account(),
                            each.account(),
                            "SMTP:" + each.account() + " smtp:" + each.alias() + "@"
                                    + world.tenant().initial(),
                            set.getOrDefault("Type", "").equals("Shared") ? "SharedMailbox" : type,
                            "",
                            forward == null ? "" : "smtp:" + forward.target(),
                            forward != null && forward.keepsCopy() ? "True" : "False",
                            onBehalf(each),
                            set.getOrDefault("AuditEnabled", "True"),
                            "False",
                            set.getOrDefault("HiddenFromAddressListsEnabled", "False"),
                            each.mailbox().toString())
                    .end();
        }
        return world.people().size();
    }

    private String onBehalf(Person of) {
        return standing.rights().stream()
                .filter(each ->
                        each.mailbox().equals(of.account()) && each.right().equals("SendOnBehalf"))
                .map(each -> each.to().indexOf('@') > 0 ? alias(each.to()) : each.to())
                .collect(Collectors.joining(", "));
    }

    /** Machines may still use what the organisation has closed for people. */
    long protocols(Csv table) {
        for (Person each : world.people()) {
            String open = policy.oldProtocols() || each.role() == Role.MACHINE ? "True" : "False";
            Map<String, String> set = standing.mailbox(each.account());
            table.cells(
                            each.alias(),
                            each.account(),
                            set.getOrDefault("ActiveSyncEnabled", "True"),
                            "True",
                            set.getOrDefault("PopEnabled", open),
                            set.getOrDefault("ImapEnabled", open),
                            "True",
                            "True",
                            set.getOrDefault("SmtpClientAuthenticationDisabled", ""))
                    .end();
        }
        return world.people().size();
    }

    long domains(Csv table) {
        String own = world.tenant().domain();
        String initial = world.tenant().initial();
        table.row(own, own, "Authoritative", "True", "False");
        table.row(initial, initial, "Authoritative", "False", "False");
        return 2;
    }

    long rights(Csv table) {
        List<Standing.Right> given = standing.rights().stream()
                .filter(each -> each.right().equals("FullAccess"))
                .toList();
        for (Person each : world.people()) {
            table.row(each.alias(), "NT AUTHORITY\\SELF", "{FullAccess, ReadPermission}", "False", "False", "All");
        }
        given.forEach(each -> table.row(alias(each.mailbox()), each.to(), "{FullAccess}", "False", "False", "All"));
        return (long) world.people().size() + given.size();
    }

    long transport(Csv table) {
        int priority = 0;
        for (Map.Entry<String, Standing.Transport> each : standing.transport().entrySet()) {
            Map<String, String> parameters = each.getValue().parameters();
            table.cells(
                            each.getKey(),
                            parameters.getOrDefault("State", "Enabled"),
                            parameters.getOrDefault("Mode", "Enforce"),
                            Integer.toString(priority++),
                            "",
                            parameters.getOrDefault("BlindCopyTo", ""),
                            parameters.getOrDefault("RedirectMessageTo", ""),
                            parameters.getOrDefault("SentTo", ""),
                            parameters
                                    .getOrDefault("SubjectOrBodyContainsWords", "")
                                    .replace(";", ", "),
                            parameters.getOrDefault("PrependSubject", ""),
                            parameters.getOrDefault("DeleteMessage", "False"),
                            Times.american(each.getValue().changed()))
                    .end();
        }
        return standing.transport().size();
    }

    long outbound(Csv table) {
        String mode = standing.settings().getOrDefault("AutoForwardingMode", policy.forwardsBlocked() ? "Off" : "On");
        table.row("Default", "True", "True", mode, "BlockUserForToday", "False");
        return 1;
    }
}
