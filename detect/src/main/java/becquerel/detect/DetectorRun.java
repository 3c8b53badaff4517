package becquerel.detect;

import becquerel.activity.Activity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Hands activities, in the order of CONTRACT 3, to the detectors that want them, keeps their memories by key, and collects
 * what they find. Not safe for several threads; a run per tenant is.
 */
public final class DetectorRun {
    private static final Comparator<Finding> ORDER =
            Comparator.comparing(Finding::time).thenComparing(Finding::id);
    private static final Pattern CAPITAL = Pattern.compile("(?<=[a-z])(?=[A-Z])");

    private final List<Detector<?>> detectors;
    private final Map<Class<?>, List<Listener<?>>> byKind = new HashMap<>();
    private final Set<Class<?>> seen = new HashSet<>();
    private final Map<String, Finding> found = new TreeMap<>();
    private final Map<Key, Row> rows = new HashMap<>();

    /** What all detectors together remember for one key; most of them share their keys. */
    private static final class Row {
        final @Nullable Object[] memories;
        int held;

        Row(int detectors) {
            memories = new Object[detectors];
        }
    }

    public DetectorRun(List<Detector<?>> detectors) {
        this.detectors = List.copyOf(detectors);
        for (int place = 0; place < detectors.size(); place++) {
            var listener = new Listener<>(detectors.get(place), place);
            for (Class<?> kind : new HashSet<>(detectors.get(place).needs().kinds())) {
                byKind.computeIfAbsent(kind, none -> new ArrayList<>()).add(listener);
            }
        }
    }

    public void see(Activity activity) {
        Class<?> kind = activity.getClass();
        seen.add(kind);
        List<Listener<?>> listeners = byKind.getOrDefault(kind, List.of());
        @Nullable Key lastKey = null;
        @Nullable Row row = null;
        for (int i = 0; i < listeners.size(); i++) { // no iterator: this runs once for every act of a case
            Listener<?> listener = listeners.get(i);
            Key key = listener.detector.key(activity);
            if (row == null || !key.equals(lastKey)) {
                row = rows.get(key);
                if (row == null) {
                    row = new Row(detectors.size());
                }
                lastKey = key;
            }
            int heldBefore = row.held;
            for (Finding finding : listener.see(row, activity)) {
                found.put(finding.id(), finding);
            }
            if (heldBefore != row.held) {
                keep(key, row);
            }
        }
    }

    /** A row that remembers nothing costs nothing. */
    private void keep(Key key, Row row) {
        if (row.held == 0) {
            rows.remove(key);
        } else {
            rows.put(key, row);
        }
    }

    /** Ordered by time and id; of findings with one id only the last one handed out. */
    public List<Finding> findings() {
        return found.values().stream().sorted(ORDER).toList();
    }

    /** The detectors whose silence means nothing, in the order given. */
    public List<Blind> blind() {
        return detectors.stream()
                .filter(each -> each.needs().indispensable().stream().noneMatch(seen::contains))
                .map(each -> new Blind(each.name(), "the evidence holds no " + kinds(each), each.blindness()))
                .toList();
    }

    /** What one detector remembers for one key. */
    public record Memory(String detector, Key key, Object memory) {}

    /**
     * What a run knows at one moment: another run of the same detectors goes on from there.
     *
     * @param seen kinds of activity by their simple names
     */
    public record State(Set<String> seen, List<Finding> found, List<Memory> memories) {}

    public State state() {
        List<Memory> memories = new ArrayList<>();
        rows.forEach((key, row) -> {
            for (int place = 0; place < detectors.size(); place++) {
                Object memory = row.memories[place];
                if (memory != null) {
                    memories.add(new Memory(detectors.get(place).name(), key, memory));
                }
            }
        });
        var kinds = new TreeSet<String>();
        seen.forEach(kind -> kinds.add(kind.getSimpleName()));
        return new State(kinds, List.copyOf(found.values()), memories);
    }

    /** Takes over what other runs knew, as far as it is of these detectors. Only before the first activity. */
    public void resume(State state) {
        for (Class<?> kind : Activity.class.getPermittedSubclasses()) {
            if (state.seen().contains(kind.getSimpleName())) {
                seen.add(kind);
            }
        }
        Map<String, Integer> places = new HashMap<>();
        for (int place = 0; place < detectors.size(); place++) {
            places.put(detectors.get(place).name(), place);
        }
        state.found().stream()
                .filter(finding -> places.containsKey(finding.detector()))
                .forEach(finding -> found.put(finding.id(), finding));
        for (Memory each : state.memories()) {
            Integer place = places.get(each.detector());
            if (place != null) {
                Row row = rows.computeIfAbsent(each.key(), none -> new Row(detectors.size()));
                row.memories[place] = each.memory();
                row.held++;
            }
        }
    }

    /** How many memories are kept at this moment, over all detectors. */
    public int memories() {
        return rows.values().stream().mapToInt(row -> row.held).sum();
    }

    private static String kinds(Detector<?> detector) {
        List<String> kinds = detector.needs().indispensable().stream()
                .map(kind ->
                        CAPITAL.matcher(kind.getSimpleName()).replaceAll(" ").toLowerCase(Locale.ROOT))
                .toList();
        return "record of these kinds: " + Sentences.sentenceList(kinds);
    }

    /** One detector, and where in a row its memory stands; nothing stands there while it is fresh. */
    private static final class Listener<M> {
        private final Detector<M> detector;
        private final int place;
        private final M fresh;

        Listener(Detector<M> detector, int place) {
            this.detector = detector;
            this.place = place;
            this.fresh = detector.fresh();
        }

        @SuppressWarnings({"unchecked", "ReferenceEquality"
        }) // only this detector writes here; equal is as good as same
        List<Finding> see(Row row, Activity activity) {
            Object kept = row.memories[place];
            M before = kept == null ? fresh : (M) kept;
            Step<M> step = detector.see(before, activity);
            M after = step.memory();
            if (after != before) {
                boolean forgets = after.equals(fresh);
                row.memories[place] = forgets ? null : after;
                row.held += (forgets ? 0 : 1) - (kept == null ? 0 : 1);
            }
            return step.findings();
        }
    }
}
