package becquerel.detect.sigma.correlate;

import becquerel.detect.sigma.correlate.Part.Given;
import becquerel.detect.sigma.correlate.Texts.Hash;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Correlations at work, on one thread. It is handed matches in order of event time; one that is late counts as if it came at the
 * latest time seen. What fires comes out in no order that could be relied on between groups.
 *
 * @param <M> what stands for a record
 */
public final class Correlating<M> {
    private final Correlator correlator;
    private final Texts hashing = new Texts();
    private final int share;
    private final int shares;
    private final List<Part<M>> parts = new ArrayList<>();

    Correlating(Correlator correlator, int share, int shares) {
        this.correlator = correlator;
        this.share = share;
        this.shares = shares;
        int most = Math.max(1, correlator.limits().kept() / Correlator.PARTS);
        for (int i = 0; i < Correlator.PARTS; i++) {
            parts.add(new Part<>(correlator, hashing, most));
        }
    }

    private boolean isOurs(int part) {
        return part % shares == share;
    }

    /** Takes a match in and answers what fires now. Matches that belong to other shares change nothing. */
    public List<Correlated<M>> see(Matched<M> match) {
        List<Correlated<M>> fired = new ArrayList<>();
        for (Use use : correlator.uses(match.rule())) {
            Plan plan = use.plan();
            List<String> texts = use.texts(match.values(), hashing);
            if (Correlator.isWithoutGroup(plan, texts)) {
                if (isOurs(0)) {
                    parts.getFirst().withoutGroup(plan);
                }
                continue;
            }
            Hash key = hashing.key(plan.key(), match.tenant(), texts, plan.groups());
            int part = part(plan, match.tenant(), texts, key);
            if (isOurs(part)) {
                String counted = hashing.cut(use.counted(match.values()));
                long time = Part.nanos(match.time());
                parts.get(part).take(new Given(use, key, match.tenant(), texts, counted, time, match.member()), fired);
            }
        }
        return fired;
    }

    /** Families whose groups differ stay together by what they share. */
    private int part(Plan plan, String tenant, List<String> texts, Hash key) {
        if (plan.alone()) {
            return (int) (key.high() & (Correlator.PARTS - 1));
        }
        List<String> together = plan.shared().stream().map(texts::get).toList();
        return (int)
                (hashing.key(plan.family(), tenant, together, together.size()).high() & (Correlator.PARTS - 1));
    }

    /**
     * Judges the windows that are still open, and answers what fires; nothing may come after it. A case that grows takes its
     * {@link #snapshot} before.
     */
    public List<Correlated<M>> finish() {
        List<Correlated<M>> fired = new ArrayList<>();
        parts.forEach(each -> each.close(Long.MAX_VALUE, fired));
        return fired;
    }

    /** What it remembers. */
    public Snapshot<M> snapshot() {
        List<State.Part> states = new ArrayList<>();
        List<List<M>> members = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            if (!parts.get(i).isEmpty()) {
                var saving = new Saving<M>();
                states.add(parts.get(i).save(i, saving));
                members.add(saving.members());
            }
        }
        return new Snapshot<>(new State(correlator.meaning(), states), members);
    }

    void load(Snapshot<M> from) {
        List<State.Part> states = from.state().parts();
        for (int i = 0; i < states.size(); i++) {
            if (isOurs(states.get(i).number())) {
                parts.get(states.get(i).number())
                        .load(states.get(i), from.members().get(i));
            }
        }
    }

    /** What could not be counted, by the correlation's key. */
    public Map<String, Lost> lost() {
        Map<String, Lost> lost = new TreeMap<>();
        parts.forEach(each -> each.lost(lost));
        lost.values().removeIf(new Lost(0, 0)::equals);
        return lost;
    }
}
