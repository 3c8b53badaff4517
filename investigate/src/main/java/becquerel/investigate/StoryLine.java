package becquerel.investigate;

import becquerel.activity.EvidenceRef;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/**
 * One line of the story.
 *
 * @param side whose act it is, as far as the evidence carries
 * @param stage label of the attack stage, empty for context
 * @param account whose account or mailbox it concerns
 * @param address where from, empty when the record has no usable address
 * @param text one plain sentence
 * @param evidence the records it rests on; never empty
 */
public record StoryLine(
        Instant time,
        Side side,
        String stage,
        String account,
        String address,
        String text,
        List<EvidenceRef> evidence) {
    /** Whose hand it was. */
    public enum Side {
        INTRUDER,
        OWNER,
        UNKNOWN;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public StoryLine {
        evidence = evidence.stream().sorted().distinct().toList();
    }
}
