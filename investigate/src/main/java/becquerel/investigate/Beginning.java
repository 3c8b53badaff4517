package becquerel.investigate;

import becquerel.activity.EvidenceRef;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/**
 * How an incident began, as far as the evidence shows.
 *
 * @param sure whether more than time and newness speak for it; otherwise it is only likely, and {@code text} says so
 * @param account whom it was sent to
 * @param text one plain sentence
 * @param evidence the records it rests on
 */
public record Beginning(Instant time, boolean sure, String account, String text, List<EvidenceRef> evidence) {
    /** What is sure before what is likely, then the earliest. */
    static final Comparator<Beginning> ORDER = Comparator.comparing(Beginning::sure)
            .reversed()
            .thenComparing(Beginning::time)
            .thenComparing(Beginning::account);

    public Beginning {
        evidence = List.copyOf(evidence);
    }
}
