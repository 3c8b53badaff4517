package becquerel.detect.sigma.activity;

import becquerel.activity.Activity;
import becquerel.detect.sigma.Rule;
import becquerel.detect.sigma.RuleProblem;
import becquerel.detect.sigma.correlate.Correlator;
import becquerel.detect.sigma.read.RuleBook;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What activities are judged by, as far as nothing is wrong with it: rules that judge activities, rules on native fields whose
 * matches come as activities, and correlations of both.
 */
public final class ActivityRules {
    private final List<ActivityRule> rules;
    /** Rules on native fields by their keys. */
    private final Map<String, ActivityRule> natives;

    private final List<ActivityRule> grounds;
    private final Correlator correlator;
    private final Map<String, FindingContent> correlations;
    private final List<RuleProblem> problems;

    private ActivityRules(
            List<ActivityRule> rules,
            Map<String, ActivityRule> natives,
            List<ActivityRule> grounds,
            Correlator correlator,
            Map<String, FindingContent> correlations,
            List<RuleProblem> problems) {
        this.rules = List.copyOf(rules);
        this.natives = Map.copyOf(natives);
        this.grounds = List.copyOf(grounds);
        this.correlator = correlator;
        this.correlations = Map.copyOf(correlations);
        this.problems = List.copyOf(problems);
    }

    /** All rules of a book. Those on native fields are only named here: whoever reads records tells which match. */
    public static ActivityRules of(RuleBook book) {
        var rules = new ArrayList<ActivityRule>();
        Map<String, ActivityRule> natives = new HashMap<>();
        var grounds = new ArrayList<ActivityRule>();
        var problems = new ArrayList<RuleProblem>();
        Correlator correlator = Correlator.of(book.correlations(), Optional::of);
        problems.addAll(correlator.problems());
        for (Rule.Detection rule : book.detections()) {
            if (ActivityFields.isFor(rule.logSource())) {
                int before = problems.size();
                problems.addAll(ActivityFields.unknown(rule));
                Optional<Class<? extends Activity>> kind =
                        ActivityKinds.of(rule.logSource().category());
                FindingContent content =
                        FindingContent.of(rule.header(), name -> ActivityFields.has(kind, name), problems::add);
                if (problems.size() == before) {
                    ActivityRule checked = ActivityRule.of(rule, content);
                    if (book.reports(rule)) {
                        rules.add(checked);
                    }
                    if (correlator.needs(rule.header().key())) {
                        grounds.add(checked);
                    }
                }
            } else if (book.reports(rule)) {
                natives.put(rule.header().key(), ActivityRule.of(rule, content(rule, problems)));
            }
        }
        Map<String, FindingContent> correlations = new HashMap<>();
        book.correlations().stream()
                .filter(book::reports)
                .forEach(rule -> correlations.put(rule.header().key(), content(rule, problems)));
        return new ActivityRules(rules, natives, grounds, correlator, correlations, problems);
    }

    private static FindingContent content(Rule rule, List<RuleProblem> problems) {
        return FindingContent.of(rule.header(), name -> ActivityFields.has(Optional.empty(), name), problems::add);
    }

    public List<RuleProblem> problems() {
        return problems;
    }

    /** The names by which findings tell them apart. */
    public List<String> names() {
        return rules.stream().map(ActivityRule::name).toList();
    }

    List<ActivityRule> rules() {
        return rules;
    }

    Map<String, ActivityRule> natives() {
        return natives;
    }

    /** Rules on activities that correlations build on. */
    List<ActivityRule> grounds() {
        return grounds;
    }

    /** All correlations. */
    public Correlator correlator() {
        return correlator;
    }

    /** What findings take from each correlation that reports, by its key. */
    Map<String, FindingContent> correlations() {
        return correlations;
    }
}
