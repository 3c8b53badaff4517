package becquerel.detect.behaviour;

import becquerel.activity.Activity;
import java.util.Arrays;
import java.util.BitSet;

/**
 * How much somebody did on each day. A day takes eight bytes: counts are kept as logarithms, exact to a hundredth, which is all that
 * {@link Robust} asks. At most 366 days, the oldest go first.
 */
public final class Volumes {
    private static final long[] NOTHING = {};
    private static final int MOST_DAYS = 366;
    private static final int FIRST_SIZE = 8;
    /** Of a logarithm: ten bits hold up to 24 million. */
    private static final double STEPS = 60;

    private static final int BITS = 10;
    private static final int MASK = (1 << BITS) - 1;
    private static final int DAY_BITS = 14;
    private static final int DAY_MASK = (1 << DAY_BITS) - 1;

    /** What is counted. */
    public enum Kind {
        SENT(0),
        RECIPIENTS(1),
        READ(2),
        REMOVED(3),
        SEARCHED(4);

        /** Its place in arrays and packed days. */
        private final int place;

        Kind(int place) {
            this.place = place;
        }

        int place() {
            return place;
        }

        private int shift() {
            return DAY_BITS + place * BITS;
        }
    }

    private long[] days = NOTHING;
    private int used;
    private final DayCounts today = new DayCounts();

    /** Counts an act; acts come in order of days, counted from any first one. */
    public void see(Activity act, int day) {
        if (day != today.day()) {
            close();
            today.begin(day);
        }
        today.add(act);
    }

    /** The day that goes on takes its place among the others. */
    private void close() {
        if (today.day() < 0) {
            return;
        }
        if (used == MOST_DAYS) {
            System.arraycopy(days, 1, days, 0, --used);
        }
        if (used == days.length) {
            days = Arrays.copyOf(days, Math.clamp(2L * used, FIRST_SIZE, MOST_DAYS));
        }
        days[used++] = packed();
    }

    private long packed() {
        long packed = today.day() & DAY_MASK;
        for (Kind kind : Kind.values()) {
            packed |= Math.min(MASK, Math.round(STEPS * Math.log1p((double) today.of(kind)))) << kind.shift();
        }
        return packed;
    }

    /** The counts of the days on which anything was done, but for some days. */
    public double[] days(Kind kind, BitSet except) {
        double[] found = new double[used + 1];
        int size = 0;
        for (int i = 0; i < used; i++) {
            if (!except.get((int) days[i] & DAY_MASK)) {
                found[size++] = count(days[i], kind);
            }
        }
        if (today.day() >= 0 && !except.get(today.day())) {
            found[size++] = today.of(kind);
        }
        return Arrays.copyOf(found, size);
    }

    private static double count(long packed, Kind kind) {
        return Math.expm1(((packed >>> kind.shift()) & MASK) / STEPS);
    }
}
