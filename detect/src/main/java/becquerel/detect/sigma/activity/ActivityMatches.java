package becquerel.detect.sigma.activity;

import becquerel.activity.Activity;
import becquerel.detect.sigma.Rule;
import becquerel.detect.sigma.correlate.Correlator;
import becquerel.knowledge.Knowledge;
import becquerel.knowledge.Organisations;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Asks rules on activities of one activity after another, and keeps what correlations want to know. For one thread. */
public final class ActivityMatches {
    private final Known known;
    private final Correlator correlator;
    private final Map<Class<? extends Activity>, KindRules> byKind = new LinkedHashMap<>();

    /**
     * A rule that matched.
     *
     * @param values of the fields that correlations ask for
     */
    public record Match(Rule.Detection rule, Map<String, String> values) {}

    /** Of all rules on activities. */
    public ActivityMatches(ActivityRules rules, Organisations organisations, Knowledge knowledge) {
        this(all(rules), rules.correlator(), new Known(organisations, knowledge));
    }

    ActivityMatches(List<ActivityRule> rules, Correlator correlator, Known known) {
        this.known = known;
        this.correlator = correlator;
        for (Class<? extends Activity> kind : ActivityKinds.ALL) {
            List<ActivityRule> ofKind =
                    rules.stream().filter(rule -> rule.kinds().contains(kind)).toList();
            if (!ofKind.isEmpty()) {
                byKind.put(kind, new KindRules(kind, ofKind));
            }
        }
    }

    private static List<ActivityRule> all(ActivityRules rules) {
        Set<ActivityRule> all = new LinkedHashSet<>(rules.rules());
        all.addAll(rules.grounds());
        return List.copyOf(all);
    }

    public boolean isEmpty() {
        return byKind.isEmpty();
    }

    public List<Match> of(Activity activity) {
        KindRules rules = byKind.get(activity.getClass());
        if (rules == null) {
            return List.of();
        }
        return rules.asked(activity, known).stream()
                .map(rule -> new Match(rule.rule(), values(rule.rule().header().key(), activity)))
                .toList();
    }

    private Map<String, String> values(String rule, Activity activity) {
        if (!correlator.needs(rule)) {
            return Map.of();
        }
        Map<String, String> values = new HashMap<>();
        for (String name : correlator.fields(rule)) {
            List<String> given = new ArrayList<>();
            ActivityFields.of(name).ifPresent(field -> field.give(activity, known, given::add));
            if (!given.isEmpty()) {
                values.put(name, given.stream().sorted().distinct().collect(Collectors.joining(", ")));
            }
        }
        return values;
    }
}
