package becquerel.collect;

import becquerel.activity.Activity;
import becquerel.activity.Alias;
import becquerel.activity.EvidenceRef;
import becquerel.activity.Problem;
import java.util.List;

/**
 * What one raw record turned out to be.
 *
 * @param ref which record; {@code recordId} is the native id, empty when it has none
 * @param form how complete this copy is
 * @param content hash over the inner record's content, blind to wrapper, key order and container annotations (CONTRACT 3)
 * @param core hash over time, operation, actor alone; what a flattened or cut copy must share with the full one
 * @param activities what it says; empty only when {@code skipped} gives the reason
 * @param expanded messages of a mail access, recipients of a send: counted apart in the ledger
 * @param skipped why the record gave no activity, empty when it did; a short fixed phrase, for counting
 * @param aliases names that this record ties together
 * @param problems what was wrong with it, whether or not it gave activities
 */
public record ReadRecord(
        EvidenceRef ref,
        Form form,
        long content,
        long core,
        List<Activity> activities,
        int expanded,
        String skipped,
        List<Alias> aliases,
        List<Problem> problems) {
    public ReadRecord {
        activities = List.copyOf(activities);
        aliases = List.copyOf(aliases);
        problems = List.copyOf(problems);
    }

    public boolean isSkipped() {
        return !skipped.isEmpty();
    }
}
