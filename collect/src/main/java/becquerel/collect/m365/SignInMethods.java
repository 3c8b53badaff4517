package becquerel.collect.m365;

import becquerel.activity.Activity;
import becquerel.activity.Activity.AuthMethodChanged;
import becquerel.activity.Change;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Sign-in methods that came or went, by operations that are about nothing else. */
final class SignInMethods {
    private static final String SECOND_FACTOR = "StrongAuthenticationRequirement";
    private static final String ANY = "security info";

    /** Before the method's name, in the reason that the directory's own log gives. */
    private static final List<String> LEAD_INS = List.of(
            "user registered ",
            "user deleted ",
            "user updated ",
            "admin registered ",
            "admin deleted ",
            "admin updated ",
            "user changed the default security info to ");

    private SignInMethods() {}

    static Map<String, Area> areas() {
        var areas = new HashMap<String, Area>();
        areas.put("enable strong authentication", record -> changed(record, SECOND_FACTOR, Change.ENABLED));
        areas.put("disable strong authentication", record -> changed(record, SECOND_FACTOR, Change.DISABLED));
        areas.put("user registered security info", record -> info(record, Change.CREATED));
        areas.put("user registered all required security info", record -> info(record, Change.CREATED));
        areas.put("user registered for self-service password reset", record -> info(record, Change.CREATED));
        areas.put("user deleted security info", record -> info(record, Change.REMOVED));
        areas.put("user changed default security info", record -> info(record, Change.MODIFIED));
        areas.put("user updated security info", record -> info(record, Change.MODIFIED));
        areas.put("admin registered security info", record -> info(record, Change.CREATED));
        areas.put("admin updated security info", record -> info(record, Change.MODIFIED));
        areas.put("admin deleted security info", record -> info(record, Change.REMOVED));
        areas.put("create temporary access pass method for user", record -> pass(record, Change.CREATED));
        areas.put("update temporary access pass method for user", record -> pass(record, Change.MODIFIED));
        areas.put("delete temporary access pass method for user", record -> pass(record, Change.REMOVED));
        areas.put("add registered owner to device", record -> device(record, Change.CREATED));
        areas.put("remove registered owner from device", record -> device(record, Change.REMOVED));
        for (String credential : List.of(
                "fido2 security key",
                "passkey (device-bound)",
                "passwordless phone sign-in credential",
                "platform credential",
                "windows hello for business credential")) {
            areas.put("add " + credential, record -> changed(record, credential, Change.CREATED));
            areas.put("delete " + credential, record -> changed(record, credential, Change.REMOVED));
        }
        return areas;
    }

    /** Which method it is stands only in the reason, and only in the directory's own log. */
    private static List<Activity> info(AuditRecord record, Change change) {
        String reason = record.text("ResultReason").strip();
        String lower = reason.toLowerCase(Locale.ROOT);
        for (String lead : LEAD_INS) {
            if (lower.startsWith(lead)) {
                reason = reason.substring(lead.length());
                break;
            }
        }
        return changed(record, reason.isEmpty() ? ANY : reason, change);
    }

    private static List<Activity> pass(AuditRecord record, Change change) {
        return changed(record, "temporary access pass", change);
    }

    /** A registered device opens the account without being asked for anything: a way to sign in like any other. */
    private static List<Activity> device(AuditRecord record, Change change) {
        String name = record.modifications().stream()
                .filter(each -> each.name().equals("Device.DisplayName"))
                .map(Modification::value)
                .findFirst()
                .orElse("");
        return changed(record, ("device " + name).strip(), change);
    }

    private static List<Activity> changed(AuditRecord record, String method, Change change) {
        return List.of(new AuthMethodChanged(record.context(), Users.target(record), change, method));
    }
}
