package becquerel.benchmarks;

import becquerel.detect.sigma.Header;
import becquerel.detect.sigma.Position;
import becquerel.detect.sigma.Rule.Correlation;
import becquerel.detect.sigma.Wanted.Compared;
import becquerel.detect.sigma.Wanted.Comparison;
import becquerel.detect.sigma.correlate.Correlating;
import becquerel.detect.sigma.correlate.Correlator;
import becquerel.detect.sigma.correlate.Limits;
import becquerel.detect.sigma.correlate.Matched;
import java.lang.management.ManagementFactory;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What a Sigma correlation remembers for each key at a million keys, and how many matches a second one thread takes in. */
public final class CorrelationMemory {
    private static final int KEYS = 1_000_000;
    private static final int ROUNDS = 3;

    /** What stands for a record is not the correlation's memory: one for all. */
    private record Member() {}

    private CorrelationMemory() {}

    public static void main(String[] args) {
        int keys = args.length == 0 ? KEYS : Integer.parseInt(args[0]);
        for (Correlation.Kind kind : Correlation.Kind.values()) {
            measure(kind, keys);
        }
    }

    private static void measure(Correlation.Kind kind, int keys) {
        Correlator correlator =
                Correlator.of(List.of(rule(kind)), Optional::of, new Limits(ROUNDS * 2 * keys + (1 << 20), 20));
        var member = new Member();
        long before = used();
        Correlating<Member> correlating = correlator.start();
        long fired = 0;
        for (int round = 0; round < ROUNDS; round++) {
            long began = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            for (int i = 0; i < keys; i++) {
                var values = Map.of("user", "user" + i + "@example.com", "value", String.valueOf(round));
                String rule = round % 2 == 0 ? "a" : "b";
                Instant time = Instant.EPOCH.plusMillis(round * 1_000_000L + i);
                fired += correlating
                        .see(new Matched<>(rule, "", time, values, member))
                        .size();
            }
            double seconds = (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - began) / 1e9;
            System.out.printf(
                    Locale.ROOT,
                    "%-16s %d keys, %d matches each: %.0f bytes per key, %.2f million matches a second%n",
                    kind,
                    keys,
                    round + 1,
                    (used() - before) / (double) keys,
                    keys / seconds / 1e6);
        }
        System.out.printf(Locale.ROOT, "%-16s fired %d, forgotten %s%n", kind, fired, correlating.lost());
    }

    private static long used() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    private static Correlation rule(Correlation.Kind kind) {
        boolean joins = kind == Correlation.Kind.TEMPORAL || kind == Correlation.Kind.TEMPORAL_ORDERED;
        return new Correlation(
                Header.of(new Position("benchmark", 1, 1), "benchmark", ""),
                kind,
                List.of("a", "b"),
                Map.of(),
                List.of("user"),
                Duration.ofDays(1),
                kind.name().startsWith("VALUE") ? List.of("value") : List.of(),
                95,
                joins ? List.of() : List.of(new Compared(Comparison.GTE, BigDecimal.TEN)),
                Optional.empty(),
                false);
    }
}
