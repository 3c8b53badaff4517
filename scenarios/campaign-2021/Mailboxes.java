import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which messages lie in which mailbox: what one person reads, another program fetches, and a trace lists. */
final class Mailboxes {
    /** A message that was there from some time on. */
    record Message(Instant time, String id) {}

    private final Log log;
    private final Map<Office.Person, List<Message>> received = new HashMap<>();
    private final Map<Office.Person, List<Message>> sent = new HashMap<>();

    Mailboxes(Log log) {
        this.log = log;
    }

    /** The newest messages that a mailbox held at a time, and some that came since and that nobody has opened yet. */
    List<String> newest(Office.Person person, Instant time, int known, int unread) {
        List<Message> before = received.computeIfAbsent(person, p -> new ArrayList<>());
        var newest = last(before, time, known);
        for (int i = 0; i < unread; i++) {
            var message = new Message(time, log.mail.message());
            before.add(message);
            newest.add(message.id());
        }
        return newest;
    }

    /** The messages that somebody had sent last at a time. */
    List<String> sentBefore(Office.Person person, Instant time, int count) {
        return last(sent.getOrDefault(person, List.of()), time, count);
    }

    void send(Instant time, Mail.Visit visit, String subject, String attachment) {
        var message = new Message(time, log.mail.message());
        sent.computeIfAbsent(visit.mailbox(), p -> new ArrayList<>()).add(message);
        log.mail.send(time, visit, message.id(), subject, attachment);
    }

    /** What came into a mailbox, with the time at which it was there. */
    List<Message> received(Office.Person person) {
        return received.getOrDefault(person, List.of());
    }

    private static List<String> last(List<Message> messages, Instant time, int count) {
        List<String> before = messages.stream()
                .filter(message -> message.time().isBefore(time))
                .sorted(Comparator.comparing(Message::time))
                .map(Message::id)
                .toList();
        return new ArrayList<>(before.subList(Math.max(0, before.size() - count), before.size()));
    }
}
