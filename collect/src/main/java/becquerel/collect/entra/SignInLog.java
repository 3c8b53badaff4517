package becquerel.collect.entra;

import becquerel.activity.Activity.Other;
import becquerel.activity.Activity.SignIn;
import becquerel.activity.Authentication;
import becquerel.activity.Authentication.Flow;
import becquerel.activity.Client;
import becquerel.activity.Context;
import becquerel.activity.Origin;
import becquerel.activity.Outcome;
import becquerel.activity.SignInVerdict;
import becquerel.collect.Form;
import becquerel.collect.fields.Desk;
import becquerel.collect.fields.FieldSource;
import becquerel.collect.fields.Fields;
import becquerel.collect.fields.Said;
import becquerel.collect.value.Address;
import becquerel.collect.value.Recurring;
import becquerel.collect.value.SharedActs;
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
        String token = fields.text("uniquetokenidentifier");
        String id = fields.text("id", "requestid").strip().toLowerCase(Locale.ROOT);
        id = id.isEmpty() ? RequestId.ofToken(token) : id;
        Losses.note(fields, desk, "status", "authenticationdetails", "devicedetail", "location", "riskeventtypesv2");
        SignInResult result = SignInResult.of(fields);
        SignInWho who = SignInWho.of(fields);
        Authentication how = SignInWay.of(fields, result);
        Origin origin = origin(fields);
        SignInVerdict verdict = result.verdict(isTyped(how, origin));
        Context context = new Context(
                time,
                Recurring.one(who.tenant()),
                Recurring.one(who.account()),
                origin,
                fields.text("sessionid").toLowerCase(Locale.ROOT),
                "Sign-in activity",
                result.isTold() ? SignInResult.outcome(verdict) : Outcome.UNKNOWN,
                desk.ref(id));
        Form form = form(fields);
        Said said = result.isTold()
                ? Said.of(signIn(fields, context, verdict, result, token, how))
                : withoutResult(fields, desk, context);
        return said.named(id, form, time.getEpochSecond(), result.code())
                .sharing(SharedActs.signIn(id, form == Form.FLATTENED ? 1 : 0))
                .tying(who.aliases());
    }

    private static SignIn signIn(
            Fields fields,
            Context context,
            SignInVerdict verdict,
            SignInResult result,
            String token,
            Authentication how) {
        String device = Inner.of(fields, "devicedetail").text("deviceid");
        return new SignIn(
                context,
                verdict,
                result.code().equals("0") ? "" : result.code(),
                result.reason(),
                "",
                resource(fields),
                (device.isEmpty() ? fields.text("deviceid") : device).toLowerCase(Locale.ROOT),
                token,
                fields.text("correlationid").toLowerCase(Locale.ROOT),
                how);
    }

    /** What a sign-in came to must not be guessed. */
    private static Said withoutResult(Fields fields, Desk desk, Context context) {
        desk.problem(
                "the export lost the result of the sign-in, so it is not judged",
                "export sign-ins as JSON, or with all columns");
        return Said.of(new Other(context, fields.text("appdisplayname", "application")));
    }

    /** Log Analytics puts the path of the log into {@code ResourceId}. */
    private static String resource(Fields fields) {
        String resource = fields.text("resourceidentity", "resourceid");
        return resource.startsWith("/") ? "" : resource.toLowerCase(Locale.ROOT);
    }

    private static Origin origin(Fields fields) {
        Address address = Address.of(fields.text("ipaddress", "calleripaddress"));
        Client client = SignInClients.of(fields.text("clientappused", "clientapp"));
        return Recurring.one(new Origin(
                address.text(),
                address.port(),
                fields.text("useragent"),
                client,
                fields.text("appid", "applicationid").toLowerCase(Locale.ROOT)));
    }

    /** Refreshing a token in the background uses no password, unless an old protocol sends it each time. */
    private static boolean isTyped(Authentication how, Origin origin) {
        boolean people = how.flow() == Flow.INTERACTIVE || how.flow() == Flow.UNKNOWN;
        return people
                || how.protocol().equals("ropc")
                || origin.client().isLegacy()
                || origin.client() == Client.ACTIVE_SYNC
                || SignInSteps.usesPassword(how.steps());
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
