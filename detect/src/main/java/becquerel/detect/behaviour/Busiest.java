package becquerel.detect.behaviour;

import becquerel.activity.Activity;
import becquerel.detect.behaviour.Volumes.Kind;

/**
 * The most that was done at one place on any one day, each kind by itself. Two numbers hold all, since there are many places: twelve
 * bits for each kind, which stay at 4,095.
 */
final class Busiest {
    private static final int BITS = 12;
    private static final long MOST = (1L << BITS) - 1;

    private int day = -1;
    private long today;
    private long most;

    void see(Activity act, int now) {
        if (now != day) {
            most = most();
            today = 0;
            day = now;
        }
        DayCounts.each(act, (kind, much) -> today = with(today, kind, count(today, kind) + much));
    }

    long of(Kind kind) {
        return Math.max(count(today, kind), count(most, kind));
    }

    private long most() {
        long all = 0;
        for (Kind kind : Kind.values()) {
            all = with(all, kind, of(kind));
        }
        return all;
    }

    private static long count(long packed, Kind kind) {
        return (packed >>> (kind.place() * BITS)) & MOST;
    }

    private static long with(long packed, Kind kind, long count) {
        int shift = kind.place() * BITS;
        return (packed & ~(MOST << shift)) | (Math.min(MOST, count) << shift);
    }
}
