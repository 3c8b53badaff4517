package becquerel.collect.exchange;

import becquerel.activity.Account;
import becquerel.activity.Configuration.StandingRule;
import becquerel.activity.MailRule;
import becquerel.collect.fields.Cells;
import becquerel.collect.fields.Desk;
import becquerel.collect.fields.FieldSource;
import becquerel.collect.fields.Fields;
import becquerel.collect.fields.Said;
import becquerel.collect.fields.Snapshot;
import becquerel.collect.value.MailboxPath;

/** {@code Get-InboxRule} as PowerShell writes it, and as Hawk and the Microsoft Extractor Suite do (CATALOGUE 1.3, 1.7). */
public final class InboxRules implements FieldSource {
    @Override
    public String kind() {
        return "inbox rules";
    }

    @Override
    public boolean knows(Fields fields) {
        boolean sends = fields.has("forwardto") || fields.has("redirectto") || fields.has("forwardasattachmentto");
        boolean names = fields.has("name") || fields.has("rulename");
        boolean numbers = fields.has("ruleidentity");
        boolean owned = fields.has("mailboxownerid") || fields.has("username") || fields.has("userprincipalname");
        boolean isGraph = fields.has("sequence") || fields.has("ruleid");
        return !isGraph && names && (numbers || (sends && owned));
    }

    @Override
    public Said read(Fields fields, Desk desk) {
        var cells = new Cells(fields);
        String name = cells.text("name", "rulename");
        String identity = cells.text("identity");
        String id = id(cells.text("ruleidentity"), identity);
        if (name.isEmpty() && id.isEmpty()) {
            return Said.nothing("no rule");
        }
        Account owner = owner(cells, identity, desk);
        boolean enabled = cells.told("enabled", "ruleenabled").orElse(true);
        MailRule rule = StandingRules.read(MailRule.Kind.INBOX, id, name, enabled, cells, desk);
        var snapshot = new Snapshot(fields, desk, "Get-InboxRule", id);
        snapshot.see(owner, new StandingRule(rule));
        String principal = cells.text("userprincipalname", "username");
        snapshot.alias(cells.text("mailboxownerid"), principal);
        snapshot.alias(MailboxPath.leaf(ownerPart(identity)), principal);
        return snapshot.said();
    }

    /** A spreadsheet rounds the number, but the identity ends in it as well. */
    private static String id(String written, String identity) {
        String behind = MailboxPath.behind(identity);
        if (StandingRules.isId(written)) {
            return written;
        }
        return StandingRules.isId(behind) ? behind : "";
    }

    private static Account owner(Cells cells, String identity, Desk desk) {
        String part = ownerPart(identity);
        return part.isEmpty()
                        || !cells.text("userprincipalname", "username", "mailboxownerid")
                                .isEmpty()
                ? Owners.of(cells, desk, "userprincipalname", "username", "mailboxownerid", "mailbox")
                : Owners.account(part);
    }

    /** What stands before the rule in {@code alias\rule}; empty when the identity names the rule alone. */
    private static String ownerPart(String identity) {
        return identity.indexOf('\\') > 0 ? MailboxPath.owner(identity) : "";
    }
}
