package becquerel.simulate.write;

import becquerel.simulate.world.Event;
import becquerel.simulate.world.Hand;
import becquerel.simulate.world.Message;
import becquerel.simulate.world.World;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Logs of mail flow: a row for each recipient of a message, from some time on. */
abstract class MailFlow extends ExportedLog {
    /**
     * A message on its way to one recipient.
     *
     * @param status as message traces name it
     * @param fromServer address of the server it came from, empty within the tenant
     * @param toServer address of the server it went to, empty within the tenant
     * @param id the provider's for the message on its way
     */
    record Row(
            Instant time,
            Message message,
            String recipient,
            String status,
            String fromServer,
            String toServer,
            String id) {}

    private final World world;
    private final Instant from;

    MailFlow(World world, List<Export> exports, Instant from) {
        super(world, exports);
        this.world = world;
        this.from = from;
    }

    /** Writes the row in the log's form. */
    abstract void write(Row row, Json out);

    /** Native id of the row. */
    abstract String id(Row row);

    @Override
    public final Page tell(AccountDay day) {
        List<Event> events = day.events();
        var page = new Page.Draft(events.size());
        var known = new HashSet<String>();
        for (int i = 0; i < events.size(); i++) {
            switch (events.get(i)) {
                case Event.Passed passed -> tell(i, row(passed), known, page);
                case Event.Sent sent when sent.context().hand() != Hand.INTRUDER -> sent(i, sent, known, page);
                default -> {}
            }
        }
        return page.page();
    }

    private Row row(Event.Passed event) {
        Message message = event.message();
        boolean outside = !mine(message.from());
        boolean copied = !event.original().isEmpty(); // each mailbox sends its own copy
        String onItsWay = copied ? message.id() + event.context().account().account() : message.id();
        return new Row(
                event.time(),
                message,
                event.recipient(),
                event.status(),
                outside ? message.serverAddress() : "",
                mine(event.recipient()) || outside ? "" : message.serverAddress(),
                Ids.guid(onItsWay));
    }

    /** To people outside; what colleagues get, their own mailboxes tell, and so do intruders' messages. */
    private void sent(int number, Event.Sent event, Set<String> known, Page.Draft page) {
        Message message = event.message();
        for (String to : new LinkedHashSet<>(message.to())) {
            if (!mine(to)) {
                String id = Ids.guid(message.id());
                tell(
                        number,
                        new Row(event.time(), message, to, "Delivered", "", message.serverAddress(), id),
                        known,
                        page);
            }
        }
    }

    /** Whether an address is one of the tenant. */
    final boolean mine(String address) {
        String domain = address.substring(address.indexOf('@') + 1);
        return domain.equals(world.tenant().domain())
                || domain.equals(world.tenant().initial());
    }

    /** A message is delivered to a mailbox once, however often it is addressed to it. */
    private void tell(int number, Row row, Set<String> known, Page.Draft page) {
        if (row.time().isBefore(from)) {
            return;
        }
        String id = id(row);
        page.told(number, id);
        if (known.add(id)) {
            int start = page.out().size();
            write(row, page.out());
            page.row(0, row.time().getEpochSecond(), start, false);
        }
    }
}
