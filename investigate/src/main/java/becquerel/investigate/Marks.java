package becquerel.investigate;

import becquerel.activity.Activity;
import becquerel.activity.Activity.MessageHeld;
import becquerel.activity.Activity.MessageTraced;
import becquerel.activity.EvidenceRef;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.function.IntPredicate;

/**
 * By what the second pass finds an act without looking at all of them: a number for each name, place and record it may be looked
 * up by. Two things may have one number, so that what is found is still asked whether it is wanted; but what is wanted is found.
 */
public final class Marks {
    /** Marks of each act; 0 stands for none. */
    public static final int EACH = 7;

    private static final int ACTOR = 0;
    private static final int SUBJECT = 1;
    private static final int SENDER = 2;
    private static final int ADDRESS = 3;
    private static final int SESSION = 4;
    private static final int SORT = 5;
    private static final int RECORD = 6;

    /** What stands in place of a name for all acts that are wanted whoever did them; no name is like these. */
    private static final String CHANGE = "\0change";

    private static final String LURE = "\0lure";

    private Marks() {}

    /** Puts the marks of an act into the array, all {@link #EACH} of them. */
    public static void of(Activity act, int[] into) {
        String tenant = act.tenant();
        into[ACTOR] = mark(tenant, act.actor().name());
        into[SUBJECT] = mark(tenant, act.subject().name());
        into[SENDER] = act instanceof MessageTraced mail ? mark(tenant, mail.sender()) : 0;
        into[ADDRESS] = mark(tenant, act.origin().address());
        into[SESSION] = mark(tenant, act.session());
        into[SORT] = mark(tenant, sort(act));
        into[RECORD] = mark(act.evidence());
    }

    /** Whether a mark is that of one of these records; native ids do not matter. */
    public static IntPredicate of(Collection<EvidenceRef> records) {
        var wanted = new Wanted();
        records.forEach(wanted::record);
        return wanted;
    }

    private static String sort(Activity act) {
        return switch (act) {
            case MessageTraced mail -> "";
            case MessageHeld held -> Interest.isLure(held) ? LURE : "";
            default -> Interest.isChange(act) ? CHANGE : "";
        };
    }

    private static int mark(String tenant, String name) {
        return name.isEmpty() ? 0 : spread(31 * tenant.hashCode() + name.hashCode());
    }

    private static int mark(EvidenceRef record) {
        return spread(31 * record.file().hashCode() + Long.hashCode(record.position()));
    }

    private static int spread(int hash) {
        int mixed = (hash ^ (hash >>> 16)) * 0x85EBCA6B;
        return (mixed ^ (mixed >>> 13)) | 1; // never none
    }

    /** Marks that are looked for. */
    static final class Wanted implements IntPredicate {
        private static final int BITS = 1 << 22;

        private final BitSet some = new BitSet(BITS); // answers nearly always, without a box
        private final Set<Integer> exactly = new HashSet<>();

        void name(String tenant, String name) {
            add(mark(tenant, name));
        }

        void record(EvidenceRef record) {
            add(mark(record));
        }

        void changes(String tenant) {
            add(mark(tenant, CHANGE));
        }

        void lures(String tenant) {
            add(mark(tenant, LURE));
        }

        private void add(int mark) {
            some.set((mark >>> 1) & (BITS - 1));
            exactly.add(mark);
        }

        @Override
        public boolean test(int mark) {
            return some.get((mark >>> 1) & (BITS - 1)) && exactly.contains(mark);
        }
    }
}
