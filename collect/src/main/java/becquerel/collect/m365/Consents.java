package becquerel.collect.m365;

import becquerel.activity.Activity;
import becquerel.activity.Activity.ConsentGranted;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Rights given to applications: a person's or an administrator's consent, and the grants that come of it. */
final class Consents {
    private Consents() {}

    static Map<String, Area> areas() {
        return Map.ofEntries(
                Map.entry("consent to application", Consents::consent),
                Map.entry("add delegated permission grant", Consents::delegated),
                Map.entry("add oauth2permissiongrant", Consents::delegated),
                Map.entry("update delegated permission grant", Consents::delegated),
                Map.entry("add app role assignment to service principal", Consents::toApplication),
                Map.entry("add app role assignment grant to user", Consents::toUser));
    }

    private static List<Activity> consent(AuditRecord record) {
        String permissions = record.modified("ConsentAction.Permissions");
        boolean everyone = record.modified("ConsentContext.OnBehalfOfAll").equalsIgnoreCase("true")
                || permissions.contains("ConsentType: AllPrincipals");
        String reason = record.modified("ConsentAction.Reason");
        return granted(
                record,
                DirectoryTarget.appId(record),
                DirectoryTarget.name(record),
                scopes(permissions),
                everyone,
                reason.isEmpty() ? record.modified("MethodExecutionResult") : reason);
    }

    /** The target is the service whose data may be read; the application stands among the changes. */
    private static List<Activity> delegated(AuditRecord record) {
        return granted(
                record,
                application(record),
                record.modified("ServicePrincipal.DisplayName"),
                words(record.modified("DelegatedPermissionGrant.Scope")),
                record.modified("DelegatedPermissionGrant.ConsentType").equals("AllPrincipals"),
                "");
    }

    /** Rights of the application itself, with no person in between. */
    private static List<Activity> toApplication(AuditRecord record) {
        return granted(
                record,
                application(record),
                record.modified("ServicePrincipal.DisplayName"),
                words(record.modified("AppRole.Value")),
                true,
                "");
    }

    private static List<Activity> toUser(AuditRecord record) {
        return granted(
                record,
                DirectoryTarget.appId(record),
                DirectoryTarget.name(record),
                words(record.modified("AppRole.Value")),
                false,
                "");
    }

    private static String application(AuditRecord record) {
        String id = DirectoryTarget.guid(record.modified("ServicePrincipal.AppId"));
        return id.isEmpty() ? DirectoryTarget.guid(record.modified("ServicePrincipal.ObjectID")) : id;
    }

    private static List<Activity> granted(
            AuditRecord record, String app, String name, List<String> scopes, boolean everyone, String reason) {
        return List.of(new ConsentGranted(record.context(), app, name, scopes, everyone, reason));
    }

    /**
     * {@code [before] => [[Id: …, ConsentType: Principal, Scope:  openid Mail.Read, CreatedDateTime: …], …]; }: the scopes
     * behind the arrow, each once.
     */
    static List<String> scopes(String permissions) {
        String key = "Scope:";
        Set<String> scopes = new LinkedHashSet<>();
        int at = permissions.indexOf(key, Math.max(permissions.indexOf("=>"), 0));
        while (at >= 0) {
            int start = at + key.length();
            int end = start;
            while (end < permissions.length() && permissions.charAt(end) != ',' && permissions.charAt(end) != ']') {
                end++;
            }
            scopes.addAll(words(permissions.substring(start, end)));
            at = permissions.indexOf(key, end);
        }
        return List.copyOf(scopes);
    }

    private static List<String> words(String spaced) {
        var words = new ArrayList<String>();
        for (String each : spaced.split(" ", -1)) {
            if (!each.isBlank()) {
                words.add(each.strip());
            }
        }
        return words;
    }
}
