package becquerel.detect.sigma.read;

import becquerel.detect.sigma.Condition;
import becquerel.detect.sigma.Header;
import becquerel.detect.sigma.Rule;
import becquerel.detect.sigma.RuleProblem;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Orders correlations so that each comes after those it builds on, and leaves out what can never be judged. */
final class Chains {
    private final References references;
    private final List<RuleProblem> problems;

    Chains(References references, List<RuleProblem> problems) {
        this.references = references;
        this.problems = problems;
    }

    /** @param silent takes the keys of the rules that are not to report by themselves */
    List<Rule.Correlation> order(List<Rule.Correlation> correlations, Set<String> silent) {
        Map<String, Rule.Correlation> waiting = new LinkedHashMap<>();
        Set<String> unusable = new LinkedHashSet<>();
        for (Rule.Correlation correlation : correlations) {
            Optional<Rule.Correlation> resolved = resolve(correlation, silent);
            if (resolved.isPresent()) {
                waiting.put(correlation.header().key(), resolved.get());
            } else {
                unusable.add(correlation.header().key());
            }
        }
        dropDependent(waiting, unusable);
        List<Rule.Correlation> ordered = ordered(waiting);
        waiting.values().forEach(this::cycle);
        return ordered;
    }

    /** Takes out of the waiting whatever waits, in the end, for none that waits for it. */
    private static List<Rule.Correlation> ordered(Map<String, Rule.Correlation> waiting) {
        Map<String, Integer> missing = new HashMap<>();
        Map<String, List<Rule.Correlation>> dependents = new HashMap<>();
        Deque<Rule.Correlation> ready = new ArrayDeque<>();
        for (Rule.Correlation one : waiting.values()) {
            List<String> before =
                    one.rules().stream().filter(waiting::containsKey).toList();
            before.forEach(rule ->
                    dependents.computeIfAbsent(rule, _ -> new ArrayList<>()).add(one));
            missing.put(one.header().key(), before.size());
            if (before.isEmpty()) {
                ready.add(one);
            }
        }
        List<Rule.Correlation> ordered = new ArrayList<>();
        while (!ready.isEmpty()) {
            Rule.Correlation next = ready.remove();
            ordered.add(next);
            waiting.remove(next.header().key());
            for (Rule.Correlation dependent :
                    dependents.getOrDefault(next.header().key(), List.of())) {
                if (missing.merge(dependent.header().key(), -1, Integer::sum) == 0) {
                    ready.add(dependent);
                }
            }
        }
        return ordered;
    }

    /** What builds on a correlation that cannot be used is left out, and what builds on that, too. */
    private void dropDependent(Map<String, Rule.Correlation> waiting, Set<String> unusable) {
        Map<String, List<Rule.Correlation>> dependents = new HashMap<>();
        for (Rule.Correlation one : waiting.values()) {
            one.rules()
                    .forEach(rule -> dependents
                            .computeIfAbsent(rule, _ -> new ArrayList<>())
                            .add(one));
        }
        Deque<String> left = new ArrayDeque<>(unusable);
        while (!left.isEmpty()) {
            String rule = left.remove();
            for (Rule.Correlation one : dependents.getOrDefault(rule, List.of())) {
                if (waiting.remove(one.header().key()) != null) {
                    problem(
                            one.header(),
                            "the correlation builds on " + Quoted.text(rule) + ", which cannot be used",
                            "Correct that rule.");
                    left.add(one.header().key());
                }
            }
        }
    }

    private void cycle(Rule.Correlation one) {
        problem(
                one.header(),
                "the correlation builds, by way of others, on itself",
                "Break the circle: " + Quoted.bare(String.join(", ", one.rules())) + ".");
    }

    private Optional<Rule.Correlation> resolve(Rule.Correlation written, Set<String> silent) {
        Map<String, String> keys = new LinkedHashMap<>();
        for (String rule : written.rules()) {
            references.key(rule, written.header()).ifPresent(key -> keys.put(rule, key));
        }
        if (!written.generate()) {
            silent.addAll(keys.values());
        }
        if (keys.size() < written.rules().size()) {
            return Optional.empty();
        }
        Map<String, Map<String, String>> aliases = new LinkedHashMap<>();
        written.aliases().forEach((alias, byRule) -> {
            Map<String, String> byKey = new LinkedHashMap<>();
            byRule.forEach((rule, field) -> byKey.put(keys.getOrDefault(rule, rule), field));
            aliases.put(alias, byKey);
        });
        return Optional.of(new Rule.Correlation(
                written.header(),
                written.kind(),
                keys.values().stream().distinct().toList(),
                aliases,
                written.groupBy(),
                written.timespan(),
                written.fields(),
                written.percentile(),
                written.bounds(),
                written.order().map(condition -> renamed(condition, keys)),
                written.generate()));
    }

    private static Condition renamed(Condition condition, Map<String, String> keys) {
        return switch (condition) {
            case Condition.Named(var name) -> new Condition.Named(keys.getOrDefault(name, name));
            case Condition.Not(var of) -> new Condition.Not(renamed(of, keys));
            case Condition.All(var of) -> new Condition.All(renamed(of, keys));
            case Condition.Any(var of) -> new Condition.Any(renamed(of, keys));
            case Condition.AtLeast(var count, var of) -> new Condition.AtLeast(count, renamed(of, keys));
        };
    }

    private static List<Condition> renamed(List<Condition> all, Map<String, String> keys) {
        return all.stream().map(each -> renamed(each, keys)).toList();
    }

    private void problem(Header where, String what, String remedy) {
        problems.add(new RuleProblem(where.position(), what, remedy));
    }
}
