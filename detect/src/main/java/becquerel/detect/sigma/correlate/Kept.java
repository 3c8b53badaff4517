package becquerel.detect.sigma.correlate;

import becquerel.detect.sigma.correlate.Texts.Hash;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** All groups of one correlation in one part, in the order in which they end. */
final class Kept {
    final Plan plan;
    long withoutGroup;
    long forgotten;
    int weight;
    /** Where each match is judged, the group touched longest ago ends first; where the window closes, the one opened first. */
    private final LinkedHashMap<Hash, Window> groups;

    Kept(Plan plan) {
        this.plan = plan;
        this.groups = new LinkedHashMap<>(4, 0.75f, !plan.closes());
    }

    Window window(Hash key) {
        Window known = groups.get(key);
        if (known != null) {
            return known;
        }
        Window made = Window.of(plan);
        groups.put(key, made);
        return made;
    }

    /** When the window that opened first closes. */
    long closing() {
        Map.Entry<Hash, Window> first = groups.firstEntry();
        return first == null ? Long.MAX_VALUE : first.getValue().since + plan.span();
    }

    /** The group that ends first; it is taken out. */
    Window removeFirst() {
        Window first = groups.pollFirstEntry().getValue();
        weight -= first.weight();
        return first;
    }

    /** Forgets groups whose last match can no longer count. */
    void sweep(long now) {
        while (!plan.closes() && !groups.isEmpty() && groups.firstEntry().getValue().last < now - plan.span()) {
            removeFirst();
        }
    }

    /** Forgets a group that could still count, and counts it. */
    void forgetOne() {
        removeFirst();
        forgotten++;
    }

    boolean isEmpty() {
        return groups.isEmpty() && withoutGroup == 0 && forgotten == 0;
    }

    State.OfRule save(Saving<?> to) {
        List<State.Group> all = new ArrayList<>();
        groups.forEach((key, window) -> {
            window.save(to);
            Window.Owner owner = window.owner == null ? new Window.Owner("", List.of()) : window.owner;
            all.add(new State.Group(
                    key.high(), key.low(), window.last, window.since, owner.tenant(), owner.texts(), to.numbers()));
        });
        return new State.OfRule(plan.key(), withoutGroup, forgotten, all);
    }

    void load(State.OfRule from, List<?> members) {
        withoutGroup = from.withoutGroup();
        forgotten = from.forgotten();
        for (State.Group each : from.groups()) {
            Window window = Window.of(plan);
            window.last = each.last();
            window.since = each.since();
            window.owner = plan.closes() ? new Window.Owner(each.tenant(), each.texts()) : null;
            window.load(new Loading<>(each.numbers(), members));
            weight += window.weight();
            groups.put(new Hash(each.high(), each.low()), window);
        }
    }
}
