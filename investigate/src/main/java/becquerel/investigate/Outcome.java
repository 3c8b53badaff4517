package becquerel.investigate;

import becquerel.activity.EvidenceRef;
import becquerel.investigate.StoryLine.Side;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * What the intrusion came to, from the first access forward: messages that may be the fraud, what became of them, what came back.
 *
 * @param steps in order of time, at most {@link #MOST}
 * @param further how many more there were
 */
public record Outcome(List<Step> steps, int further) {
    /** More than this nobody calls; the rest is counted. */
    public static final int MOST = 20;

    public static final Outcome NONE = new Outcome(List.of(), 0);

    /** What sort of step it is. */
    public enum Kind {
        /** A message that left an account the intruder was in. */
        MESSAGE,
        /** Mail that came back from somebody it was sent to. */
        REPLY,
        /** A rule was in force that takes such an answer away. */
        HIDDEN,
        /** The message or an answer to it was deleted or moved by hand. */
        REMOVED,
        /** Mail from or to a domain or address that resembles another. */
        LOOKALIKE;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * One step.
     *
     * @param side whose hand it was; of mail that came in nobody knows
     * @param account whose mailbox
     * @param likely whether it is concluded from subject, time and people; otherwise records say it
     * @param text one plain sentence
     * @param evidence the records it rests on
     */
    public record Step(
            Kind kind,
            Instant time,
            Side side,
            String account,
            boolean likely,
            String text,
            List<EvidenceRef> evidence) {
        static final Comparator<Step> ORDER = Comparator.comparing(Step::time)
                .thenComparing(Step::kind)
                .thenComparing(Step::account)
                .thenComparing(Step::text);

        public Step {
            evidence = evidence.stream().sorted().distinct().toList();
        }
    }

    public Outcome {
        steps = List.copyOf(steps);
    }
}
