package becquerel.investigate;

import becquerel.activity.EvidenceRef;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/**
 * An act of clean-up on an account of the attack.
 *
 * @param words what was done, as a part of a sentence
 * @param evidence the records of it; none where a person told of it
 */
record Remedy(Instant time, String words, List<EvidenceRef> evidence) {
    /** Of two at the same time the one with records comes last. */
    static final Comparator<Remedy> ORDER = Comparator.comparing(Remedy::time)
            .thenComparingInt(each -> each.evidence().size())
            .thenComparing(Remedy::words);

    Remedy {
        evidence = List.copyOf(evidence);
    }

    boolean isTold() {
        return evidence.isEmpty();
    }
}
