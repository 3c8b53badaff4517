package becquerel.simulate.life;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Collects temptations; what goes on from day to day becomes one. */
final class Temptations {
    private static final Duration APART = Duration.ofDays(4);

    private record Key(String account, String what) {}

    private final Map<Key, Temptation> open = new HashMap<>();
    private final List<Temptation> closed = new ArrayList<>();

    synchronized void add(Temptation next) {
        var key = new Key(next.account(), next.what());
        Temptation last = open.get(key);
        if (last != null && next.from().isBefore(last.to().plus(APART))) {
            Instant to = next.to().isAfter(last.to()) ? next.to() : last.to();
            open.put(key, new Temptation(next.account(), next.what(), last.from(), to));
            return;
        }
        if (last != null) {
            closed.add(last);
        }
        open.put(key, next);
    }

    synchronized List<Temptation> all() {
        var all = new ArrayList<>(closed);
        all.addAll(open.values());
        all.sort(Comparator.comparing(Temptation::account)
                .thenComparing(Temptation::from)
                .thenComparing(Temptation::what));
        return all;
    }
}
