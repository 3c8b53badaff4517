package becquerel.detect.sigma.activity;

import becquerel.activity.Activity;
import becquerel.activity.Activity.Other;
import becquerel.detect.sigma.Rule;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A rule on activities, checked, with what its findings say. */
record ActivityRule(Rule.Detection rule, FindingContent content, Optional<Set<String>> operations) {
    static ActivityRule of(Rule.Detection rule, FindingContent content) {
        return new ActivityRule(rule, content, AskedFields.operations(rule));
    }

    /** How findings and memories call it. */
    String name() {
        String name = rule.header().name();
        return name.isEmpty() ? rule.header().key() : name;
    }

    /**
     * The kinds of activity it is asked of. A record of which no more is told than its operation and its object may be of any kind:
     * it is shown to rules that name its operation.
     */
    List<Class<? extends Activity>> kinds() {
        Optional<Class<? extends Activity>> kind =
                ActivityKinds.of(rule.logSource().category());
        if (kind.isEmpty()) {
            return ActivityKinds.ALL;
        }
        return operations.isPresent() && kind.get() != Other.class
                ? List.of(kind.get(), Other.class)
                : List.of(kind.get());
    }
}
