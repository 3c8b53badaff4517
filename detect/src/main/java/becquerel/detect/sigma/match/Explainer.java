package becquerel.detect.sigma.match;

import becquerel.detect.sigma.Condition;
import becquerel.detect.sigma.Rule;
import becquerel.detect.sigma.Search;
import becquerel.detect.sigma.match.Explanation.Kind;
import java.util.List;
import java.util.Map;

/**
 * Says why one rule does or does not match one record, part by part. It asks the rule as it is written, with no index, no memory and
 * none of the compiled checks, so that it is also the measure of the scan.
 */
public final class Explainer {
    private final Seen seen;

    private Explainer(Seen seen) {
        this.seen = seen;
    }

    /**
     * Explains a rule that its rule set did not refuse.
     *
     * @param names by which the values were filled in; they must know the rule's fields
     */
    public static Explanation explain(Rule.Detection rule, FieldNames names, RecordValues values) {
        return new Explainer(new Seen(names, values)).condition(rule.condition(), rule.searches());
    }

    private Explanation condition(Condition condition, Map<String, Search> searches) {
        return switch (condition) {
            case Condition.Named(String name) -> {
                Explanation search = search(searches.getOrDefault(name, new Search.Any(List.of())));
                yield new Explanation(Kind.SEARCH, name, search.holds(), List.of(), List.of(search));
            }
            case Condition.Not(var of) -> {
                Explanation part = condition(of, searches);
                yield new Explanation(Kind.CONDITION, "not", !part.holds(), List.of(), List.of(part));
            }
            case Condition.All(var of) -> joined(Kind.CONDITION, "all of", of.size(), conditions(of, searches));
            case Condition.Any(var of) -> joined(Kind.CONDITION, "any of", 1, conditions(of, searches));
            case Condition.AtLeast(int count, var of) ->
                joined(Kind.CONDITION, "at least " + count + " of", count, conditions(of, searches));
        };
    }

    private List<Explanation> conditions(List<Condition> all, Map<String, Search> searches) {
        return all.stream().map(part -> condition(part, searches)).toList();
    }

    private Explanation search(Search search) {
        return switch (search) {
            case Search.All(var of) ->
                joined(
                        Kind.SEARCH,
                        "all of",
                        of.size(),
                        of.stream().map(this::search).toList());
            case Search.Any(var of) ->
                joined(Kind.SEARCH, "any of", 1, of.stream().map(this::search).toList());
            case Search.Item item -> item(item);
        };
    }

    private static Explanation joined(Kind kind, String text, int least, List<Explanation> parts) {
        long held = parts.stream().filter(Explanation::holds).count();
        return new Explanation(kind, text, held >= least, List.of(), parts);
    }

    private Explanation item(Search.Item item) {
        List<Explanation> parts = item.values().stream()
                .map(wanted -> new Explanation(
                        Kind.WANTED, InWords.of(wanted), seen.holds(item.field(), wanted), List.of(), List.of()))
                .toList();
        long held = parts.stream().filter(Explanation::holds).count();
        boolean holds = (item.all() ? held == parts.size() : held > 0) != item.not();
        String text = (item.field().isEmpty() ? "any value" : item.field())
                + (item.not() ? " is not" : " is")
                + (item.all() ? " all of" : parts.size() > 1 ? " one of" : "");
        return new Explanation(Kind.ITEM, text, holds, seen.some(item.field()), parts);
    }
}
