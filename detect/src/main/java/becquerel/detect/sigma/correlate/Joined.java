package becquerel.detect.sigma.correlate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Which rules matched, and the latest match of each. */
final class Joined extends Window {
    private final long[] times;
    private final @Nullable Object[] members;

    Joined(int rules) {
        times = new long[rules];
        Arrays.fill(times, NEVER);
        members = new @Nullable Object[rules];
    }

    @Override
    void add(Plan plan, Seen seen, int shown) {
        times[seen.rule()] = seen.now();
        members[seen.rule()] = seen.member();
    }

    @Override
    void forget(long before) {
        for (int rule = 0; rule < times.length; rule++) {
            if (times[rule] < before) {
                times[rule] = NEVER;
                members[rule] = null;
            }
        }
    }

    private long matched() {
        long matched = 0;
        for (int rule = 0; rule < times.length; rule++) {
            matched |= times[rule] == NEVER ? 0 : 1L << rule;
        }
        return matched;
    }

    @Override
    boolean holds(Plan plan) {
        return plan.holds(matched());
    }

    @Override
    long count() {
        return Long.bitCount(matched());
    }

    @Override
    List<Object> members() {
        List<Object> all = new ArrayList<>();
        IntStream.range(0, times.length)
                .boxed()
                .sorted(Comparator.comparingLong(rule -> times[rule]))
                .forEach(rule -> {
                    @Nullable Object member = members[rule];
                    if (member != null) {
                        all.add(member);
                    }
                });
        return all;
    }

    @Override
    int weight() {
        return times.length;
    }

    @Override
    void save(Saving<?> to) {
        for (int rule = 0; rule < times.length; rule++) {
            to.number(times[rule]);
            to.member(members[rule]);
        }
    }

    @Override
    void load(Loading<?> from) {
        for (int rule = 0; rule < times.length; rule++) {
            times[rule] = from.number();
            members[rule] = from.member();
        }
    }
}
