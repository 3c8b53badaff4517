package becquerel.detect.sigma.correlate;

import static becquerel.detect.sigma.correlate.ACorrelation.correlator;
import static org.assertj.core.api.Assertions.assertThat;

import becquerel.detect.sigma.Condition;
import becquerel.detect.sigma.Rule.Correlation;
import becquerel.detect.sigma.correlate.ACorrelation.Seen;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Random streams: against the naive reference, cut anywhere, shared among any number of threads. */
class CorrelatorPropertiesTest {
    private static final List<String> NAMES = List.of("a", "b", "c");
    private static final List<String> BOUNDS =
            List.of("gte 2", "gt 3", "lte 2", "lt 3", "eq 2", "neq 2", "gte 1; lte 3", "gt 1; neq 3");

    @Property(tries = 3000)
    void firesAsTheNaiveOne(@ForAll long seed, @ForAll Correlation.Kind kind) {
        var random = new Random(seed);
        ACorrelation rule = rule(random, kind);
        List<Matched<Seen>> matches = stream(random, 40);
        Correlator correlator = correlator(rule);
        assertThat(correlator.problems()).isEmpty();
        assertThat(fired(run(correlator.start(), matches), "x")).isEqualTo(new Naive(rule.rule()).run(matches));
    }

    @Property(tries = 500)
    void firesOnWhatFired_asTheNaiveOneDoes(@ForAll long seed, @ForAll Correlation.Kind kind) {
        var random = new Random(seed);
        boolean joins = kind == Correlation.Kind.TEMPORAL || kind == Correlation.Kind.TEMPORAL_ORDERED;
        ACorrelation lower = ACorrelation.of(kind, "a", "c").called("lower");
        lower = joins ? lower : lower.when("gte 2");
        ACorrelation upper = ACorrelation.of(Correlation.Kind.TEMPORAL_ORDERED, "lower", "b")
                .called("upper")
                .within(15);
        List<Matched<Seen>> matches = stream(random, 60);
        List<Matched<Seen>> withFired = new ArrayList<>(matches);
        for (Naive.Fired each : new Naive(lower.rule()).run(matches)) {
            withFired.add(
                    new Matched<>("lower", each.tenant(), each.time(), Map.of("user", each.user()), new Seen(-1)));
        }
        withFired.sort(Comparator.comparing(Matched::time));
        assertThat(fired(run(correlator(upper, lower).start(), matches), "upper"))
                .isEqualTo(new Naive(upper.rule()).run(withFired));
    }

    @Property(tries = 500)
    void goesOnFromASnapshot_asIfNothingHadBeen(
            @ForAll long seed, @ForAll @IntRange(max = 60) int cut, @ForAll @IntRange(min = 1, max = 5) int shares) {
        var random = new Random(seed);
        Correlator correlator = several(random);
        List<Matched<Seen>> matches = stream(random, 60);
        Correlating<Seen> whole = correlator.start();
        List<Correlated<Seen>> expected = new ArrayList<>(run(whole, matches));

        List<Correlating<Seen>> before = new ArrayList<>();
        List<Correlated<Seen>> fired = new ArrayList<>();
        for (int i = 0; i < shares; i++) {
            Correlating<Seen> share = correlator.start(i, shares);
            matches.subList(0, cut).forEach(each -> fired.addAll(share.see(each)));
            before.add(share);
        }
        Snapshot<Seen> snapshot =
                Snapshot.together(before.stream().map(Correlating::snapshot).toList());
        for (int i = 0; i < 3; i++) {
            fired.addAll(run(correlator.resume(snapshot, i, 3), matches.subList(cut, matches.size())));
        }
        assertThat(fired).containsExactlyInAnyOrderElementsOf(expected);
        assertThat(correlator.<Seen>resume(snapshot, 0, 1).snapshot().state().parts())
                .containsExactlyInAnyOrderElementsOf(snapshot.state().parts());
    }

    private static List<Correlated<Seen>> run(Correlating<Seen> correlating, List<Matched<Seen>> matches) {
        List<Correlated<Seen>> fired = new ArrayList<>();
        matches.forEach(each -> fired.addAll(correlating.see(each)));
        fired.addAll(correlating.finish());
        return fired;
    }

    private static Set<Naive.Fired> fired(List<Correlated<Seen>> all, String rule) {
        return all.stream()
                .filter(each -> each.rule().header().key().equals(rule))
                .map(each -> new Naive.Fired(
                        each.tenant(), each.group().getOrDefault("user", "").toLowerCase(Locale.ROOT), each.time()))
                .collect(Collectors.toSet());
    }

    private static Correlator several(Random random) {
        List<ACorrelation> all = new ArrayList<>();
        for (Correlation.Kind kind : Correlation.Kind.values()) {
            all.add(rule(random, kind).called(kind.name()));
        }
        all.add(ACorrelation.of(Correlation.Kind.TEMPORAL_ORDERED, "EVENT_COUNT", "VALUE_SUM", "b")
                .called("top"));
        all.add(ACorrelation.of(Correlation.Kind.EVENT_COUNT, "top", "TEMPORAL")
                .called("higher")
                .by()
                .within(30)
                .when("gte 2"));
        return correlator(new Limits(random.nextBoolean() ? 1000 : 64, 3), all.toArray(ACorrelation[]::new));
    }

    private static ACorrelation rule(Random random, Correlation.Kind kind) {
        String[] rules = random.nextBoolean() ? new String[] {"a", "b", "c"} : new String[] {"b", "a"};
        ACorrelation rule = ACorrelation.of(kind, rules);
        if (kind != Correlation.Kind.TEMPORAL && kind != Correlation.Kind.TEMPORAL_ORDERED) {
            return rule.when(bounds(random));
        }
        if (random.nextInt(3) == 0) {
            return rule.order(condition(random, rules));
        }
        if (kind == Correlation.Kind.TEMPORAL) {
            return random.nextBoolean() ? rule : rule.when(bounds(random));
        }
        return random.nextInt(3) == 0 ? ACorrelation.of(kind, "a", "b", "a") : rule;
    }

    private static String[] bounds(Random random) {
        return BOUNDS.get(random.nextInt(BOUNDS.size())).split("; ", -1);
    }

    private static Condition condition(Random random, String[] rules) {
        var first = new Condition.Named(rules[0]);
        var last = new Condition.Named(rules[rules.length - 1]);
        var middle = new Condition.Named(rules[rules.length / 2]);
        return switch (random.nextInt(4)) {
            case 0 -> new Condition.All(List.of(first, new Condition.Not(last)));
            case 1 -> new Condition.All(List.of(new Condition.Any(List.of(first, middle)), last));
            case 2 -> new Condition.AtLeast(2, List.of(first, last));
            default -> new Condition.Any(List.of(first, new Condition.All(List.of(middle, last))));
        };
    }

    private static List<Matched<Seen>> stream(Random random, int size) {
        List<Matched<Seen>> matches = new ArrayList<>();
        double time = 0;
        for (int i = 0; i < size; i++) {
            time += random.nextInt(4) == 0 ? random.nextInt(12) : random.nextInt(3);
            String user = List.of("anna", "Anna", "ben", "").get(random.nextInt(8) == 0 ? 3 : random.nextInt(3));
            String value = random.nextInt(6) == 0 ? "" : String.valueOf(random.nextInt(5));
            var match = ACorrelation.match(
                    NAMES.get(random.nextInt(NAMES.size())), time, Map.of("user", user, "value", value), i);
            String tenant = random.nextInt(5) == 0 ? "other" : "t";
            matches.add(new Matched<>(match.rule(), tenant, match.time(), match.values(), match.member()));
        }
        return matches;
    }
}
