package becquerel.collect.exchange;

import becquerel.activity.Account;
import becquerel.activity.Configuration.Delegation;
import becquerel.activity.Configuration.Mailbox;
import becquerel.collect.fields.Cells;
import becquerel.collect.fields.Desk;
import becquerel.collect.fields.FieldSource;
import becquerel.collect.fields.Fields;
import becquerel.collect.fields.Said;
import becquerel.collect.fields.Snapshot;
import becquerel.collect.value.Lists;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The Extractor Suite's {@code Get-MailboxPermissions}: one row a mailbox, with lists of all who hold rights on it (CATALOGUE 1.3). */
public final class MailboxDelegates implements FieldSource {
    private static final String RIGHTS = " - Rights: ";
    private static final String DENY = ", Deny: ";

    @Override
    public String kind() {
        return "mailbox delegates";
    }

    @Override
    public boolean knows(Fields fields) {
        return fields.has("fullaccessusers") && fields.has("sendasusers");
    }

    @Override
    public Said read(Fields fields, Desk desk) {
        var cells = new Cells(fields);
        Account owner = Owners.account(cells.text("userprincipalname"));
        if (!owner.isKnown()) {
            return Said.nothing("no mailbox");
        }
        var snapshot = new Snapshot(fields, desk, "Get-MailboxPermissions", "");
        String name = cells.text("displayname");
        Map<String, String> settings = name.isEmpty() ? Map.of() : Map.of("DisplayName", name);
        snapshot.see(owner, new Mailbox(cells.text("recipienttypedetails"), List.of(), settings));
        Set<Delegation> granted = new LinkedHashSet<>();
        fullAccess(cells, granted);
        users(cells, "sendasusers", "SendAs", granted);
        users(cells, "sendonbehalfusers", "SendOnBehalf", granted);
        folder(cells, "calendarusers", "Calendar", granted);
        folder(cells, "inboxusers", "Inbox", granted);
        granted.stream()
                .filter(each -> !each.delegate().isEmpty() && !Grantees.isOwner(each.delegate()))
                .forEach(each -> snapshot.see(owner, each));
        cells.report(desk);
        return snapshot.said();
    }

    /** {@code Bob (bob@example.com) - Rights: FullAccess, Deny: False, Inheritance: All}, parted by bars; else the bare names. */
    private static void fullAccess(Cells cells, Set<Delegation> granted) {
        String written = cells.text("fullaccesspermissions");
        if (!written.contains(RIGHTS)) {
            users(cells, "fullaccessusers", "FullAccess", granted);
            return;
        }
        for (String each : written.split(" \\| ", -1)) {
            int rights = each.indexOf(RIGHTS);
            int deny = each.indexOf(DENY, Math.max(rights, 0));
            if (rights > 0) {
                String held = each.substring(rights + RIGHTS.length(), deny < 0 ? each.length() : deny);
                boolean denied = deny >= 0 && each.regionMatches(true, deny + DENY.length(), "True", 0, 4);
                if (!denied) {
                    List<String> all = MailboxPermissions.rights(List.of(held));
                    granted.add(new Delegation(Grantees.folded(each.substring(0, rights)), all, ""));
                }
            }
        }
    }

    private static void users(Cells cells, String column, String right, Set<Delegation> granted) {
        for (String user : Lists.split(cells.text(column))) {
            granted.add(new Delegation(Grantees.folded(user), List.of(right), ""));
        }
    }

    /** {@code Bob (bob@example.com) - Reviewer}. */
    private static void folder(Cells cells, String column, String folder, Set<Delegation> granted) {
        for (String each : Lists.split(cells.text(column))) {
            int dash = each.lastIndexOf(" - ");
            List<String> rights = dash < 0
                    ? List.of()
                    : List.of(each.substring(dash + 3).strip().split("[ ,]+"));
            if (!rights.equals(List.of("None"))) {
                granted.add(new Delegation(Grantees.folded(dash < 0 ? each : each.substring(0, dash)), rights, folder));
            }
        }
    }
}
