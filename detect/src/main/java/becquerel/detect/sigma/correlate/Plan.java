package becquerel.detect.sigma.correlate;

import becquerel.detect.sigma.Condition;
import becquerel.detect.sigma.Rule;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A correlation, ready to run.
 *
 * @param index its place; correlations come behind those they build on
 * @param family correlations that build on each other are one family, and their groups stay together
 * @param names what of each match is kept: what groups, then what correlations on this one need besides
 * @param groups how many of the names group
 * @param shared places among the names that group the whole family alike
 * @param alone whether it is a family of its own
 * @param span in nanoseconds
 * @param closes whether it is judged when the window has closed, for later matches could undo what held before
 * @param most entries kept in one window
 * @param rules how many different rules it builds on
 * @param order the condition of a temporal kind, by the rules' places
 * @param places of the rules, by the names the condition gives them
 * @param chains of an ordered kind
 */
record Plan(
        Rule.Correlation rule,
        int index,
        String family,
        List<String> names,
        int groups,
        List<Integer> shared,
        boolean alone,
        long span,
        boolean closes,
        Bounds bounds,
        int most,
        int rules,
        Optional<Condition> order,
        Map<String, Integer> places,
        List<Chain> chains) {
    Plan {
        names = List.copyOf(names);
        shared = List.copyOf(shared);
        places = Map.copyOf(places);
        chains = List.copyOf(chains);
    }

    String key() {
        return rule.header().key();
    }

    /** Whether rules that matched, one bit each, satisfy the condition. */
    boolean holds(long matched) {
        boolean wanted = order.map(each -> holds(each, matched))
                .orElse(!bounds.all().isEmpty() || Long.bitCount(matched) == rules);
        return wanted && bounds.hold(Long.bitCount(matched));
    }

    /** No deeper than {@link Chain#DEEPEST}. */
    private boolean holds(Condition condition, long matched) {
        return switch (condition) {
            case Condition.Named(String name) -> ((matched >> places.getOrDefault(name, Long.SIZE - 1)) & 1) == 1;
            case Condition.Not(Condition inner) -> !holds(inner, matched);
            case Condition.All(List<Condition> all) -> all.stream().allMatch(each -> holds(each, matched));
            case Condition.Any(List<Condition> any) -> any.stream().anyMatch(each -> holds(each, matched));
            case Condition.AtLeast(int count, List<Condition> of) ->
                of.stream().filter(each -> holds(each, matched)).count() >= count;
        };
    }
}
