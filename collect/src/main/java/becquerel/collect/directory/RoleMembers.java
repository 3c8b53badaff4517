package becquerel.collect.directory;

import becquerel.activity.Account;
import becquerel.activity.Account.Kind;
import becquerel.activity.Configuration.RoleHeld;
import becquerel.collect.fields.Cells;
import becquerel.collect.fields.Desk;
import becquerel.collect.fields.FieldSource;
import becquerel.collect.fields.Fields;
import becquerel.collect.fields.Said;
import becquerel.collect.fields.Snapshot;
import becquerel.collect.value.AccountNames;
import java.util.Locale;

/**
 * Who holds which role: Hawk's {@code EntraIDAdministrators}, the Extractor Suite's administrators, {@code directoryRole}s with their
 * members and {@code roleAssignments} of Microsoft Graph (CATALOGUE 1.3, 1.4).
 */
public final class RoleMembers implements FieldSource {
    @Override
    public String kind() {
        return "directory roles";
    }

    @Override
    public boolean knows(Fields fields) {
        boolean log = fields.has("ipaddress") || fields.has("operation") || fields.has("activitydatetime");
        boolean hawk = fields.has("admingroupname") && fields.has("members");
        boolean suite = fields.has("role") && fields.has("username") && fields.has("userid");
        boolean assignment = fields.has("roledefinitionid") && fields.has("principalid");
        boolean members = fields.has("roletemplateid") && fields.has("members");
        return !log && (hawk || suite || assignment || members);
    }

    @Override
    public Said read(Fields fields, Desk desk) {
        var cells = new Cells(fields);
        if (fields.has("roletemplateid")) {
            return withMembers(cells, desk);
        }
        if (fields.has("roledefinitionid")) {
            return assignment(cells, desk);
        }
        String role = cells.text("admingroupname", "role");
        String type = cells.text("membertype");
        String name = cells.text("members", "username");
        if (type.equalsIgnoreCase("None") || name.isEmpty() || role.isEmpty()) {
            return Said.nothing("no member");
        }
        String id = cells.text("objectid", "userid");
        var snapshot = new Snapshot(fields, desk, "directoryRole", "");
        boolean person = type.isEmpty() || type.equalsIgnoreCase("User");
        snapshot.see(person ? AccountNames.account(name) : other(type, id, name), new RoleHeld(role));
        if (person) {
            snapshot.alias(id, name);
        }
        return snapshot.said();
    }

    private static Said withMembers(Cells cells, Desk desk) {
        String role = cells.text("displayname", "roletemplateid");
        var snapshot = new Snapshot(cells.fields(), desk, "directoryRole", cells.text("id"));
        for (Cells member : cells.each("members")) {
            String name = member.text("userprincipalname");
            String id = member.text("id");
            String type = member.text("odatatype");
            boolean person = !name.isEmpty() || type.endsWith(".user");
            Account account = person
                    ? AccountNames.account(name.isEmpty() ? id : name)
                    : other(type.substring(type.lastIndexOf('.') + 1), id, member.text("displayname"));
            if (account.isKnown()) {
                snapshot.see(account, new RoleHeld(role));
                snapshot.alias(id, name);
            }
        }
        cells.report(desk);
        return snapshot.isEmpty() ? Said.nothing("no member") : snapshot.said();
    }

    /** {@code unifiedRoleAssignment}: ids, and with {@code $expand} the objects behind them. */
    private static Said assignment(Cells cells, Desk desk) {
        Cells principal = cells.inner("principal");
        String id = cells.text("principalid");
        String name = principal.text("userprincipalname");
        String type = principal.text("odatatype");
        String role = cells.inner("roledefinition").text("displayname");
        String held = role.isEmpty() ? cells.text("roledefinitionid") : role;
        Account account = type.isEmpty() || type.endsWith(".user")
                ? AccountNames.account(name.isEmpty() ? id : name)
                : other(type.substring(type.lastIndexOf('.') + 1), id, principal.text("displayname"));
        if (!account.isKnown() || held.isEmpty()) {
            return Said.nothing("no member");
        }
        var snapshot = new Snapshot(cells.fields(), desk, "roleAssignment", cells.text("id"));
        snapshot.see(account, new RoleHeld(held));
        snapshot.alias(id, name);
        return snapshot.said();
    }

    /** Applications and groups can hold roles, too. */
    private static Account other(String type, String id, String name) {
        boolean app = type.toLowerCase(Locale.ROOT).contains("serviceprincipal");
        String which = id.isEmpty() ? name : id.toLowerCase(Locale.ROOT);
        return which.isEmpty()
                ? Account.NOBODY
                : app
                        ? AccountNames.application(which)
                        : new Account("group:" + (name.isEmpty() ? id : name), Kind.UNKNOWN);
    }
}
