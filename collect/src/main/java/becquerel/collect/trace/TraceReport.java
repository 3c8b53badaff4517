package becquerel.collect.trace;

import becquerel.activity.Account;
import becquerel.activity.Activity.MessageTraced;
import becquerel.activity.Activity.MessageTraced.Delivery;
import becquerel.activity.Message;
import becquerel.collect.fields.Desk;
import becquerel.collect.fields.FieldSource;
import becquerel.collect.fields.Fields;
import becquerel.collect.fields.Said;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The summary of a historical search: one row for each message, its recipients and what became of it for each packed into one
 * cell as {@code a@example.com##Receive, Deliver;b@example.org##Receive, Send}.
 */
public final class TraceReport implements FieldSource {
    private static final int MOST_RECIPIENTS = 10_000; // beyond what the provider lets anybody address

    @Override
    public String kind() {
        return "message trace report";
    }

    @Override
    public boolean knows(Fields fields) {
        return fields.has("recipientstatus")
                && fields.has("senderaddress")
                && !fields.has("eventid")
                && (fields.has("origintimestamputc") || fields.has("origintimestamp"));
    }

    @Override
    public Said read(Fields fields, Desk desk) {
        String written = fields.text("origintimestamputc", "origintimestamp");
        Instant time = desk.time(written);
        if (time == null) {
            return desk.withoutTime(written);
        }
        String network = Traced.network(fields.text("networkmessageid"));
        var message = new Message(fields.text("messageid"), network, fields.text("messagesubject"), "");
        List<MessageTraced> traced = new ArrayList<>();
        for (String part : parts(fields.text("recipientstatus"))) {
            if (traced.size() == MOST_RECIPIENTS) {
                desk.problem(
                        "the message has more than " + MOST_RECIPIENTS + " recipients; the rest was not read",
                        "look at the cell itself");
                break;
            }
            int split = part.indexOf("##");
            String events = split < 0 ? "" : part.substring(split + 2).strip();
            Account recipient = Traced.recipient(split < 0 ? part : part.substring(0, split));
            if (recipient.isKnown()) {
                traced.add(one(fields, desk, time, message, recipient, events));
            }
        }
        return traced.isEmpty() ? Said.nothing("no recipient") : Traced.said(traced, traced.size());
    }

    /** Recipients end at a semicolon; between a recipient and its events stand two number signs. */
    private static List<String> parts(String packed) {
        List<String> parts = new ArrayList<>();
        for (String part : packed.split(";", -1)) {
            if (!part.isBlank()) {
                parts.add(part.strip());
            }
        }
        return parts;
    }

    private static MessageTraced one(
            Fields fields, Desk desk, Instant time, Message message, Account recipient, String events) {
        Delivery delivery = Deliveries.ofEvents(events);
        String sender = Traced.address(fields.text("senderaddress"));
        boolean intoMailbox = events.toLowerCase(Locale.ROOT).contains("deliver");
        return new MessageTraced(
                Traced.context(
                        time,
                        fields.text("tenantid"),
                        fields.text("originalclientip"),
                        events.isEmpty() ? "MessageTrace" : events,
                        Traced.outcome(delivery),
                        desk.ref("")),
                sender,
                recipient,
                message,
                delivery,
                Traced.direction(fields.text("directionality"), intoMailbox, sender, recipient),
                Traced.size(fields.text("totalbytes")),
                "");
    }
}
