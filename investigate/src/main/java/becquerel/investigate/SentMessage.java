package becquerel.investigate;

import becquerel.activity.EvidenceRef;
import java.time.Instant;
import java.util.List;

/** A message that left an account while the intruder was in it; recipients are empty when the record does not say. */
public record SentMessage(
        Instant time,
        String account,
        String address,
        String subject,
        String messageId,
        List<String> recipients,
        List<String> attachments,
        StoryLine.Side side,
        List<EvidenceRef> evidence) {
    public SentMessage {
        recipients = List.copyOf(recipients);
        attachments = List.copyOf(attachments);
        evidence = List.copyOf(evidence);
    }
}
