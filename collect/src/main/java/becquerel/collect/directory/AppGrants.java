package becquerel.collect.directory;

import becquerel.activity.Account;
import becquerel.activity.Configuration.App;
import becquerel.activity.Configuration.AppGrant;
import becquerel.activity.Configuration.Setting;
import becquerel.collect.fields.Cells;
import becquerel.collect.fields.Desk;
import becquerel.collect.fields.FieldSource;
import becquerel.collect.fields.Fields;
import becquerel.collect.fields.Said;
import becquerel.collect.fields.Snapshot;
import becquerel.collect.value.AccountNames;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What applications may do: {@code oauth2PermissionGrants} and {@code appRoleAssignments} of Microsoft Graph, the Extractor Suite's
 * {@code OAuthPermissions.csv} and Hawk's {@code Consent_Grants}, which hold one permission a row (CATALOGUE 1.3, 1.7).
 */
public final class AppGrants implements FieldSource {
    @Override
    public String kind() {
        return "application permissions";
    }

    @Override
    public boolean knows(Fields fields) {
        return isDelegated(fields) || isAssignment(fields) || isList(fields);
    }

    private static boolean isDelegated(Fields fields) {
        return fields.has("clientid") && fields.has("consenttype") && fields.has("scope");
    }

    private static boolean isAssignment(Fields fields) {
        return fields.has("approleid") && fields.has("principalid") && fields.has("resourceid");
    }

    private static boolean isList(Fields fields) {
        return fields.has("permissiontype") && fields.has("permission") && fields.has("clientobjectid");
    }

    @Override
    public Said read(Fields fields, Desk desk) {
        var cells = new Cells(fields);
        Said said = isDelegated(fields)
                ? delegated(cells, desk)
                : isAssignment(fields) ? assignment(cells, desk) : listed(cells, desk);
        cells.report(desk);
        return said;
    }

    private static Said delegated(Cells cells, Desk desk) {
        String client = cells.text("clientid").toLowerCase(Locale.ROOT);
        List<String> scopes = words(cells.text("scope"));
        if (client.isEmpty() || scopes.isEmpty()) {
            return Said.nothing("no permission");
        }
        boolean everyone = cells.text("consenttype").equalsIgnoreCase("AllPrincipals");
        Account whose = everyone ? Account.NOBODY : AccountNames.account(cells.text("principalid"));
        var snapshot = new Snapshot(cells.fields(), desk, "oauth2PermissionGrant", cells.text("id", "objectid"));
        snapshot.see(whose, new AppGrant(client, cells.text("clientdisplayname"), scopes, everyone, false));
        return snapshot.said();
    }

    /** To an application: its own permission. To a person or group: that they may use the application. */
    private static Said assignment(Cells cells, Desk desk) {
        String principal = cells.text("principalid").toLowerCase(Locale.ROOT);
        if (principal.isEmpty()) {
            return Said.nothing("no permission");
        }
        String role = AppRoles.named(cells.text("approleid"));
        String kind = cells.text("principaltype");
        var snapshot = new Snapshot(cells.fields(), desk, "appRoleAssignment", cells.text("id"));
        if (kind.isEmpty() || kind.equalsIgnoreCase("ServicePrincipal")) {
            String name = cells.text("principaldisplayname");
            snapshot.see(new AppGrant(principal, name, List.of(role), true, true));
        } else {
            Map<String, String> values = new LinkedHashMap<>();
            values.put("appRole", role);
            values.put("principalType", kind);
            values.put("principal", cells.text("principaldisplayname"));
            values.put("created", cells.text("createddatetime", "creationtimestamp"));
            values.values().removeIf(String::isEmpty);
            boolean person = kind.equalsIgnoreCase("User");
            Account whose = person ? AccountNames.account(principal) : Account.NOBODY;
            String used = cells.text("resourcedisplayname", "resourceid");
            snapshot.see(whose, new Setting("use of " + used, values));
        }
        return snapshot.said();
    }

    private static Said listed(Cells cells, Desk desk) {
        boolean byItself = cells.text("permissiontype").equalsIgnoreCase("Application");
        String object = cells.text("clientobjectid").toLowerCase(Locale.ROOT);
        // The first versions of the Suite wrote the resource's id beside permissions of an application's own.
        boolean sure = !byItself || cells.fields().has("appownerorganizationid");
        String id = sure ? cells.text("appid").toLowerCase(Locale.ROOT) : "";
        String app = id.isEmpty() ? object : id;
        String permission = cells.text("permission");
        if (app.isEmpty() || permission.isEmpty()) {
            return Said.nothing("no permission");
        }
        boolean everyone = byItself || cells.text("consenttype").equalsIgnoreCase("AllPrincipals");
        Account whose = everyone ? Account.NOBODY : AccountNames.account(cells.text("principalobjectid"));
        String name = cells.text("appdisplayname", "clientdisplayname");
        var snapshot = new Snapshot(cells.fields(), desk, "Get-OAuthPermissions", "");
        snapshot.see(whose, new AppGrant(app, name, List.of(AppRoles.named(permission)), everyone, byItself));
        if (!id.isEmpty() && cells.fields().has("appownerorganizationid")) {
            snapshot.see(new App(
                    id,
                    name,
                    cells.text("verifiedpublisherid").isEmpty()
                            ? ""
                            : cells.text("publisherdisplayname", "publishername"),
                    cells.text("appownerorganizationid").toLowerCase(Locale.ROOT),
                    cells.text("createddatetime"),
                    cells.list("replyurls")));
        }
        if (!id.isEmpty()) {
            snapshot.alias(object, "app:" + id);
        }
        return snapshot.said();
    }

    private static List<String> words(String spaced) {
        List<String> words = new ArrayList<>();
        for (String each : spaced.split("\\s+", -1)) {
            if (!each.isEmpty()) {
                words.add(each);
            }
        }
        return words;
    }
}
