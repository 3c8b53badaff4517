package becquerel.detect.sigma.correlate;

import becquerel.detect.sigma.Condition;
import becquerel.detect.sigma.Rule.Correlation;
import becquerel.detect.sigma.RuleProblem;
import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What a correlation must say to be run. */
final class Checks {
    /** Matches that are counted in one window. */
    static final int MOST_EVENTS = 1 << 16;

    /** Values that are told apart in one window. */
    static final int MOST_VALUES = 1 << 13;

    private static final int MOST_JOINED = 60;
    private static final int MOST_NAMED = 1 << 12;

    private final Correlation rule;
    private final List<RuleProblem> problems = new ArrayList<>();

    private Checks(Correlation rule) {
        this.rule = rule;
    }

    /** Problems of one rule by itself; {@code known} are the rules it lists. */
    static List<RuleProblem> of(Correlation rule, int rules, Function<String, Optional<String>> known) {
        var checks = new Checks(rule);
        if (rules == 0) {
            checks.add("the correlation builds on no rule", "name at least one under rules");
        }
        if (!rule.timespan().isPositive()) {
            checks.add("the time span is not positive", "write a number and s, m, h or d, such as 5m");
        }
        switch (rule.kind()) {
            case EVENT_COUNT -> checks.count(MOST_EVENTS);
            case VALUE_COUNT -> {
                checks.field();
                checks.count(MOST_VALUES);
            }
            case VALUE_SUM, VALUE_AVG, VALUE_MEDIAN -> {
                checks.field();
                checks.bounds();
            }
            case VALUE_PERCENTILE -> {
                checks.field();
                checks.bounds();
                if (!(rule.percentile() >= 0 && rule.percentile() <= 100)) {
                    checks.add("the percentile is not between 0 and 100", "write percentile: 95, or another one");
                }
            }
            case TEMPORAL, TEMPORAL_ORDERED -> checks.joined(rules, known);
        }
        return checks.problems;
    }

    private void add(String what, String remedy) {
        problems.add(new RuleProblem(rule.header().position(), what, remedy));
    }

    private void field() {
        if (rule.fields().isEmpty()) {
            add("the correlation does not say which field counts", "write field: under condition");
        }
    }

    private void bounds() {
        if (rule.bounds().isEmpty()) {
            add("the correlation has no bound", "write gte: and a number under condition");
        }
    }

    private void count(int most) {
        bounds();
        if (rule.bounds().stream().anyMatch(each -> each.bound().compareTo(BigDecimal.valueOf(most)) >= 0)) {
            add("the bound is " + most + " or more, which no window holds", "write a smaller number");
        }
    }

    private void joined(int rules, Function<String, Optional<String>> known) {
        if (rules > MOST_JOINED || rule.rules().size() > MOST_JOINED) {
            add("the correlation joins more than " + MOST_JOINED + " rules", "split it into several");
        }
        rule.order().ifPresent(order -> named(order, known));
    }

    private void named(Condition order, Function<String, Optional<String>> known) {
        Deque<Condition> left = new ArrayDeque<>(List.of(order));
        int seen = 0;
        while (!left.isEmpty() && seen++ < MOST_NAMED) {
            switch (left.pop()) {
                case Condition.Named(String name) -> {
                    if (known.apply(name).isEmpty()) {
                        add("the condition names " + name + ", which is not under rules", "add it to rules");
                    }
                }
                case Condition.Not(Condition inner) -> left.push(inner);
                case Condition.All(List<Condition> all) -> all.forEach(left::push);
                case Condition.Any(List<Condition> any) -> any.forEach(left::push);
                case Condition.AtLeast(int _, List<Condition> of) -> of.forEach(left::push);
            }
        }
        try {
            Chain.forbids(order, false, 0);
        } catch (Chain.TooMany e) {
            add("the condition is too deep", "write it with fewer parentheses");
            return;
        }
        if (!left.isEmpty()) {
            add("the condition names too many rules", "split the correlation into several");
        }
    }
}
