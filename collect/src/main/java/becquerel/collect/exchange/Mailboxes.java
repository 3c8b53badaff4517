package becquerel.collect.exchange;

import becquerel.activity.Account;
import becquerel.activity.Configuration.Delegation;
import becquerel.activity.Configuration.Mailbox;
import becquerel.activity.Configuration.StandingRule;
import becquerel.activity.MailRule;
import becquerel.activity.MailRule.Action;
import becquerel.activity.MailRule.How;
import becquerel.collect.fields.Cells;
import becquerel.collect.fields.Desk;
import becquerel.collect.fields.FieldSource;
import becquerel.collect.fields.Fields;
import becquerel.collect.fields.Said;
import becquerel.collect.fields.Snapshot;
import becquerel.collect.value.Lists;
import becquerel.collect.value.MailboxPath;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** {@code Get-Mailbox} and {@code Get-EXOMailbox}: mailboxes, their names, and whether their mail goes on to somebody (CATALOGUE 1.7). */
public final class Mailboxes implements FieldSource {
    /** What is told of a mailbox beside its names, as the cmdlets call it. */
    private static final List<String> SETTINGS = List.of(
            "DisplayName",
            "AccountDisabled",
            "AuditEnabled",
            "AuditOwner",
            "AuditDelegate",
            "AuditAdmin",
            "DefaultAuditSet",
            "AuditLogAgeLimit",
            "HiddenFromAddressListsEnabled",
            "LitigationHoldEnabled",
            "RetentionHoldEnabled",
            "SingleItemRecoveryEnabled",
            "IsDirSynced",
            "IsInactiveMailbox",
            "MessageCopyForSentAsEnabled",
            "MessageCopyForSendOnBehalfEnabled",
            "DeliverToMailboxAndForward",
            "ForwardingAddress",
            "ForwardingSmtpAddress",
            "WhenMailboxCreated",
            "WhenChangedUTC",
            "WhenChanged");

    /** Other names of a mailbox. A display name is none: several people may have the same. */
    private static final List<String> ALIASES = List.of(
            "alias", "exchangeguid", "externaldirectoryobjectid", "guid", "legacyexchangedn", "name", "samaccountname");

    /** {@code msExchRecipientTypeDetails}, which ConvertTo-Json may write in place of the name. */
    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("1", "UserMailbox"),
            Map.entry("2", "LinkedMailbox"),
            Map.entry("4", "SharedMailbox"),
            Map.entry("8", "LegacyMailbox"),
            Map.entry("16", "RoomMailbox"),
            Map.entry("32", "EquipmentMailbox"),
            Map.entry("128", "MailUser"),
            Map.entry("8388608", "ArbitrationMailbox"),
            Map.entry("536870912", "DiscoveryMailbox"),
            Map.entry("2147483648", "RemoteUserMailbox"),
            Map.entry("8589934592", "RemoteRoomMailbox"),
            Map.entry("17179869184", "RemoteEquipmentMailbox"),
            Map.entry("34359738368", "RemoteSharedMailbox"));

    @Override
    public String kind() {
        return "mailboxes";
    }

    @Override
    public boolean knows(Fields fields) {
        boolean named = fields.has("primarysmtpaddress") || fields.has("userprincipalname");
        boolean forwarding = fields.has("forwardingsmtpaddress") || fields.has("delivertomailboxandforward");
        boolean mailbox = fields.has("exchangeguid") && fields.has("recipienttypedetails");
        boolean another =
                fields.has("imapenabled") || fields.has("effectiveauditstate") || fields.has("fullaccessusers");
        return named && (forwarding || mailbox) && !another;
    }

    @Override
    public Said read(Fields fields, Desk desk) {
        var cells = new Cells(fields);
        String principal = cells.text("userprincipalname", "primarysmtpaddress", "windowsemailaddress");
        Account owner = Owners.account(principal);
        if (!owner.isKnown()) {
            return Said.nothing("no mailbox");
        }
        String id = cells.text("exchangeguid", "externaldirectoryobjectid", "guid", "identity");
        var snapshot = new Snapshot(fields, desk, "Get-Mailbox", id);
        List<String> addresses = addresses(cells);
        String type = cells.text("recipienttypedetails", "recipienttype");
        snapshot.see(owner, new Mailbox(TYPES.getOrDefault(type, type), addresses, settings(cells)));
        forwarding(cells, owner, snapshot);
        for (String delegate : cells.list("grantsendonbehalfto")) {
            String folded = MailboxPath.leaf(delegate).toLowerCase(Locale.ROOT);
            snapshot.see(owner, new Delegation(folded, List.of("SendOnBehalf"), ""));
        }
        addresses.forEach(address -> snapshot.alias(address, principal));
        ALIASES.forEach(name -> snapshot.alias(cells.text(name), principal));
        cells.report(desk);
        return snapshot.said();
    }

    /** Mail addresses without their prefix, the primary one first; other kinds of addresses are left out. */
    private static List<String> addresses(Cells cells) {
        Set<String> addresses = new LinkedHashSet<>();
        add(cells.text("primarysmtpaddress"), addresses);
        for (String written : cells.list("emailaddresses")) {
            for (String each : written.split("[\\s,]+", -1)) {
                add(each, addresses);
            }
        }
        return List.copyOf(addresses);
    }

    private static void add(String written, Set<String> addresses) {
        int colon = written.indexOf(':');
        boolean mail = colon < 0 || written.regionMatches(true, 0, "smtp:", 0, 5);
        if (mail && written.indexOf('@') > 0) {
            addresses.add(Lists.address(written));
        }
    }

    private static Map<String, String> settings(Cells cells) {
        Map<String, String> settings = new LinkedHashMap<>();
        for (String name : SETTINGS) {
            String value = cells.value(name.toLowerCase(Locale.ROOT));
            if (!value.isEmpty()) {
                settings.put(name, value);
            }
        }
        return settings;
    }

    private static void forwarding(Cells cells, Account owner, Snapshot snapshot) {
        Set<String> targets = new LinkedHashSet<>();
        for (String written : cells.list("forwardingaddress")) {
            targets.add(MailboxPath.leaf(written));
        }
        targets.addAll(Lists.addresses(cells.list("forwardingsmtpaddress")));
        if (targets.isEmpty()) {
            return;
        }
        How how = cells.is("delivertomailboxandforward") ? How.FORWARD_AND_KEEP : How.REDIRECT;
        List<Action> actions = new ArrayList<>();
        actions.add(new Action.Send(how, List.copyOf(targets)));
        var rule = new MailRule(MailRule.Kind.MAILBOX_FORWARD, "", "", List.of(), actions, true, true);
        snapshot.see(owner, new StandingRule(rule));
    }
}
