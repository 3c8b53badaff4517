package becquerel.collect.split;

import java.util.HashSet;
import java.util.Set;

/** What records of a file have looked like so far, to tell the next one behind damage from a part of the damaged one. */
final class Likeness {
    private static final int MOST_SIGNATURES = 256;

    private final Set<Integer> signatures = new HashSet<>();
    /** Where records that begin a line begin it; −1 when none did yet. */
    private int usualColumn = -1;

    /** @param column where on its line the record begins, −1 when something else stands before it */
    void learn(int signature, int column) {
        if (signatures.size() < MOST_SIGNATURES) {
            signatures.add(signature);
        }
        usualColumn = column >= 0 ? column : usualColumn;
    }

    /**
     * Whether an object is the next record.
     *
     * @param damage what is cut off or too long is one record, of which a part must not pass for another
     * @param from the column of the damaged record
     * @param here the column of the object
     * @param depth brackets open between the two
     * @param audit whether it has a member that audit records have
     */
    boolean fits(int signature, Damage damage, int from, int here, long depth, boolean audit) {
        if (signatures.contains(signature)) {
            return true;
        }
        boolean whole = damage == Damage.CUT_OFF || damage == Damage.TOO_LONG;
        if (here >= 0) {
            int most = whole ? 0 : Integer.MAX_VALUE;
            return here <= (usualColumn >= 0 ? usualColumn : from >= 0 ? from : most);
        }
        return !whole && (audit || (signatures.isEmpty() && depth <= 0));
    }
}
