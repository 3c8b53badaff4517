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
 * @param family within which native ids are unique: empty for the audit log, else the name of the log, as two logs may give one
 *     sign-in the same id
 * @param form how complete this copy is
 * @param content hash over the inner record's content, blind to wrapper, key order and container annotations (CONTRACT 3)
 * @param core hash over time, operation, actor alone; what a flattened or cut copy must share with the full one
 * @param act what several records of one act share, so that it is told once
 * @param activities what it says; empty only when {@code skipped} gives the reason
 * @param expanded messages of a mail access, recipients of a send: counted apart in the ledger
 * @param skipped why the record gave no activity, empty when it did; a short fixed phrase, for counting
 * @param aliases names that this record ties together
 * @param problems what was wrong with it, whether or not it gave activities
 * @param body the record itself; whoever keeps records for long lets go of it
 */
public record ReadRecord(
        EvidenceRef ref,
        String family,
        Form form,
        long content,
        long core,
        Act act,
        List<Activity> activities,
        int expanded,
        String skipped,
        List<Alias> aliases,
        List<Problem> problems,
        Native body) {
    public ReadRecord {
        activities = List.copyOf(activities);
        aliases = List.copyOf(aliases);
        problems = List.copyOf(problems);
    }

    /** A record of the audit log that shares its act with no other. */
    public ReadRecord(
            EvidenceRef ref,
            Form form,
            long content,
            long core,
            List<Activity> activities,
            int expanded,
            String skipped,
            List<Alias> aliases,
            List<Problem> problems) {
        this(ref, "", form, content, core, Act.ALONE, activities, expanded, skipped, aliases, problems, Native.NONE);
    }

    /** The same without the record itself. */
    public ReadRecord withoutBody() {
        return saying(activities);
    }

    /** With other activities, and without the record itself. */
    public ReadRecord saying(List<Activity> other) {
        return new ReadRecord(
                ref, family, form, content, core, act, other, expanded, skipped, aliases, problems, Native.NONE);
    }

    public boolean isSkipped() {
        return !skipped.isEmpty();
    }
}
