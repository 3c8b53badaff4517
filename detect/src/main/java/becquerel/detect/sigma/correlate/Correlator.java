package becquerel.detect.sigma.correlate;

import becquerel.detect.sigma.Rule.Correlation;
import becquerel.detect.sigma.RuleProblem;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * Sigma correlations, compiled and immutable. What the specification leaves open is decided so:
 *
 * <ul>
 *   <li>The window ends at the current match and slides in event time. A match exactly a time span earlier is inside.
 *   <li>A correlation fires at the match at which its condition first holds, and then for this group not again until the window
 *       holds only later matches: at most once in a time span, and no match counts for two firings. A burst that goes on for long
 *       fires again, so that a correlation on top sees that it goes on.
 *   <li>Where more matches could undo what held ({@code lt}, {@code lte}, {@code eq}, {@code neq}, {@code not}), it is judged once,
 *       when the window has closed: it opens with a group's first match, lasts a time span, and the next match opens another. No
 *       window opens without a match, so nothing says that something did not happen at all.
 *   <li>A match takes no part where a value that groups is absent or empty, and that is counted; a match whose counted field is
 *       absent, empty or, for sums and averages, no number is not counted. Values compare without regard to case, as everywhere in
 *       Sigma.
 *   <li>The bound of a temporal kind is compared with the number of its different rules that matched; without any bound or condition
 *       all must have. In order means as {@code rules} lists them; matches at the same instant are in any order.
 *   <li>A percentile lies between the two nearest ranks in proportion (the lowest value is 0, the highest 100), the median is the
 *       50th. These and averages are of the latest 2,048 values in the window; a sum is of all, but takes older ones together.
 *   <li>A correlation that fired is a match of its own: at that time (where it is judged when the window has closed, then), with its
 *       group's values, and with the last match's values of what others need besides.
 * </ul>
 */
public final class Correlator {
    /** Parts into which groups fall, whatever the number of threads; more shares than these have nothing to do. */
    static final int PARTS = 16;

    private final Limits limits;
    private final List<RuleProblem> problems;
    private final Map<String, List<Use>> uses;
    private final Map<String, Plan> plans = new HashMap<>();
    private final String meaning;

    private Correlator(Limits limits, Planning planning) {
        this.limits = limits;
        this.problems = List.copyOf(planning.problems());
        this.uses = Map.copyOf(planning.uses());
        StringBuilder all = new StringBuilder().append(limits);
        uses.values().forEach(each -> each.forEach(use -> plans.put(use.plan().key(), use.plan())));
        new TreeMap<>(plans).values().forEach(plan -> all.append(meaning(plan)));
        Texts.Hash hash = new Texts().key(all.toString(), "", List.of(), 0);
        this.meaning = Long.toHexString(hash.high()) + Long.toHexString(hash.low());
    }

    /** What a rule's state depends on. */
    private static String meaning(Plan plan) {
        Correlation rule = plan.rule();
        Map<String, Map<String, String>> aliases = new TreeMap<>();
        rule.aliases().forEach((name, fields) -> aliases.put(name, new TreeMap<>(fields)));
        return "%s %s %s %s %s %s %s %s %s %s %s\n"
                .formatted(
                        plan.key(),
                        rule.kind(),
                        rule.rules(),
                        aliases,
                        plan.names(),
                        plan.groups(),
                        plan.shared(),
                        rule.timespan(),
                        rule.fields().toString() + rule.percentile(),
                        rule.bounds(),
                        rule.order());
    }

    /** The same with the usual limits. */
    public static Correlator of(List<Correlation> rules, Function<String, Optional<String>> resolve) {
        return of(rules, resolve, Limits.DEFAULT);
    }

    /**
     * Compiles correlations. Those that cannot be used are left out and told in {@link #problems}.
     *
     * @param resolve the key of the rule, single or correlation, that has this id, name or title
     */
    public static Correlator of(List<Correlation> rules, Function<String, Optional<String>> resolve, Limits limits) {
        return new Correlator(limits, new Planning(Built.of(rules, resolve)));
    }

    /** Why correlations were left out. */
    public List<RuleProblem> problems() {
        return problems;
    }

    /** Which fields of a rule's records are needed in {@link Matched#values}. */
    public Set<String> fields(String rule) {
        Set<String> fields = new TreeSet<>();
        for (Use use : uses(rule)) {
            fields.addAll(use.fields());
            fields.addAll(use.counted());
        }
        return fields;
    }

    /** Whether any correlation builds on this rule. */
    public boolean needs(String rule) {
        return uses.containsKey(rule);
    }

    /** Begins without any memory, alone. */
    public <M> Correlating<M> start() {
        return start(0, 1);
    }

    /**
     * Begins without any memory, as one of several that share the groups. Each is handed every match; what they hand out together
     * is the same whatever their number.
     */
    public <M> Correlating<M> start(int share, int shares) {
        if (share < 0 || share >= shares) {
            throw new IllegalArgumentException("share " + share + " of " + shares);
        }
        return new Correlating<>(this, share, shares);
    }

    /**
     * Goes on from where shares, all of them {@link Snapshot#together together}, left off; the number of shares may differ.
     *
     * @throws IllegalArgumentException when the snapshot is of other rules
     */
    public <M> Correlating<M> resume(Snapshot<M> from, int share, int shares) {
        if (!canResume(from.state())) {
            throw new IllegalArgumentException("the correlations are others than those of the state");
        }
        Correlating<M> correlating = start(share, shares);
        correlating.load(from);
        return correlating;
    }

    /** Whether the state is of these very rules and limits. */
    public boolean canResume(State state) {
        return state.meaning().equals(meaning);
    }

    String meaning() {
        return meaning;
    }

    Limits limits() {
        return limits;
    }

    List<Use> uses(String rule) {
        return uses.getOrDefault(rule, List.of());
    }

    Optional<Plan> plan(String key) {
        return Optional.ofNullable(plans.get(key));
    }

    static boolean isWithoutGroup(Plan plan, List<String> texts) {
        for (int i = 0; i < plan.groups(); i++) {
            if (texts.get(i).isEmpty()) {
                return true;
            }
        }
        return false;
    }
}
