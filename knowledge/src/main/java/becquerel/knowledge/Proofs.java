package becquerel.knowledge;

import becquerel.activity.EvidenceRef;
import java.util.List;
import java.util.TreeSet;

/** The records that prove one thing: the first few in order, so that the order of reading changes nothing. */
final class Proofs {
    /** Kept of each thing; more would prove no more. */
    static final int MOST = 3;

    private final TreeSet<EvidenceRef> records = new TreeSet<>();

    void add(EvidenceRef record) {
        if (records.size() == MOST && record.compareTo(records.last()) >= 0) {
            return;
        }
        records.add(record);
        if (records.size() > MOST) {
            records.pollLast();
        }
    }

    void merge(Proofs other) {
        other.records.forEach(this::add);
    }

    List<EvidenceRef> records() {
        return List.copyOf(records);
    }
}
