package becquerel.detect.sigma.read;

import becquerel.detect.sigma.Condition;
import becquerel.detect.sigma.Header;
import becquerel.detect.sigma.LogSource;
import becquerel.detect.sigma.Rule;
import becquerel.detect.sigma.Search;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the part of a rule or filter that holds searches and a condition. */
final class DetectionReader {
    private static final List<String> NO_SEARCHES = List.of("condition", "timeframe");

    private final SearchReader searches;
    private final Problems problems;

    DetectionReader(SearchReader searches, Problems problems) {
        this.searches = searches;
        this.problems = problems;
    }

    /** One detection; or, with an aggregation, those it counts and the correlation that counts them. */
    List<Rule> detection(Header header, LogSource logSource, Yaml.Entries map) {
        Map<String, Search> read = searches(map, NO_SEARCHES);
        Optional<Yaml> condition = map.get("condition");
        if (condition.orElse(null) instanceof Yaml.Scalar text && text.text().indexOf('|') >= 0) {
            return new Aggregation(header, logSource, read, map, problems).read(text);
        }
        if (map.has("timeframe")) {
            problems.add(
                    new Keys(map, problems).at("timeframe"),
                    "there is a timeframe, and the condition counts nothing",
                    "Remove it, or write a correlation that counts this rule's matches.");
        }
        return condition(map, read)
                .map(it -> List.<Rule>of(new Rule.Detection(header, logSource, read, it)))
                .orElse(List.of());
    }

    Optional<Rule> filter(Header header, LogSource logSource, Yaml.Entries map) {
        Map<String, Search> read = searches(map, List.of("condition", "rules"));
        List<String> rules = new Keys(map, problems).texts("rules");
        if (!map.has("rules")) {
            problems.add(
                    map.at(),
                    "the filter names no rules",
                    "Write 'rules' with ids or names, or 'rules: any' for all of the log source.");
        }
        boolean any = rules.size() == 1
                && (rules.getFirst().equalsIgnoreCase("any") || rules.getFirst().equalsIgnoreCase("all"));
        return condition(map, read).map(it -> new Rule.Filter(header, logSource, any ? List.of() : rules, read, it));
    }

    /** A search that cannot be used stays as one that asks nothing, so that the condition is not blamed for it. */
    private Map<String, Search> searches(Yaml.Entries map, List<String> others) {
        Map<String, Search> read = new LinkedHashMap<>();
        for (Yaml.Entry entry : map.of()) {
            if (!others.contains(entry.name())) {
                read.put(entry.name(), searches.read(entry.value()).orElse(new Search.All(List.of())));
            }
        }
        if (read.isEmpty()) {
            problems.add(map.at(), "there is no search", "Name one, as in 'selection:', with fields and values.");
        }
        return read;
    }

    private Optional<Condition> condition(Yaml.Entries map, Map<String, Search> read) {
        return switch (map.get("condition").orElse(null)) {
            case null -> {
                problems.add(
                        map.at(),
                        "there is no condition",
                        read.size() == 1
                                ? "Add 'condition: "
                                        + Quoted.bare(read.keySet().iterator().next()) + "'."
                                : "Add one that joins the searches.");
                yield Optional.empty();
            }
            case Yaml.Scalar text -> ConditionReader.read(text, read.keySet(), "search", problems);
            case Yaml.Items list -> any(list, read);
            case Yaml.Entries other -> {
                problems.add(other.at(), "the condition is a map", "Write a text, as in 'selection and not filter'.");
                yield Optional.empty();
            }
        };
    }

    private Optional<Condition> any(Yaml.Items list, Map<String, Search> read) {
        List<Condition> any = new ArrayList<>();
        for (Yaml each : list.of()) {
            if (each instanceof Yaml.Scalar text) {
                ConditionReader.read(text, read.keySet(), "search", problems).ifPresent(any::add);
            } else {
                problems.add(each.at(), each.called() + " stands among the conditions", "Write texts.");
            }
        }
        if (list.of().isEmpty()) {
            problems.add(list.at(), "the list of conditions is empty", "Write a condition.");
        }
        if (any.size() < list.of().size() || any.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(any.size() == 1 ? any.getFirst() : new Condition.Any(any));
    }
}
