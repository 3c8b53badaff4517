package becquerel.detect.sigma.correlate;

import becquerel.detect.sigma.Rule.Correlation.Kind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Counts matches or values, or calculates of them. */
final class Counted extends Window {
    private final Log log;
    private final boolean valued;

    Counted(boolean valued) {
        this.valued = valued;
        this.log = new Log(valued);
    }

    @Override
    void add(Plan plan, Seen seen, int shown) {
        Kind kind = plan.rule().kind();
        if (kind == Kind.VALUE_COUNT) {
            int known = log.find(seen.value());
            if (known >= 0) {
                log.remove(known); // the latest time of a value is what keeps it in the window
            }
        }
        if (log.size() >= plan.most()) {
            if (kind == Kind.VALUE_SUM) {
                log.halve();
            } else {
                log.removeFirst();
            }
        }
        log.add(seen.now(), seen.value(), seen.member(), shown);
    }

    @Override
    void forget(long before) {
        log.forget(before);
    }

    @Override
    boolean holds(Plan plan) {
        if (log.size() == 0) {
            return false;
        }
        return switch (plan.rule().kind()) {
            case EVENT_COUNT, VALUE_COUNT -> plan.bounds().hold(log.size());
            case VALUE_SUM -> plan.bounds().hold(sum());
            case VALUE_AVG -> plan.bounds().hold(sum() / log.size());
            case VALUE_PERCENTILE -> plan.bounds().hold(percentile(plan.rule().percentile()));
            case VALUE_MEDIAN -> plan.bounds().hold(percentile(50));
            case TEMPORAL, TEMPORAL_ORDERED -> throw new IllegalArgumentException("counts nothing");
        };
    }

    /** Added up anew each time, so that no rounding is left behind by what went out of the window. */
    private double sum() {
        double sum = 0;
        for (int i = 0; i < log.size(); i++) {
            sum += Double.longBitsToDouble(log.value(i));
        }
        return sum;
    }

    /** Between the two nearest ranks in proportion, the lowest being 0 and the highest 100, as most programs do. */
    private double percentile(double percent) {
        double[] sorted = new double[log.size()];
        for (int i = 0; i < sorted.length; i++) {
            sorted[i] = Double.longBitsToDouble(log.value(i));
        }
        Arrays.sort(sorted);
        double rank = percent / 100 * (sorted.length - 1);
        int below = (int) rank;
        int above = Math.min(below + 1, sorted.length - 1);
        double part = rank - below;
        return sorted[below] * (1 - part) + sorted[above] * part;
    }

    @Override
    long count() {
        return log.size();
    }

    @Override
    List<Object> members() {
        List<Object> members = new ArrayList<>();
        for (int i = 0; i < log.size(); i++) {
            @Nullable Object member = log.member(i);
            if (member != null) {
                members.add(member);
            }
        }
        return members;
    }

    @Override
    int weight() {
        return Math.max(1, log.size());
    }

    @Override
    void save(Saving<?> to) {
        to.number(log.size());
        for (int i = 0; i < log.size(); i++) {
            to.number(log.time(i));
            if (valued) {
                to.number(log.value(i));
            }
            to.member(log.member(i));
        }
    }

    @Override
    void load(Loading<?> from) {
        for (long left = from.number(); left > 0; left--) {
            log.add(from.number(), valued ? from.number() : 0, from.member(), Integer.MAX_VALUE - 1);
        }
    }
}
