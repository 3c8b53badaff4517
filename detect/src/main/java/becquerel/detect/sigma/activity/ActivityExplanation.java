package becquerel.detect.sigma.activity;

import becquerel.activity.Activity;
import becquerel.detect.sigma.Rule;
import becquerel.detect.sigma.match.Explanation;
import becquerel.knowledge.Knowledge;
import becquerel.knowledge.Organisations;
import java.util.List;
import java.util.Optional;

/** Says why a rule on activities does or does not match one. */
public final class ActivityExplanation {
    private ActivityExplanation() {}

    /** Nothing when the rule is not asked of activities of that kind. */
    public static Optional<Explanation> of(
            Rule.Detection rule, Activity activity, Organisations organisations, Knowledge knowledge) {
        ActivityRule asked = ActivityRule.of(rule, FindingContent.of(rule.header(), _ -> true, _ -> {}));
        return asked.kinds().contains(activity.getClass())
                ? Optional.of(new KindRules(activity.getClass(), List.of(asked))
                        .explain(activity, new Known(organisations, knowledge)))
                : Optional.empty();
    }
}
