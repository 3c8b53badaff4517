package becquerel.investigate.exposure;

import becquerel.activity.EvidenceRef;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One message and what can be said of it. Text is untrusted.
 *
 * @param mailbox where it lay; empty where only its way out is known
 * @param id Internet Message-ID as first written, trimmed
 * @param sender address, empty when no record tells
 * @param recipients addresses, sorted; at most {@value #MOST_RECIPIENTS}
 * @param sent when it was sent or delivered, as far as a record tells
 * @param how the rule that put it into its class, in words
 * @param session in which it was seen first, empty when none is told
 * @param address from which it was seen first
 * @param firstSeen when it was first in that class
 * @param evidence the first records that prove it, in order; at most {@value #MOST_PROOFS}
 * @param records how many records prove it
 */
public record ExposedMessage(
        String mailbox,
        String id,
        String subject,
        String sender,
        List<String> recipients,
        Optional<Instant> sent,
        ExposureClass exposure,
        String how,
        String session,
        String address,
        Optional<Instant> firstSeen,
        List<EvidenceRef> evidence,
        long records) {
    static final int MOST_RECIPIENTS = 50;
    static final int MOST_PROOFS = 5;

    public ExposedMessage {
        recipients = List.copyOf(recipients);
        evidence = List.copyOf(evidence);
    }

    /** Whether the id is that of chat or a service, whose items lie in mailboxes and are no mail (CATALOGUE 5.2). */
    public boolean isSystemItem() {
        return MessageKey.isSystemItem(id);
    }
}
