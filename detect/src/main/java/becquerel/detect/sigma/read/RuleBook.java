package becquerel.detect.sigma.read;

import becquerel.detect.sigma.Rule;
import becquerel.detect.sigma.RuleProblem;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The rules of all files together: every reference leads to a rule, and filters have become part of the rules they narrow.
 *
 * @param detections in the order given
 * @param correlations each after those it builds on; rules, aliases and order name rules by {@link becquerel.detect.sigma.Header#key}
 * @param silent keys of rules that only serve correlations and do not report by themselves
 */
public record RuleBook(
        List<Rule.Detection> detections,
        List<Rule.Correlation> correlations,
        Set<String> silent,
        List<RuleProblem> problems) {
    public RuleBook {
        detections = List.copyOf(detections);
        correlations = List.copyOf(correlations);
        silent = Set.copyOf(silent);
        problems = List.copyOf(problems);
    }

    public boolean reports(Rule rule) {
        return !silent.contains(rule.header().key());
    }

    public static RuleBook of(List<Rule> rules) {
        List<RuleProblem> problems = new ArrayList<>();
        List<Rule> unique = unique(rules, problems);
        References references = new References(unique, problems);
        List<Rule.Detection> detections = new ArrayList<>();
        List<Rule.Correlation> correlations = new ArrayList<>();
        Filtering filtering = new Filtering(references, problems);
        for (Rule rule : unique) {
            switch (rule) {
                case Rule.Detection detection -> detections.add(detection);
                case Rule.Correlation correlation -> correlations.add(correlation);
                case Rule.Filter filter -> filtering.add(filter);
            }
        }
        Set<String> silent = new HashSet<>();
        List<Rule.Correlation> ordered = new Chains(references, problems).order(correlations, silent);
        return new RuleBook(filtering.apply(detections), ordered, silent, problems);
    }

    /** A second rule with the same key is not used, unless it is the same rule for another log source (a collection of old). */
    private static List<Rule> unique(List<Rule> rules, List<RuleProblem> problems) {
        Distinct distinct = new Distinct(problems);
        return rules.stream().filter(distinct::isNew).toList();
    }
}
