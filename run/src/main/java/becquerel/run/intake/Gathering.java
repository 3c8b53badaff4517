package becquerel.run.intake;

import becquerel.activity.Activity;
import becquerel.activity.EvidenceRef;
import becquerel.run.order.Stored;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Hands a chronology on with each act told once. The speaking record waits a little for the others, so that it can take over
 * what they know, and names them as its proofs whether or not they came in time; order stays as it is.
 */
final class Gathering {
    /** Records of one act name it more than this once: they are all kept, but only so many are cited. */
    static final int PROOFS = 16;
    /** Two logs stamp one act seconds apart, and minutes where a service answers late. */
    private static final Duration WAIT = Duration.ofMinutes(5);
    /** What waits behind a speaking record at most; about 12 MB of heap. */
    private static final int MOST = 10_000;

    private final Speakers acts;
    private final List<String> files;
    private final BiFunction<Integer, Activity, Activity> settle;
    private final Consumer<Told> out;
    private final ArrayDeque<Waiting> waiting = new ArrayDeque<>();
    private final ArrayDeque<Circle> begun = new ArrayDeque<>();
    private final Map<Integer, Circle> circles = new HashMap<>();

    /** {@code files} are paths by number; {@code settle} makes a file's activity ready for judging. */
    Gathering(Speakers acts, List<String> files, BiFunction<Integer, Activity, Activity> settle, Consumer<Told> out) {
        this.acts = acts;
        this.files = files;
        this.settle = settle;
        this.out = out;
    }

    /** An activity in line; {@code circle} is there for one that speaks for others. */
    private record Waiting(
            Stored stored, int entry, @Nullable Circle circle) {
        boolean isReady() {
            return circle == null || circle.closed;
        }
    }

    /** The activities of one act that have come so far. */
    private final class Circle {
        final int speaker;
        final Instant since;
        final List<Integer> others = new ArrayList<>();
        final Map<Integer, Activity> come = new HashMap<>();
        boolean closed;

        Circle(int speaker, Instant since) {
            this.speaker = speaker;
            this.since = since;
            for (int each = acts.next(speaker);
                    each != Speakers.ALONE && others.size() < PROOFS;
                    each = acts.next(each)) {
                others.add(each);
            }
        }
    }

    void take(Stored stored) {
        int entry = acts.entry(stored.file(), stored.activity().evidence().position(), stored.part());
        if (entry == Speakers.ALONE && waiting.isEmpty()) {
            pass(new Waiting(stored, entry, null));
            return;
        }
        close(stored.activity().time());
        Circle circle = entry == Speakers.ALONE ? null : circle(entry, stored.activity());
        waiting.add(new Waiting(stored, entry, entry != Speakers.ALONE && speaks(entry) ? circle : null));
        Circle first = waiting.getFirst().circle();
        if (first != null && waiting.size() > MOST) {
            first.closed = true;
        }
        passReady();
    }

    /** Hands on what still waits. */
    void end() {
        begun.forEach(circle -> circle.closed = true);
        passReady();
    }

    private boolean speaks(int entry) {
        return acts.speaker(entry) == entry;
    }

    private Circle circle(int entry, Activity activity) {
        int speaker = acts.speaker(entry);
        Circle circle = circles.get(speaker);
        if (circle == null) {
            circle = new Circle(speaker, activity.time());
            circles.put(speaker, circle);
            begun.add(circle);
        }
        if (entry == speaker || circle.others.contains(entry)) {
            circle.come.put(entry, activity);
        }
        circle.closed |= circle.come.size() > circle.others.size(); // all are there
        return circle;
    }

    /** Nobody waits longer for the rest of circles that began long ago. */
    private void close(Instant now) {
        while (!begun.isEmpty()
                && (begun.size() > MOST || now.isAfter(begun.getFirst().since.plus(WAIT)) || begun.getFirst().closed)) {
            Circle old = begun.removeFirst();
            old.closed = true;
            circles.remove(old.speaker);
        }
    }

    private void passReady() {
        while (!waiting.isEmpty() && waiting.getFirst().isReady()) {
            pass(waiting.removeFirst());
        }
    }

    private void pass(Waiting next) {
        Activity activity = next.stored().activity();
        String actOf = "";
        Circle circle = next.circle();
        if (circle != null) {
            activity = together(activity, circle);
        } else if (next.entry() != Speakers.ALONE) {
            int speaker = acts.speaker(next.entry());
            actOf = files.get(acts.file(speaker)) + ":" + acts.position(speaker);
        }
        out.accept(new Told(settle.apply(next.stored().file(), activity), actOf));
    }

    private Activity together(Activity speaks, Circle circle) {
        Activity all = speaks;
        List<EvidenceRef> also = new ArrayList<>();
        for (int other : circle.others) {
            Activity come = circle.come.get(other);
            if (come == null) { // it came too late to be read here; its native id stands in the database
                also.add(new EvidenceRef(files.get(acts.file(other)), acts.position(other), ""));
            } else {
                also.add(come.evidence());
                all = Together.told(all, come);
            }
        }
        return all.with(all.context().withProofs(also));
    }
}
