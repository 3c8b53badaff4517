package becquerel.collect.defender;

import becquerel.activity.Account;
import becquerel.activity.Activity;
import becquerel.activity.Activity.MessageTraced;
import becquerel.activity.Activity.MessageTraced.Delivery;
import becquerel.activity.Activity.Other;
import becquerel.activity.Context;
import becquerel.activity.Message;
import becquerel.activity.Outcome;
import becquerel.collect.fields.Desk;
import becquerel.collect.fields.FieldSource;
import becquerel.collect.fields.Fields;
import becquerel.collect.fields.Said;
import becquerel.collect.trace.Traced;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** {@code EmailEvents}: one row for each message and recipient. What a query has joined to it (a link, a file) is told, too. */
public final class EmailEvents implements FieldSource {
    private static final String TABLE = "EmailEvents";

    @Override
    public String kind() {
        return "Defender EmailEvents";
    }

    @Override
    public boolean knows(Fields fields) {
        boolean flow =
                fields.has("emaildirection") || fields.has("deliveryaction") || fields.has("latestdeliveryaction");
        boolean mail = fields.has("senderfromaddress") && fields.has("recipientemailaddress") && fields.has("subject");
        return Table.is(
                TABLE, fields, (fields.has("networkmessageid") || fields.has("internetmessageid")) && (flow || mail));
    }

    /** Columns that no other table has. */
    static boolean hasFlow(Fields fields) {
        return fields.has("emaildirection") || fields.has("deliveryaction") || fields.has("latestdeliveryaction");
    }

    @Override
    public Said read(Fields fields, Desk desk) {
        Instant time = Table.time(fields, desk);
        if (time == null) {
            return desk.withoutTime(Table.written(fields));
        }
        String id = fields.text("reportid");
        Account recipient = Traced.recipient(fields.text("recipientemailaddress"));
        Message message = Table.message(fields);
        boolean names = recipient.isKnown()
                || !message.network().isEmpty()
                || !message.id().isEmpty();
        if (!names) {
            String action = fields.text("actiontype");
            Context context = context(fields, time, desk, id, action.isEmpty() ? TABLE : action, Outcome.SUCCESS);
            return Said.of(new Other(context, message.subject())).named(id, Table.form(fields), time.getEpochSecond());
        }
        Delivery delivery = MailFates.delivery(fields.text("deliveryaction"), fields.text("deliverylocation"));
        Context context = context(fields, time, desk, id, TABLE, Traced.outcome(delivery));
        var traced = new MessageTraced(
                context,
                Traced.address(fields.text("senderfromaddress", "sendermailfromaddress")),
                recipient,
                message,
                delivery,
                Traced.direction(fields.text("emaildirection")),
                0,
                Table.threats(fields));
        List<Activity> said = new ArrayList<>(List.of(traced));
        said.addAll(Held.in(fields, context, message));
        return Said.of(said.toArray(Activity[]::new))
                .named(id, Table.form(fields), time.getEpochSecond(), message.network(), recipient.name(), delivery)
                .sharing(Traced.act(traced, 0));
    }

    private static Context context(
            Fields fields, Instant time, Desk desk, String id, String operation, Outcome outcome) {
        String server = fields.text("senderipv4", "senderipv6");
        return Table.context(fields, time, Account.NOBODY, server, operation, outcome, desk.ref(id));
    }
}
