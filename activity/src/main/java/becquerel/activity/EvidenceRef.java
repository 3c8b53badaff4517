package becquerel.activity;

import java.util.Comparator;

/**
 * The way back from a claim to its raw record.
 *
 * @param file path relative to the evidence given, {@code a.zip!/b.csv} inside archives
 * @param position 1-based number of the record in that file
 * @param recordId the record's native id, empty when it has none
 */
public record EvidenceRef(String file, long position, String recordId) implements Comparable<EvidenceRef> {
    private static final Comparator<EvidenceRef> ORDER =
            Comparator.comparing(EvidenceRef::file).thenComparingLong(EvidenceRef::position);

    @Override
    public int compareTo(EvidenceRef other) {
        return ORDER.compare(this, other);
    }
}
