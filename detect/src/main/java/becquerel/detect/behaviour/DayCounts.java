package becquerel.detect.behaviour;

import becquerel.activity.Activity;
import becquerel.activity.Activity.MailRead;
import becquerel.activity.Activity.MessageMoved;
import becquerel.activity.Activity.MessageSent;
import becquerel.activity.Activity.SearchRun;
import becquerel.detect.behaviour.Volumes.Kind;
import java.util.Arrays;
import java.util.function.ObjIntConsumer;

/** How much was done on the day that goes on. */
final class DayCounts {
    private static final int KINDS = Kind.values().length;
    private static final long[] NOTHING = {};

    private int day = -1;
    private long[] counts = NOTHING;

    int day() {
        return day;
    }

    long of(Kind kind) {
        return counts.length == 0 ? 0 : counts[kind.place()];
    }

    void begin(int another) {
        day = another;
        Arrays.fill(counts, 0);
    }

    void add(Activity act) {
        each(act, this::add);
    }

    /** What one act adds. */
    static void each(Activity act, ObjIntConsumer<Kind> counted) {
        switch (act) {
            case MessageSent sent -> {
                counted.accept(Kind.SENT, 1);
                counted.accept(Kind.RECIPIENTS, sent.recipients().size());
            }
            case MailRead read ->
                counted.accept(
                        Kind.READ,
                        Math.max(1, Math.max(read.items(), read.messages().size())));
            case MessageMoved moved
            when moved.manner().deletes() ->
                counted.accept(Kind.REMOVED, Math.max(1, moved.messages().size()));
            case SearchRun search -> counted.accept(Kind.SEARCHED, 1);
            default -> {
                // a day of work without any of these
            }
        }
    }

    private void add(Kind kind, int much) {
        if (counts.length == 0) {
            counts = new long[KINDS];
        }
        counts[kind.place()] += much;
    }
}
