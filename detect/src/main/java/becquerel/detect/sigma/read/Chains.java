package becquerel.detect.sigma.read;

import becquerel.detect.sigma.Condition;
import becquerel.detect.sigma.Header;
import becquerel.detect.sigma.Rule;
import becquerel.detect.sigma.RuleProblem;
import java.util.ArrayList;
import java.util.HashSet;
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
        Set<String> unusable = new HashSet<>();
        for (Rule.Correlation correlation : correlations) {
            Optional<Rule.Correlation> resolved = resolve(correlation, silent);
            if (resolved.isPresent()) {
                waiting.put(correlation.header().key(), resolved.get());
            } else {
                unusable.add(correlation.header().key());
            }
        }
        while (dropDependent(waiting, unusable)) {
            // What builds on a correlation that was left out is left out, too.
        }
        List<Rule.Correlation> ordered = new ArrayList<>();
        for (List<Rule.Correlation> next = ready(waiting); !next.isEmpty(); next = ready(waiting)) {
            ordered.addAll(next);
            next.forEach(done -> waiting.remove(done.header().key()));
        }
        waiting.values().forEach(this::cycle);
        return ordered;
    }

    private static List<Rule.Correlation> ready(Map<String, Rule.Correlation> waiting) {
        return waiting.values().stream()
                .filter(one -> one.rules().stream().noneMatch(waiting::containsKey))
                .toList();
    }

    private boolean dropDependent(Map<String, Rule.Correlation> waiting, Set<String> unusable) {
        Set<String> dropped = new LinkedHashSet<>();
        for (Rule.Correlation one : waiting.values()) {
            one.rules().stream().filter(unusable::contains).findFirst().ifPresent(rule -> {
                problem(
                        one.header(),
                        "the correlation builds on " + Quoted.text(rule) + ", which cannot be used",
                        "Correct that rule.");
                dropped.add(one.header().key());
            });
        }
        waiting.keySet().removeAll(dropped);
        return unusable.addAll(dropped);
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
