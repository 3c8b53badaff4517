package becquerel.collect.entra;

import becquerel.activity.Account;
import becquerel.activity.Activity.Other;
import becquerel.activity.Context;
import becquerel.activity.Origin;
import becquerel.activity.Outcome;
import becquerel.collect.fields.Desk;
import becquerel.collect.fields.FieldSource;
import becquerel.collect.fields.Fields;
import becquerel.collect.fields.Said;
import java.time.Instant;
import java.util.Locale;

/**
 * The portal's second file beside its sign-ins ({@code …AuthDetails…}): one row for each check of a sign-in, which it names by
 * request id alone.
 */
public final class SignInChecks implements FieldSource {
    @Override
    public String kind() {
        return "checks of Entra sign-ins";
    }

    @Override
    public boolean knows(Fields fields) {
        return fields.has("requestid")
                && fields.has("authenticationmethod")
                && (fields.has("succeeded") || fields.has("resultdetail"))
                && !fields.has("ipaddress");
    }

    @Override
    public Said read(Fields fields, Desk desk) {
        String written = fields.text("dateutc", "date", "authenticationdate", "authenticationdateutc");
        Instant time = desk.time(written);
        if (time == null) {
            return desk.withoutTime(written);
        }
        String request = fields.text("requestid").toLowerCase(Locale.ROOT);
        String succeeded = fields.text("succeeded");
        Outcome outcome =
                succeeded.isEmpty() ? Outcome.UNKNOWN : SignInWay.isYes(succeeded) ? Outcome.SUCCESS : Outcome.FAILURE;
        var context = new Context(
                time, "unknown", Account.NOBODY, Origin.UNKNOWN, "", "Authentication step", outcome, desk.ref(request));
        String method = fields.text("authenticationmethod");
        String detail = fields.text("resultdetail");
        return Said.of(new Other(context, detail.isEmpty() ? method : method + ": " + detail));
    }
}
