package becquerel.detect.sigma.correlate;

import becquerel.detect.sigma.correlate.Texts.Hash;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Some of all groups: always the same ones, so that it makes no difference which thread looks after them. Each part has its own
 * limit and its own event time.
 */
final class Part<M> {
    private static final int SWEEP_EVERY = 1 << 10;
    private static final int MOST_STEPS = 1 << 13;
    private static final long FARTHEST = Long.MAX_VALUE / 2;
    private static final long SECOND = 1_000_000_000L;

    private final Correlator correlator;
    private final Texts hashing;
    private final int most;
    /** By place of the plan, so that those come first that others build on. */
    private final TreeMap<Integer, Kept> all = new TreeMap<>();

    private final List<Kept> closing = new ArrayList<>();
    private final Deque<Given> given = new ArrayDeque<>();
    private long now = -FARTHEST;
    private int taken;

    /** What is handed to one correlation. {@code key} is the group's. */
    record Given(Use use, Hash key, String tenant, List<String> texts, String counted, long time, Object member) {}

    Part(Correlator correlator, Texts hashing, int most) {
        this.correlator = correlator;
        this.hashing = hashing;
        this.most = most;
    }

    /** Nanoseconds since 1970; times that no evidence has are as far off as can be. */
    static long nanos(Instant time) {
        long seconds = time.getEpochSecond();
        if (Math.abs(seconds) >= FARTHEST / SECOND) {
            return seconds < 0 ? -FARTHEST : FARTHEST;
        }
        return seconds * SECOND + time.getNano();
    }

    private static Instant instant(long nanos) {
        return Instant.ofEpochSecond(Math.floorDiv(nanos, SECOND), Math.floorMod(nanos, SECOND));
    }

    private Kept kept(Plan plan) {
        return all.computeIfAbsent(plan.index(), _ -> {
            Kept made = new Kept(plan);
            if (plan.closes()) {
                closing.add(made);
                closing.sort((one, other) -> Integer.compare(one.plan.index(), other.plan.index()));
            }
            return made;
        });
    }

    void withoutGroup(Plan plan) {
        kept(plan).withoutGroup++;
    }

    void take(Given first, List<Correlated<M>> fired) {
        now = Math.max(now, first.time());
        close(now, fired);
        given.add(first);
        work(now, fired);
        if (++taken % SWEEP_EVERY == 0) {
            sweep();
        }
        keepLimit();
    }

    /** Judges what closes before that time, in order of time. */
    void close(long before, List<Correlated<M>> fired) {
        while (true) {
            Kept first = null;
            for (Kept each : closing) {
                first = first == null || each.closing() < first.closing() ? each : first;
            }
            if (first == null || first.closing() >= before) {
                return;
            }
            long time = first.closing();
            Plan plan = first.plan;
            Window window = first.removeFirst();
            Window.Owner owner = window.owner;
            if (owner != null && window.holds(plan)) {
                fire(plan, owner, window, time, fired);
            }
            work(time, fired);
        }
    }

    /** Handles what was given, and what that gives to others. */
    private void work(long time, List<Correlated<M>> fired) {
        int steps = 0;
        while (!given.isEmpty()) {
            Given next = given.poll();
            if (++steps > MOST_STEPS) {
                kept(next.use().plan()).forgotten++; // only rules made to blow up come here
            } else {
                see(next, time, fired);
            }
        }
    }

    private void see(Given next, long time, List<Correlated<M>> fired) {
        Plan plan = next.use().plan();
        Window.Seen seen = seen(next, plan, time);
        if (seen == null) {
            return;
        }
        Kept kept = kept(plan);
        Window window = kept.window(next.key());
        int before = window.last == Window.NEVER ? 0 : window.weight();
        if (!plan.closes()) {
            window.forget(time - plan.span());
        } else if (window.since == Window.NEVER) {
            window.since = time;
        }
        window.last = Math.max(window.last, time);
        window.add(plan, seen, correlator.limits().shown());
        kept.weight += window.weight() - before;
        if (plan.closes()) {
            window.owner = new Window.Owner(next.tenant(), next.texts());
        } else if ((window.since == Window.NEVER || window.since < time - plan.span()) && window.holds(plan)) {
            window.since = time;
            fire(plan, new Window.Owner(next.tenant(), next.texts()), window, time, fired);
        }
    }

    private Window.@Nullable Seen seen(Given next, Plan plan, long time) {
        int rule = next.use().rule();
        return switch (plan.rule().kind()) {
            case EVENT_COUNT, TEMPORAL, TEMPORAL_ORDERED -> new Window.Seen(time, rule, 0, next.member());
            case VALUE_COUNT ->
                next.counted().isEmpty()
                        ? null
                        : new Window.Seen(
                                time,
                                rule,
                                hashing.key(next.counted(), "", List.of(), 0).low(),
                                next.member());
            case VALUE_SUM, VALUE_AVG, VALUE_PERCENTILE, VALUE_MEDIAN -> {
                OptionalDouble number = Texts.number(next.counted());
                yield number.isEmpty()
                        ? null
                        : new Window.Seen(time, rule, Double.doubleToRawLongBits(number.getAsDouble()), next.member());
            }
        };
    }

    private void fire(Plan plan, Window.Owner owner, Window window, long time, List<Correlated<M>> fired) {
        List<M> members = new ArrayList<>();
        for (Object each : window.members()) {
            members.addAll(Saving.flat(each));
        }
        int shown = correlator.limits().shown();
        List<M> latest = members.subList(Math.max(0, members.size() - shown), members.size());
        Map<String, String> group = new LinkedHashMap<>();
        for (int i = 0; i < plan.groups(); i++) {
            group.put(plan.names().get(i), owner.texts().get(i));
        }
        fired.add(new Correlated<>(plan.rule(), owner.tenant(), instant(window.last), group, latest, window.count()));
        List<Use> above = correlator.uses(plan.key());
        if (!above.isEmpty()) {
            Map<String, String> values = new HashMap<>();
            for (int i = 0; i < owner.texts().size(); i++) {
                values.put(plan.names().get(i), owner.texts().get(i));
            }
            Object member = new Window.Chained(List.copyOf(latest));
            for (Use use : above) {
                give(use, owner.tenant(), values, time, member);
            }
        }
    }

    private void give(Use use, String tenant, Map<String, String> values, long time, Object member) {
        List<String> texts = use.texts(values, hashing);
        if (Correlator.isWithoutGroup(use.plan(), texts)) {
            kept(use.plan()).withoutGroup++;
        } else {
            Hash key = hashing.key(use.plan().key(), tenant, texts, use.plan().groups());
            String counted = hashing.cut(use.counted(values));
            given.add(new Given(use, key, tenant, texts, counted, time, member));
        }
    }

    private void sweep() {
        all.values().forEach(each -> each.sweep(now));
    }

    private int weight() {
        int weight = 0;
        for (Kept each : all.values()) {
            weight += each.weight;
        }
        return weight;
    }

    private void keepLimit() {
        if (weight() <= most) {
            return;
        }
        sweep(); // so that it makes no difference when the last sweep was
        while (weight() > most) {
            Kept heaviest = all.firstEntry().getValue();
            for (Kept each : all.values()) {
                heaviest = each.weight > heaviest.weight ? each : heaviest;
            }
            heaviest.forgetOne();
        }
    }

    boolean isEmpty() {
        return all.values().stream().allMatch(Kept::isEmpty);
    }

    State.Part save(int number, Saving<M> to) {
        return new State.Part(
                number, now, all.values().stream().map(each -> each.save(to)).toList());
    }

    void load(State.Part from, List<M> members) {
        now = from.now();
        for (State.OfRule each : from.rules()) {
            correlator.plan(each.rule()).ifPresent(plan -> kept(plan).load(each, members));
        }
    }

    void lost(Map<String, Lost> into) {
        for (Kept each : all.values()) {
            into.merge(each.plan.key(), new Lost(each.withoutGroup, each.forgotten), Lost::and);
        }
    }
}
