package becquerel.collect.defender;

import becquerel.activity.Activity.Other;
import becquerel.activity.Context;
import becquerel.activity.Outcome;
import becquerel.collect.fields.Desk;
import becquerel.collect.fields.FieldSource;
import becquerel.collect.fields.Fields;
import becquerel.collect.fields.Said;
import java.time.Instant;
import java.util.Set;

/**
 * Streamed tables that tell of other things than mail, clicks, files and alerts (devices' networks and certificates, queries of
 * the directory, clouds): kept by name, with who and where from.
 */
public final class HuntingTables implements FieldSource {
    private static final String STREAMED = "AdvancedHunting-";

    /** Tables with a reader of their own, here or among the sign-in logs. */
    private static final Set<String> READ_ELSEWHERE = Set.of(
            "AADSignInEventsBeta",
            "AADSpnSignInEventsBeta",
            "AlertEvidence",
            "AlertInfo",
            "EmailAttachmentInfo",
            "EmailEvents",
            "EmailPostDeliveryEvents",
            "EmailUrlInfo",
            "EntraIdSignInEvents",
            "EntraIdSpnSignInEvents",
            "IdentityLogonEvents",
            "UrlClickEvents");

    @Override
    public String kind() {
        return "Defender advanced hunting";
    }

    @Override
    public boolean knows(Fields fields) {
        return fields.category().startsWith(STREAMED)
                && !READ_ELSEWHERE.contains(Table.name(fields))
                && !DeviceActs.isTable(Table.name(fields))
                && !CloudApps.isTable(Table.name(fields));
    }

    @Override
    public Said read(Fields fields, Desk desk) {
        Instant time = Table.time(fields, desk);
        if (time == null) {
            return desk.withoutTime(Table.written(fields));
        }
        String id = fields.text("reportid");
        Context context = Table.context(
                fields,
                time,
                Who.acting(fields),
                fields.text("ipaddress"),
                Table.operation(Table.name(fields), fields),
                Outcome.SUCCESS,
                desk.ref(id));
        String object = fields.text("querytarget", "targetdevicename", "targetaccountupn", "objectname", "devicename");
        return Said.of(new Other(context, object))
                .named(id, Table.form(fields), time.getEpochSecond(), context.operation())
                .tying(Who.aliases(fields, context.tenant()));
    }
}
