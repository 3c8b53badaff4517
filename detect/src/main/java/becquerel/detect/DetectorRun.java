package becquerel.detect;

import becquerel.activity.Activity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Hands activities, in the order of CONTRACT 3, to the detectors that want them, keeps their memories by key, and collects
 * what they find. Not safe for several threads; a run per tenant is.
 */
public final class DetectorRun {
    private static final Comparator<Finding> ORDER =
            Comparator.comparing(Finding::time).thenComparing(Finding::id);

    /** Where a new word begins in a name such as {@code MailRuleChanged}. */
    private static final Pattern CAPITAL = Pattern.compile("(?<=[a-z])(?=[A-Z])");

    private final List<Detector<?>> detectors;
    private final Map<Class<?>, List<Listener<?>>> byKind = new HashMap<>();
    private final Set<Class<?>> seen = new HashSet<>();
    private final Map<String, Finding> found = new TreeMap<>();

    public DetectorRun(List<Detector<?>> detectors) {
        this.detectors = List.copyOf(detectors);
        for (Detector<?> detector : detectors) {
            var listener = new Listener<>(detector);
            for (Class<?> kind : new HashSet<>(detector.needs().kinds())) {
                byKind.computeIfAbsent(kind, none -> new ArrayList<>()).add(listener);
            }
        }
    }

    public void see(Activity activity) {
        Class<?> kind = activity.getClass();
        seen.add(kind);
        List<Listener<?>> listeners = byKind.getOrDefault(kind, List.of());
        for (int i = 0; i < listeners.size(); i++) { // no iterator: this runs once for every act of a case
            for (Finding finding : listeners.get(i).see(activity)) {
                found.put(finding.id(), finding);
            }
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

    /** How many memories are kept at this moment, over all detectors. */
    public int memories() {
        return byKind.values().stream()
                .flatMap(List::stream)
                .distinct()
                .mapToInt(Listener::size)
                .sum();
    }

    private static String kinds(Detector<?> detector) {
        List<String> kinds = detector.needs().indispensable().stream()
                .map(kind ->
                        CAPITAL.matcher(kind.getSimpleName()).replaceAll(" ").toLowerCase(Locale.ROOT))
                .toList();
        return "record of these kinds: " + Sentences.sentenceList(kinds);
    }

    /** One detector with its memories. */
    private static final class Listener<M> {
        private final Detector<M> detector;
        private final M fresh;
        private final Map<String, M> memories = new LinkedHashMap<>();

        Listener(Detector<M> detector) {
            this.detector = detector;
            this.fresh = detector.fresh();
        }

        List<Finding> see(Activity activity) {
            String key = detector.key(activity);
            M before = memories.getOrDefault(key, fresh);
            Step<M> step = detector.see(before, activity);
            M after = step.memory();
            if (after.equals(fresh)) {
                memories.remove(key); // forgotten everything: the key costs nothing any more
            } else {
                memories.put(key, after);
            }
            return step.findings();
        }

        int size() {
            return memories.size();
        }
    }
}
