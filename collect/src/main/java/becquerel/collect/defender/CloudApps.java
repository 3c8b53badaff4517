package becquerel.collect.defender;

import becquerel.activity.Account;
import becquerel.activity.Activity.Other;
import becquerel.activity.Context;
import becquerel.activity.Outcome;
import becquerel.collect.fields.Desk;
import becquerel.collect.fields.FieldSource;
import becquerel.collect.fields.Fields;
import becquerel.collect.fields.Said;
import becquerel.collect.value.AccountNames;
import becquerel.collect.value.Recurring;
import java.time.Instant;

/**
 * {@code CloudAppEvents} without the audit log's own record inside (other clouds, queries that left it out): kept by type of
 * action. Those with it are the audit log's.
 */
public final class CloudApps implements FieldSource {
    private static final String TABLE = "CloudAppEvents";

    static boolean isTable(String name) {
        return name.equals(TABLE);
    }

    @Override
    public String kind() {
        return "Defender " + TABLE;
    }

    @Override
    public boolean knows(Fields fields) {
        boolean columns = fields.has("actiontype")
                && (fields.has("accountdisplayname") || fields.has("accountid"))
                && (fields.has("activitytype") || fields.has("activityobjects") || fields.has("isadminoperation"));
        return Table.is(TABLE, fields, columns);
    }

    @Override
    public Said read(Fields fields, Desk desk) {
        Instant time = Table.time(fields, desk);
        if (time == null) {
            return desk.withoutTime(Table.written(fields));
        }
        String id = fields.text("reportid");
        String action = fields.text("actiontype");
        Context context = new Context(
                time,
                Table.tenant(fields),
                account(fields),
                Table.origin(fields.text("ipaddress"), fields.text("useragent")),
                "",
                Recurring.one(action.isEmpty() ? TABLE : action),
                Outcome.SUCCESS,
                desk.ref(id));
        return Said.of(new Other(context, fields.text("objectname", "application")))
                .named(id, Table.form(fields), time.getEpochSecond(), action);
    }

    private static Account account(Fields fields) {
        String id = fields.text("accountobjectid", "accountid");
        return fields.text("accounttype").equals("Application")
                ? Recurring.one(AccountNames.application(AccountNames.folded(id)))
                : Recurring.one(AccountNames.account(id));
    }
}
