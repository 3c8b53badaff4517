package becquerel.run.intake;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * At which moments what judges is written down: the last full hour, since what is added to a case mostly begins where the case
 * ends, some midnights (UTC) near the end, and ever fewer before. Notes where each lies while the chronology passes by.
 */
final class Moments {
    private static final List<Integer> DAYS_BEFORE_THE_END = List.of(0, 1, 7);

    /** A midnight that comes sooner after the start than this saves too little. */
    private static final Duration APART = Duration.ofHours(6);

    private static final int LAST = 3;

    private final List<Instant> times;
    private final List<Point> points = new ArrayList<>();
    private final long[] from;
    private int taken;

    private Moments(List<Instant> times) {
        this.times = List.copyOf(times);
        this.from = new long[times.size()];
    }

    /** Those after a moment at which all is written down already, of evidence that ends at another. */
    static Moments between(Instant start, Instant end) {
        var times = new TreeSet<Instant>();
        if (end.isAfter(Instant.EPOCH)) {
            DAYS_BEFORE_THE_END.forEach(
                    days -> times.add(end.truncatedTo(ChronoUnit.DAYS).minus(Duration.ofDays(days))));
            times.removeIf(midnight -> midnight.isBefore(start.plus(APART)));
            times.add(end.truncatedTo(ChronoUnit.HOURS));
        }
        return new Moments(times.tailSet(start, false).stream().toList());
    }

    /** Of moments in order of time the last few, and of the others each that is twice as far from the end as the one after it. */
    static List<Point> thinned(List<Point> points, Instant end) {
        List<Point> thinned = new ArrayList<>();
        Duration age = Duration.ZERO;
        for (Point point : points.reversed()) {
            Duration older = Duration.between(point.time(), end);
            if (thinned.size() < LAST || older.compareTo(age.multipliedBy(2)) >= 0) {
                thinned.add(point);
                age = older;
            }
        }
        return thinned.reversed();
    }

    List<Instant> times() {
        return times;
    }

    /** An activity goes into the gathering. */
    void taken(long number, Instant time) {
        while (taken < times.size() && !time.isBefore(times.get(taken).minus(Gathering.NEAR))) {
            from[taken++] = number;
        }
    }

    /** An activity is told. */
    void told(long number, Instant time) {
        while (points.size() < times.size() && !time.isBefore(times.get(points.size()))) {
            points.add(new Point(times.get(points.size()), number, from[points.size()]));
        }
    }

    /** Those that were passed. */
    List<Point> points() {
        return points;
    }
}
