package becquerel.collect.defender;

import becquerel.activity.Activity;
import becquerel.activity.Activity.Other;
import becquerel.activity.Activity.SignIn;
import becquerel.activity.Authentication;
import becquerel.activity.Authentication.Factors;
import becquerel.activity.Authentication.Flow;
import becquerel.activity.Client;
import becquerel.activity.Context;
import becquerel.activity.Origin;
import becquerel.activity.SignInVerdict;
import becquerel.collect.fields.Desk;
import becquerel.collect.fields.FieldSource;
import becquerel.collect.fields.Fields;
import becquerel.collect.fields.Said;
import becquerel.collect.value.Address;
import becquerel.collect.value.Recurring;
import becquerel.collect.value.SignInCodes;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * {@code IdentityLogonEvents}: logons that Defender for Identity saw at domain controllers, and sign-ins to cloud services. Only
 * the latter are sign-ins of the accounts this program judges; a Kerberos ticket in the building is kept by its name.
 */
public final class LogonEvents implements FieldSource {
    private static final String TABLE = "IdentityLogonEvents";

    /** Protocols spoken between machines and domain controllers only. */
    private static final Set<String> INSIDE =
            Set.of("kerberos", "ntlm", "ldap", "ldaps", "netlogon", "samr", "radius", "rdp", "smb", "dns", "wdigest");

    /** What {@code FailureReason} says besides the names of error codes. */
    private static final Map<String, SignInVerdict> REASONS = Map.ofEntries(
            Map.entry("wrongpassword", SignInVerdict.WRONG_PASSWORD),
            Map.entry("oldpassword", SignInVerdict.WRONG_PASSWORD),
            Map.entry("invalidcredentials", SignInVerdict.WRONG_PASSWORD),
            Map.entry("invalidusernameorpassword", SignInVerdict.WRONG_PASSWORD),
            Map.entry("unknownuser", SignInVerdict.UNKNOWN_ACCOUNT),
            Map.entry("usernotfound", SignInVerdict.UNKNOWN_ACCOUNT),
            Map.entry("accountlocked", SignInVerdict.LOCKED),
            Map.entry("lockedaccount", SignInVerdict.LOCKED),
            Map.entry("passwordexpired", SignInVerdict.PASSWORD_RIGHT),
            Map.entry("mfarequired", SignInVerdict.PASSWORD_RIGHT),
            Map.entry("blockedbyconditionalaccess", SignInVerdict.PASSWORD_RIGHT));

    @Override
    public String kind() {
        return "Defender logons";
    }

    @Override
    public boolean knows(Fields fields) {
        return Table.is(
                TABLE,
                fields,
                fields.has("actiontype")
                        && fields.has("logontype")
                        && fields.has("protocol")
                        && fields.has("accountupn")
                        && !fields.has("logonid")); // devices' own logons have one
    }

    @Override
    public Said read(Fields fields, Desk desk) {
        Instant time = Table.time(fields, desk);
        if (time == null) {
            return desk.withoutTime(Table.written(fields));
        }
        String id = fields.text("reportid");
        String action = fields.text("actiontype");
        SignInVerdict verdict = verdict(action, fields.text("failurereason"));
        Context context = new Context(
                time,
                Table.tenant(fields),
                Who.named(fields),
                origin(fields),
                "",
                Recurring.one(Table.operation(TABLE, fields)),
                SignInCodes.outcome(verdict),
                desk.ref(id));
        boolean signIn = action.startsWith("Logon") && isCloud(fields);
        Activity activity = signIn ? signIn(fields, context, verdict) : new Other(context, object(fields));
        return Said.of(activity)
                .named(id, Table.form(fields), time.getEpochSecond(), action)
                .tying(Who.aliases(fields, context.tenant()));
    }

    private static SignIn signIn(Fields fields, Context context, SignInVerdict verdict) {
        String country = fields.text("location");
        Authentication how = new Authentication(
                Flow.UNKNOWN,
                "",
                Factors.UNKNOWN,
                List.of(),
                "",
                "",
                "",
                "",
                List.of(),
                false,
                country.length() == 2 ? country.toUpperCase(Locale.ROOT) : "",
                "");
        String reason = fields.text("failurereason");
        return new SignIn(context, verdict, "", reason, fields.text("protocol"), "", "", "", how);
    }

    private static SignInVerdict verdict(String action, String reason) {
        if (!action.equals("LogonFailed")) {
            return SignInVerdict.SUCCESS;
        }
        String word = Fields.normal(reason);
        SignInVerdict known = REASONS.getOrDefault(word, SignInCodes.verdict("", word));
        return known == null || known == SignInVerdict.SUCCESS ? SignInVerdict.OTHER_FAILURE : known;
    }

    /** Cloud services name the protocol of the web, the building's directory calls itself {@code Active Directory}. */
    private static boolean isCloud(Fields fields) {
        String protocol = fields.text("protocol").toLowerCase(Locale.ROOT);
        String application = fields.text("application").toLowerCase(Locale.ROOT);
        return !INSIDE.contains(protocol)
                && !application.equals("active directory")
                && !(application.isEmpty() && protocol.isEmpty());
    }

    private static Origin origin(Fields fields) {
        Address address = Address.of(fields.text("ipaddress"));
        return Recurring.one(new Origin(address.text(), address.port(), fields.text("useragent"), Client.UNKNOWN, ""));
    }

    private static String object(Fields fields) {
        return fields.text("targetdevicename", "destinationdevicename", "devicename", "application");
    }
}
