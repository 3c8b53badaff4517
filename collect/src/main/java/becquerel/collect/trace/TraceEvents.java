package becquerel.collect.trace;

import becquerel.activity.Account;
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
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The extended report of a historical search: one row for each step of a message through the transport servers. Steps that settle
 * what became of it for its recipients are mail flow; the others (received, resolved, looked at by an agent) are kept by name.
 */
public final class TraceEvents implements FieldSource {
    private static final int MOST_RECIPIENTS = 10_000;

    @Override
    public String kind() {
        return "message trace events";
    }

    @Override
    public boolean knows(Fields fields) {
        return fields.has("eventid")
                && fields.has("senderaddress")
                && fields.has("recipientaddress")
                && (fields.has("datetimeutc") || fields.has("datetime"));
    }

    @Override
    public Said read(Fields fields, Desk desk) {
        String written = fields.text("datetimeutc", "datetime");
        Instant time = desk.time(written);
        if (time == null) {
            return desk.withoutTime(written);
        }
        String event = fields.text("eventid");
        Delivery delivery = Deliveries.of(event);
        Context context = Traced.context(
                time,
                fields.text("tenantid"),
                fields.text("originalclientip", "clientip"),
                event.isEmpty() ? "MessageTrace" : event,
                delivery == Delivery.UNKNOWN ? Outcome.SUCCESS : Traced.outcome(delivery),
                desk.ref(""));
        List<MessageTraced> traced = delivery == Delivery.UNKNOWN ? List.of() : traced(fields, context, delivery);
        if (traced.isEmpty()) {
            return Said.of(new Other(context, fields.text("messageid")));
        }
        return Traced.said(traced, traced.size() > 1 ? traced.size() : 0);
    }

    private static List<MessageTraced> traced(Fields fields, Context context, Delivery delivery) {
        String network = Traced.network(fields.text("networkmessageid"));
        var message = new Message(fields.text("messageid"), network, fields.text("messagesubject"), "");
        boolean intoMailbox = context.operation().toLowerCase(Locale.ROOT).equals("deliver");
        String sender = Traced.address(fields.text("senderaddress"));
        List<MessageTraced> traced = new ArrayList<>();
        for (String written : fields.text("recipientaddress").split("[;,]", MOST_RECIPIENTS)) {
            Account recipient = Traced.recipient(written);
            if (recipient.isKnown()) {
                traced.add(new MessageTraced(
                        context,
                        sender,
                        recipient,
                        message,
                        delivery,
                        Traced.direction(fields.text("directionality"), intoMailbox, sender, recipient),
                        Traced.size(fields.text("totalbytes")),
                        ""));
            }
        }
        return traced;
    }
}
