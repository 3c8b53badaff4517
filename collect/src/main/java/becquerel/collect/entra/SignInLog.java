package becquerel.collect.entra;

import becquerel.collect.Form;
import becquerel.collect.fields.Desk;
import becquerel.collect.fields.FieldSource;
import becquerel.collect.fields.Fields;
import becquerel.collect.fields.Said;
import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Entra's sign-in logs (interactive, non-interactive, of applications and managed identities): Graph v1.0 and beta, the portal's
 * files, Azure Monitor's diagnostic settings, tables of Log Analytics and Sentinel (CATALOGUE 1.5).
 */
public final class SignInLog implements FieldSource {
    private static final Set<String> CATEGORIES = Set.of(
            "signinlogs",
            "noninteractiveusersigninlogs",
            "serviceprincipalsigninlogs",
            "managedidentitysigninlogs",
            "microsoftserviceprincipalsigninlogs",
            "adfssigninlogs");

    @Override
    public String kind() {
        return "Entra sign-ins";
    }

    @Override
    public boolean knows(Fields fields) {
        if (!fields.category().isEmpty()) {
            return CATEGORIES.contains(fields.category().toLowerCase(Locale.ROOT));
        }
        return isGraph(fields) || isLogAnalytics(fields) || isPortal(fields);
    }

    private static boolean isGraph(Fields fields) {
        boolean ended = fields.has("status") || fields.has("statuserrorcode");
        return ended
                && fields.has("createddatetime")
                && fields.has("ipaddress")
                && (fields.has("appid") || fields.has("appdisplayname"))
                && (fields.has("userprincipalname") || fields.has("serviceprincipalid"));
    }

    private static boolean isLogAnalytics(Fields fields) {
        return fields.has("resulttype")
                && fields.has("ipaddress")
                && (fields.has("appdisplayname") || fields.has("appid") || fields.has("serviceprincipalid"))
                && (fields.has("conditionalaccessstatus")
                        || fields.has("locationdetails")
                        || fields.has("authenticationdetails")
                        || fields.has("resourceidentity"));
    }

    private static boolean isPortal(Fields fields) {
        return fields.has("requestid")
                && (fields.has("dateutc") || fields.has("date"))
                && fields.has("ipaddress")
                && (fields.has("signinerrorcode") || fields.has("clientapp") || fields.has("serviceprincipalid"));
    }

    @Override
    public Said read(Fields fields, Desk desk) {
        return DirectoryAudits.isRow(fields) ? new DirectoryAudits().read(fields, desk) : signIn(fields, desk);
    }

    private static Said signIn(Fields fields, Desk desk) {
        String written = fields.text("createddatetime", "dateutc", "date", "timegenerated", "time");
        Instant time = written.isEmpty() ? timeOfStep(fields, desk) : desk.time(written);
        if (time == null) {
            return desk.withoutTime(written);
        }
        Form form = form(fields);
        return SignInReader.read(fields, desk, time, form, form == Form.FLATTENED ? 1 : 0);
    }

    /** Only diagnostic settings hand the record on as it was written; Graph beta and Log Analytics hold as much. */
    private static Form form(Fields fields) {
        if (!fields.category().isEmpty()) {
            return Form.FULL;
        }
        boolean rich = fields.has("authenticationdetails")
                || fields.has("signineventtypes")
                || fields.has("resulttype")
                || fields.has("serviceprincipalcredentialkeyid");
        return rich ? Form.RESHAPED : Form.FLATTENED;
    }

    /** Tables that lost their times still have those of the checks. */
    private static @Nullable Instant timeOfStep(Fields fields, Desk desk) {
        JsonNode steps = fields.node("authenticationdetails");
        JsonNode first = steps == null ? null : steps.isArray() ? steps.get(0) : steps;
        return first instanceof ObjectNode step ? desk.time(Fields.of(step).text("authenticationstepdatetime")) : null;
    }
}
