package becquerel.detect.sigma.read;

import becquerel.detect.sigma.Condition;
import becquerel.detect.sigma.LogSource;
import becquerel.detect.sigma.Rule;
import becquerel.detect.sigma.RuleProblem;
import becquerel.detect.sigma.Search;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Joins filters to the detections they narrow: the detection's condition and the filter's must both hold. */
final class Filtering {
    private final References references;
    private final List<RuleProblem> problems;
    private final List<Narrowing> narrowings = new ArrayList<>();

    private record Narrowing(Rule.Filter filter, Set<String> keys) {}

    Filtering(References references, List<RuleProblem> problems) {
        this.references = references;
        this.problems = problems;
    }

    void add(Rule.Filter filter) {
        Set<String> keys = new LinkedHashSet<>();
        for (String rule : filter.rules()) {
            references.key(rule, filter.header()).ifPresent(keys::add);
        }
        narrowings.add(new Narrowing(filter, keys));
    }

    List<Rule.Detection> apply(List<Rule.Detection> detections) {
        List<Rule.Detection> narrowed = new ArrayList<>();
        Set<String> done = new LinkedHashSet<>();
        for (Rule.Detection detection : detections) {
            Map<String, Search> searches = new LinkedHashMap<>(detection.searches());
            List<Condition> conditions = new ArrayList<>(List.of(detection.condition()));
            for (int i = 0; i < narrowings.size(); i++) {
                Narrowing narrowing = narrowings.get(i);
                String key = detection.header().key();
                // A rule that counts the old way is a correlation over detections that have its key and a part of their
                // own.
                Optional<String> meant = narrowing.keys().stream()
                        .filter(one -> key.equals(one) || key.startsWith(one + "/"))
                        .findFirst();
                boolean named = meant.isPresent();
                boolean covered = covers(narrowing.filter().logSource(), detection.logSource());
                if (covered && (named || narrowing.filter().rules().isEmpty())) {
                    String prefix = "filter " + (i + 1) + ": ";
                    narrowing.filter().searches().forEach((name, search) -> searches.put(prefix + name, search));
                    conditions.add(prefixed(narrowing.filter().condition(), prefix));
                    done.add(i + " " + meant.orElse(key));
                } else if (named) {
                    problems.add(new RuleProblem(
                            narrowing.filter().header().position(),
                            "the filter names " + Quoted.text(key) + ", whose log source it is not about",
                            "Correct one of the log sources; the rule was not narrowed."));
                    done.add(i + " " + meant.orElse(key));
                }
            }
            narrowed.add(
                    conditions.size() == 1
                            ? detection
                            : new Rule.Detection(
                                    detection.header(),
                                    detection.logSource(),
                                    searches,
                                    new Condition.All(conditions)));
        }
        correlations(done);
        return narrowed;
    }

    /** Only detections can be narrowed, as only they look at records. */
    private void correlations(Set<String> done) {
        for (int i = 0; i < narrowings.size(); i++) {
            for (String key : narrowings.get(i).keys()) {
                if (!done.contains(i + " " + key)) {
                    problems.add(new RuleProblem(
                            narrowings.get(i).filter().header().position(),
                            "the filter names " + Quoted.text(key) + ", which is a correlation",
                            "Name the rules the correlation builds on."));
                }
            }
        }
    }

    /** Whatever part the filter says, the rule must say the same. */
    private static boolean covers(LogSource filter, LogSource rule) {
        return covers(filter.category(), rule.category())
                && covers(filter.product(), rule.product())
                && covers(filter.service(), rule.service());
    }

    private static boolean covers(String filter, String rule) {
        return filter.isEmpty() || filter.equals(rule);
    }

    private static Condition prefixed(Condition condition, String prefix) {
        return switch (condition) {
            case Condition.Named(var name) -> new Condition.Named(prefix + name);
            case Condition.Not(var of) -> new Condition.Not(prefixed(of, prefix));
            case Condition.All(var of) -> new Condition.All(prefixed(of, prefix));
            case Condition.Any(var of) -> new Condition.Any(prefixed(of, prefix));
            case Condition.AtLeast(var count, var of) -> new Condition.AtLeast(count, prefixed(of, prefix));
        };
    }

    private static List<Condition> prefixed(List<Condition> all, String prefix) {
        return all.stream().map(each -> prefixed(each, prefix)).toList();
    }
}
