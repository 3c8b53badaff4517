package becquerel.simulate.world;

import java.time.Instant;
import java.util.List;

/**
 * A message on its way.
 *
 * @param id with angle brackets (RFC 5322)
 * @param bytes of the whole message
 * @param serverAddress where it came from or went to outside; empty within the tenant
 * @param answers id of the message at the start of its thread, empty when it starts one
 */
public record Message(
        String id,
        Instant sent,
        String from,
        List<String> to,
        String subject,
        int bytes,
        String serverAddress,
        String attachment,
        String answers) {
    public Message {
        to = List.copyOf(to);
    }

    /** A message that answers none. */
    public Message(
            String id,
            Instant sent,
            String from,
            List<String> to,
            String subject,
            int bytes,
            String serverAddress,
            String attachment) {
        this(id, sent, from, to, subject, bytes, serverAddress, attachment, "");
    }
}
