package becquerel.collect.entra;

import becquerel.activity.Account;
import becquerel.activity.Activity.Other;
import becquerel.activity.Alias;
import becquerel.activity.Client;
import becquerel.activity.Context;
import becquerel.activity.Origin;
import becquerel.activity.Outcome;
import becquerel.collect.Form;
import becquerel.collect.fields.Desk;
import becquerel.collect.fields.FieldSource;
import becquerel.collect.fields.Fields;
import becquerel.collect.fields.Said;
import becquerel.collect.value.AccountNames;
import becquerel.collect.value.Address;
import becquerel.collect.value.Recurring;
import becquerel.collect.value.RequestId;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/** Requests to Microsoft Graph ({@code MicrosoftGraphActivityLogs}): which application asked for what, for whom (CATALOGUE 1.8). */
public final class GraphActivity implements FieldSource {
    @Override
    public String kind() {
        return "Microsoft Graph activity";
    }

    @Override
    public boolean knows(Fields fields) {
        if (!fields.category().isEmpty()) {
            return fields.category().endsWith("GraphActivityLogs");
        }
        return fields.has("requesturi")
                && fields.has("requestmethod")
                && (fields.has("signinactivityid") || fields.has("responsestatuscode"));
    }

    @Override
    public Said read(Fields fields, Desk desk) {
        String written = fields.text("timegenerated", "timestamp", "time", "createddatetime");
        Instant time = desk.time(written);
        if (time == null) {
            return desk.withoutTime(written);
        }
        String tenant = LogOwner.of(fields);
        String app = fields.text("appid").toLowerCase(Locale.ROOT);
        String principal = fields.text("serviceprincipalid").toLowerCase(Locale.ROOT);
        String id = fields.text("requestid", "operationid");
        Address address = Address.of(fields.text("ipaddress", "calleripaddress"));
        var context = new Context(
                        time,
                        tenant,
                        actor(fields, app, principal),
                        Recurring.one(
                                new Origin(address.text(), address.port(), fields.text("useragent"), Client.REST, app)),
                        fields.text("csid", "sessionid").toLowerCase(Locale.ROOT),
                        "Microsoft Graph Activity",
                        outcome(fields.text("responsestatuscode", "resultsignature")),
                        desk.ref(id))
                .withToken(RequestId.ofToken(fields.text("signinactivityid")));
        String object = (fields.text("requestmethod") + " " + fields.text("requesturi")).strip();
        boolean tied = !app.isEmpty() && LogOwner.isId(principal);
        return Said.of(new Other(context, object))
                .named(id, fields.category().isEmpty() ? Form.RESHAPED : Form.FULL, time.getEpochSecond(), object)
                .tying(tied ? List.of(new Alias(tenant, principal, "app:" + app)) : List.of());
    }

    /** For a user by object id; otherwise the application acts by itself. */
    private static Account actor(Fields fields, String app, String principal) {
        String user = fields.text("userid", "userprincipalobjectid");
        boolean byUser = !user.isEmpty() && !fields.text("cidtyp").equals("app");
        if (byUser) {
            return AccountNames.account(user);
        }
        String name = app.isEmpty() ? principal : app;
        return name.isEmpty() ? Account.NOBODY : AccountNames.application(name);
    }

    private static Outcome outcome(String status) {
        return switch (status.isEmpty() ? ' ' : status.charAt(0)) {
            case '1', '2', '3' -> Outcome.SUCCESS;
            case '4', '5' -> Outcome.FAILURE;
            default -> Outcome.UNKNOWN;
        };
    }
}
