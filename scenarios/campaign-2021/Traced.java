import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.UUID;

/**
 * One message on its way to one recipient.
 *
 * @param message the id in its header, with angle brackets
 * @param status in the words of a message trace
 * @param fromIp of the server that handed it over, empty for what began inside
 * @param toIp of the server that took it, empty for what stayed inside or was not taken
 * @param attachment name of the file it carried, or empty
 * @param link in its text, or empty
 */
record Traced(
        Instant time,
        String message,
        String from,
        String to,
        String subject,
        String status,
        String fromIp,
        String toIp,
        int size,
        String attachment,
        String link) {
    /** The service's own id of the message, the same for all its recipients. */
    String networkId() {
        return UUID.nameUUIDFromBytes(("network:" + message).getBytes(UTF_8)).toString();
    }

    /** The same message, going further or to somebody else. */
    Traced on(Instant later, String recipient, String newStatus, String server) {
        return new Traced(later, message, from, recipient, subject, newStatus, fromIp, server, size, attachment, link);
    }
}
