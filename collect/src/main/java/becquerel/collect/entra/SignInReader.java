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
import becquerel.collect.fields.Fields;
import becquerel.collect.fields.Said;
import becquerel.collect.value.AccountNames;
import becquerel.collect.value.Address;
import becquerel.collect.value.Recurring;
import becquerel.collect.value.RequestId;
import becquerel.collect.value.SharedActs;
import becquerel.collect.value.SignInCodes;
import java.time.Instant;
import java.util.Locale;

/** One sign-in, out of whichever log that names its fields as Entra, its portal or Defender does. */
final class SignInReader {
    private SignInReader() {}

    /** {@code rank}: how well this log tells a sign-in beside the others, see {@link SharedActs#signIn}. */
    static Said read(Fields fields, Desk desk, Instant time, Form form, int rank) {
        String token = RequestId.ofToken(fields.text("uniquetokenidentifier", "uniquetokenid"));
        String id = fields.text("id", "requestid").strip().toLowerCase(Locale.ROOT);
        id = id.isEmpty() ? token : id;
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
                        result.isTold() ? SignInCodes.outcome(verdict) : Outcome.UNKNOWN,
                        desk.ref(id))
                .withToken(token.isEmpty() && AccountNames.isGuid(id) ? id : token);
        Said said = result.isTold()
                ? Said.of(signIn(fields, context, verdict, result, how))
                : withoutResult(fields, desk, context);
        return said.named(id, form, time.getEpochSecond(), result.code())
                .sharing(SharedActs.signIn(id, rank))
                .tying(who.aliases());
    }

    private static SignIn signIn(
            Fields fields, Context context, SignInVerdict verdict, SignInResult result, Authentication how) {
        String device = Inner.of(fields, "devicedetail").text("deviceid");
        return new SignIn(
                context,
                verdict,
                result.code().equals("0") ? "" : result.code(),
                result.reason(),
                "",
                resource(fields),
                (device.isEmpty() ? fields.text("deviceid", "aaddeviceid", "entraiddeviceid") : device)
                        .toLowerCase(Locale.ROOT),
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
}
