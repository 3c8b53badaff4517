package becquerel.collect.defender;

import becquerel.activity.Account;
import becquerel.activity.Activity;
import becquerel.activity.Activity.MessageTraced;
import becquerel.activity.Activity.MessageTraced.Delivery;
import becquerel.activity.Activity.MessageTraced.Direction;
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

/**
 * {@code EmailPostDeliveryEvents}: a message that had been delivered was taken out of the mailbox (or put back), by the provider
 * or an administrator. Where the row says the message came to lie, it is mail flow without a sender.
 */
public final class EmailPostDelivery implements FieldSource {
    private static final String TABLE = "EmailPostDeliveryEvents";

    @Override
    public String kind() {
        return "Defender " + TABLE;
    }

    @Override
    public boolean knows(Fields fields) {
        boolean columns = fields.has("networkmessageid")
                && fields.has("actiontype")
                && (fields.has("actiontrigger") || fields.has("actionresult"));
        return Table.is(TABLE, fields, columns);
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
        Outcome outcome = outcome(fields.text("actionresult"));
        Delivery place =
                outcome == Outcome.SUCCESS ? MailFates.place(fields.text("deliverylocation")) : Delivery.UNKNOWN;
        String action = fields.text("actiontype", "action");
        Context context = Table.context(
                fields, time, Account.NOBODY, "", action.isEmpty() ? TABLE : action, outcome, desk.ref(id));
        boolean traced = place != Delivery.UNKNOWN && recipient.isKnown();
        Activity said = traced
                ? new MessageTraced(context, "", recipient, message, place, Direction.UNKNOWN, 0, Table.threats(fields))
                : new Other(context, message.network());
        return Said.of(said)
                .named(id, Table.form(fields), time.getEpochSecond(), message.network(), recipient.name(), action);
    }

    /** {@code Success}, {@code UserTriggered} …; only what says that it failed did. */
    private static Outcome outcome(String result) {
        return switch (result) {
            case "Error", "Failure", "Failed", "AdminPolicyOverride", "NotFound" -> Outcome.FAILURE;
            default -> Outcome.SUCCESS;
        };
    }
}
