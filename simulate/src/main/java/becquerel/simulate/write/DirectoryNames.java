package becquerel.simulate.write;

import becquerel.simulate.world.Event;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;

/** The unified audit log calls acts in the directory by other names than Entra's own log (CATALOGUE 1.2.3, 1.6). */
final class DirectoryNames {
    private DirectoryNames() {}

    /** The unified audit log's name for an activity of Entra's; empty when it does not tell of it. */
    static String auditLog(String activity) {
        return switch (activity) {
            case "User registered security info",
                    "User deleted security info",
                    "User changed default security info",
                    "Admin registered security info",
                    "Admin updated security info",
                    "Admin deleted security info" -> "Update user.";
            case "User started security info registration",
                    "User reviewed security info",
                    "Suspicious activity reported" -> "";
            case "Reset password (by admin)", "Reset password (self-service)" -> "Reset user password.";
            case "Change password (self-service)" -> "Change user password.";
            case "Update application - Certificates and secrets management" ->
                "Update application – Certificates and secrets management ";
            default -> activity.endsWith(".") ? activity : activity + ".";
        };
    }

    /** Name, new value, name…, in the order of the names; methods of signing in by the names that the directory keeps them under. */
    static List<String> modified(Event.Directory event) {
        var changes = new ArrayList<String>();
        String activity = event.activity();
        if (activity.endsWith("security info")) {
            boolean deleted = activity.contains("deleted");
            String methods = String.join(" ", event.changes().values()).toLowerCase(Locale.ROOT);
            boolean phone = methods.contains("phone") || methods.contains("sms");
            changes.addAll(List.of(
                    "StrongAuthenticationMethod",
                    deleted
                            ? "[]"
                            : "[\r\n  {\r\n    \"MethodType\": " + (phone ? 0 : 6)
                                    + ",\r\n    \"Default\": true\r\n  }\r\n]"));
            changes.addAll(List.of("Included Updated Properties", "StrongAuthenticationMethod"));
            return changes;
        }
        new TreeMap<>(event.changes()).forEach((name, value) -> changes.addAll(List.of(name, value)));
        if (activity.equals("Update user") && !event.changes().isEmpty()) {
            changes.addAll(
                    List.of("Included Updated Properties", String.join(", ", new TreeMap<>(event.changes()).keySet())));
        }
        return changes;
    }

    /** Kind of a target that is no account. */
    static String kind(String category, String activity) {
        String words = (category + " " + activity).toLowerCase(Locale.ROOT);
        if (words.contains("service principal") || words.contains("serviceprincipal")) {
            return "ServicePrincipal";
        }
        if (words.contains("application")) {
            return "Application";
        }
        if (words.contains("device")) {
            return "Device";
        }
        if (words.contains("policy")) {
            return "Policy";
        }
        return words.contains("group") ? "Group" : words.contains("role") ? "Role" : "Other";
    }
}
