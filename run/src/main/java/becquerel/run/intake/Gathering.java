package becquerel.run.intake;

import becquerel.activity.Activity;
import becquerel.activity.EvidenceRef;
import becquerel.run.order.Placed;
import becquerel.run.order.Stored;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * Hands a chronology on with each act told once. The speaking record takes over what the others know, and names them as its
 * proofs whether or not they are near; order stays as it is. Others know something to take over when they lie within five minutes
 * and {@value #MOST} activities of the speaking one, before or after: this depends on these records alone, so that a stretch of the
 * chronology, begun five minutes earlier, is handed on as in a replay of the whole.
 */
final class Gathering {
    /** Records of one act name it more than this once: they are all kept, but only so many are cited. */
    static final int PROOFS = 16;
    /** Two logs stamp one act seconds apart, and minutes where a service answers late. */
    static final Duration NEAR = Duration.ofMinutes(5);
    /** What waits behind a speaking record at most; about 12 MB of heap. */
    private static final int MOST = 10_000;

    private final Speakers acts;
    private final List<String> files;
    private final BiFunction<Integer, Activity, Activity> settle;
    private final BiConsumer<Placed, Told> out;
    private final ArrayDeque<Waiting> waiting = new ArrayDeque<>();
    /** Every record of an act of several, until nothing that comes can be near it any more. */
    private final ArrayDeque<Waiting> near = new ArrayDeque<>();

    private final Map<Integer, Circle> circles = new HashMap<>();

    /** {@code files} are paths by number; {@code settle} makes a file's activity ready for judging. */
    Gathering(
            Speakers acts,
            List<String> files,
            BiFunction<Integer, Activity, Activity> settle,
            BiConsumer<Placed, Told> out) {
        this.acts = acts;
        this.files = files;
        this.settle = settle;
        this.out = out;
    }

    /** An activity in line; {@code circle} is there for one that tells an act of several. */
    private record Waiting(
            Placed placed, int entry, @Nullable Circle circle) {
        boolean isReady() {
            return circle == null || circle.speaker != entry || circle.closed;
        }

        boolean isNear(Placed later) {
            return later.number() - placed.number() <= MOST
                    && !later.stored()
                            .activity()
                            .time()
                            .isAfter(placed.stored().activity().time().plus(NEAR));
        }
    }

    /** The activities of one act that have come and are near enough. */
    private final class Circle {
        final int speaker;
        final List<Integer> others = new ArrayList<>();
        final Map<Integer, Waiting> come = new HashMap<>();
        int left;
        boolean closed;

        Circle(int speaker) {
            this.speaker = speaker;
            for (int each = acts.next(speaker);
                    each != Speakers.ALONE && others.size() < PROOFS;
                    each = acts.next(each)) {
                others.add(each);
            }
        }

        void take(Waiting next) {
            left++;
            if (!closed && (next.entry() == speaker || others.contains(next.entry()))) {
                come.put(next.entry(), next);
                closed = come.size() > others.size(); // all are there
            }
        }

        /** Nothing that comes is near this one any more; answers whether that is so of all. */
        boolean leave(Waiting old) {
            if (old.entry() == speaker) {
                closed = true;
            } else if (!come.containsKey(speaker)) {
                come.remove(old.entry());
            }
            left--;
            return left == 0;
        }
    }

    void take(Placed placed) {
        Stored stored = placed.stored();
        int entry = acts.entry(stored.file(), stored.activity().evidence().position(), stored.part());
        leave(placed);
        if (entry == Speakers.ALONE && waiting.isEmpty()) {
            pass(new Waiting(placed, entry, null));
            return;
        }
        if (entry == Speakers.ALONE) {
            waiting.add(new Waiting(placed, entry, null));
        } else {
            Circle circle = circles.computeIfAbsent(acts.speaker(entry), Circle::new);
            var next = new Waiting(placed, entry, circle);
            circle.take(next);
            near.add(next);
            waiting.add(next);
        }
        passReady();
    }

    /** Hands on what still waits. */
    void end() {
        near.forEach(each -> Objects.requireNonNull(each.circle()).leave(each));
        passReady();
    }

    /** Takes leave of what nothing can be near any more from here on. */
    private void leave(Placed now) {
        while (!near.isEmpty() && !near.getFirst().isNear(now)) {
            Waiting old = near.removeFirst();
            Circle circle = Objects.requireNonNull(old.circle());
            if (circle.leave(old)) {
                circles.remove(circle.speaker);
            }
        }
        passReady();
    }

    private void passReady() {
        while (!waiting.isEmpty() && waiting.getFirst().isReady()) {
            pass(waiting.removeFirst());
        }
    }

    private void pass(Waiting next) {
        Stored stored = next.placed().stored();
        Activity activity = stored.activity();
        Circle circle = next.circle();
        String actOf = "";
        if (circle != null && circle.speaker == next.entry()) {
            activity = together(activity, circle);
        } else if (circle != null) {
            actOf = files.get(acts.file(circle.speaker)) + ":" + acts.position(circle.speaker);
        }
        out.accept(next.placed(), new Told(settle.apply(stored.file(), activity), actOf));
    }

    private Activity together(Activity speaks, Circle circle) {
        Activity all = speaks;
        List<EvidenceRef> also = new ArrayList<>();
        for (int other : circle.others) {
            Waiting come = circle.come.get(other);
            if (come == null) { // too far away to be read here; its native id stands in the database
                also.add(new EvidenceRef(files.get(acts.file(other)), acts.position(other), ""));
            } else {
                Activity told = come.placed().stored().activity();
                also.add(told.evidence());
                all = Together.told(all, told);
            }
        }
        return all.with(all.context().withProofs(also));
    }
}
