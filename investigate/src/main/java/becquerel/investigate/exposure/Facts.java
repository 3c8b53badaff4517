package becquerel.investigate.exposure;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** Who wrote a message to whom about what, put together from every record that names it. */
final class Facts {
    static final Facts NONE = new Facts();

    private String subject = "";
    private String sender = "";
    private final SortedSet<String> recipients = new TreeSet<>();
    private Instant sent = Instant.MAX;
    private String network = "";
    private int attachments;

    void subject(String told) {
        if (subject.isEmpty()) {
            subject = told;
        }
    }

    void sender(String told) {
        if (sender.isEmpty()) {
            sender = told;
        }
    }

    void recipient(String told) {
        if (!told.isEmpty() && recipients.size() < ExposedMessage.MOST_RECIPIENTS) {
            recipients.add(told);
        }
    }

    void sent(Instant time) {
        sent = time.isBefore(sent) ? time : sent;
    }

    void network(String told) {
        if (network.isEmpty()) {
            network = told;
        }
    }

    void attachments(int number) {
        attachments = Math.max(attachments, number);
    }

    String subject() {
        return subject;
    }

    String sender() {
        return sender;
    }

    List<String> recipients() {
        return List.copyOf(recipients);
    }

    Optional<Instant> sent() {
        return sent.equals(Instant.MAX) ? Optional.empty() : Optional.of(sent);
    }

    String network() {
        return network;
    }

    int attachments() {
        return attachments;
    }
}
