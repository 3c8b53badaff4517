package becquerel.detect.sigma.activity;

import becquerel.activity.Activity;
import becquerel.detect.sigma.Rule;
import becquerel.detect.sigma.RuleProblem;
import becquerel.detect.sigma.read.RuleBook;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The rules among others that judge activities, as far as nothing is wrong with them, and what is wrong with the rest. */
public final class ActivityRules {
    private final List<ActivityRule> rules;
    private final List<RuleProblem> problems;

    private ActivityRules(List<ActivityRule> rules, List<RuleProblem> problems) {
        this.rules = List.copyOf(rules);
        this.problems = List.copyOf(problems);
    }

    /** Rules of other log sources are left aside, and those that only serve correlations. */
    public static ActivityRules of(RuleBook book) {
        var rules = new ArrayList<ActivityRule>();
        var problems = new ArrayList<RuleProblem>();
        for (Rule.Detection rule : book.detections()) {
            if (ActivityFields.isFor(rule.logSource())) {
                int before = problems.size();
                problems.addAll(ActivityFields.unknown(rule));
                Optional<Class<? extends Activity>> kind =
                        ActivityKinds.of(rule.logSource().category());
                FindingContent content =
                        FindingContent.of(rule.header(), name -> ActivityFields.has(kind, name), problems::add);
                if (problems.size() == before && book.reports(rule)) {
                    rules.add(ActivityRule.of(rule, content));
                }
            }
        }
        return new ActivityRules(rules, problems);
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
}
