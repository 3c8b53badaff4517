package becquerel.investigate;

import becquerel.activity.EvidenceRef;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/**
 * Where something that tells an intruder was met: one mark of his, and one account it was seen at.
 *
 * @param kind what sort of mark it is
 * @param indicator the mark itself, as the evidence has it; a rule as a sentence
 * @param account the account or mailbox it was met at
 * @param within whether that account is one of the incident's own; otherwise it is "also seen at" there
 * @param records how many
 * @param intruder how many of them are the intruder's hand
 * @param owner how many are the owner's; of the rest nobody knows
 * @param evidence proof: all records up to {@link #PROOFS}, else the first ones and the last
 */
public record Hit(
        Kind kind,
        String indicator,
        String account,
        boolean within,
        int records,
        int intruder,
        int owner,
        Instant first,
        Instant last,
        List<EvidenceRef> evidence) {
    /** More records than this are counted instead of cited. */
    public static final int PROOFS = 5;

    /** What marks an intruder (CATALOGUE 4.1). */
    public enum Kind {
        ADDRESS,
        SESSION,
        CLIENT,
        DROP_ADDRESS,
        RULE,
        APP,
        MESSAGE;

        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    public Hit {
        evidence = List.copyOf(evidence);
    }

    /** How many records nobody knows the hand of. */
    public int unknown() {
        return records - intruder - owner;
    }
}
