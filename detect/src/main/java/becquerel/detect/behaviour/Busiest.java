package becquerel.detect.behaviour;

import becquerel.activity.Activity;
import becquerel.detect.behaviour.Volumes.Kind;

/** The most that was done at one place on any one day. */
final class Busiest {
    private static final long[] NOTHING = {};

    private final DayCounts today = new DayCounts();
    private long[] most = NOTHING;

    void see(Activity act, int day) {
        if (day != today.day()) {
            close();
            today.begin(day);
        }
        today.add(act);
    }

    private void close() {
        for (Kind kind : Kind.values()) {
            if (today.of(kind) > of(kind)) {
                most = most.length == 0 ? new long[Kind.values().length] : most;
                most[kind.place()] = today.of(kind);
            }
        }
    }

    long of(Kind kind) {
        return Math.max(today.of(kind), most.length == 0 ? 0 : most[kind.place()]);
    }
}
