package becquerel.collect.trace;

import becquerel.activity.Account;
import becquerel.activity.Activity.MessageTraced;
import becquerel.activity.Activity.MessageTraced.Delivery;
import becquerel.activity.Activity.MessageTraced.Direction;
import becquerel.activity.Message;
import becquerel.collect.Form;
import becquerel.collect.fields.Desk;
import becquerel.collect.fields.FieldSource;
import becquerel.collect.fields.Fields;
import becquerel.collect.fields.Said;
import java.time.Instant;

/**
 * One row for each recipient: {@code Get-MessageTrace}, {@code Get-MessageTraceV2} and what collectors make of them, the
 * reporting web service, Graph's {@code exchangeMessageTrace}, and the admin centre's table. Times are UTC.
 */
public final class MessageTrace implements FieldSource {
    @Override
    public String kind() {
        return "message trace";
    }

    @Override
    public boolean knows(Fields fields) {
        if (fields.has("senderaddress") && fields.has("recipientaddress")) {
            return fields.has("received") || fields.has("receivedutc") || fields.has("receiveddatetime");
        }
        boolean english = fields.has("sender") && fields.has("recipient") && fields.has("subject");
        boolean german = fields.has("absender") && fields.has("empfänger") && fields.has("betreff");
        return (english || german)
                && fields.has("status")
                && !PortalTime.column(fields).isEmpty();
    }

    @Override
    public Said read(Fields fields, Desk desk) {
        Instant time = PortalTime.read(fields, desk);
        if (time == null) {
            return desk.withoutTime(PortalTime.written(fields));
        }
        Account recipient = Traced.recipient(fields.text("recipientaddress", "recipient", "empfänger"));
        if (!recipient.isKnown()) {
            return Said.nothing("no recipient");
        }
        String status = fields.text("status");
        Delivery delivery = Deliveries.of(status);
        String trace = Traced.network(fields.text("messagetraceid", "networkmessageid", "id"));
        var message = new Message(
                fields.text("messageid", "internetmessageid"), trace, fields.text("subject", "betreff"), "");
        // One message may stand twice for one recipient, first quarantined and then released.
        String row = trace.isEmpty() ? "" : trace + "/" + recipient.name() + "/" + status;
        var traced = new MessageTraced(
                Traced.context(
                        time,
                        fields.text("tenantid", "organizationid"),
                        fields.text("fromip"),
                        status.isEmpty() ? "MessageTrace" : status,
                        Traced.outcome(delivery),
                        desk.ref(row)),
                Traced.address(fields.text("senderaddress", "sender", "absender")),
                recipient,
                message,
                delivery,
                Direction.UNKNOWN,
                Traced.size(fields.text("size")),
                "");
        return Said.of(traced)
                .named(row, Form.FLATTENED, time.getEpochSecond(), recipient.name(), delivery)
                .sharing(Traced.act(traced, 1));
    }
}
