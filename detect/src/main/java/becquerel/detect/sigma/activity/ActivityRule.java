package becquerel.detect.sigma.activity;

import becquerel.activity.Activity;
import becquerel.activity.Activity.MessageHeld;
import becquerel.activity.Activity.MessageReceived;
import becquerel.activity.Activity.MessageTraced;
import becquerel.activity.Activity.Other;
import becquerel.activity.Activity.ProviderAlert;
import becquerel.activity.Activity.SignIn;
import becquerel.activity.Outcome;
import becquerel.detect.Actors;
import becquerel.detect.sigma.Rule;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A rule on activities, checked, with what its findings say. */
record ActivityRule(
        Rule.Detection rule,
        FindingContent content,
        Optional<Set<String>> operations,
        boolean asksOutcome,
        boolean asksActor) {
    static ActivityRule of(Rule.Detection rule, FindingContent content) {
        Set<String> fields = AskedFields.of(rule);
        return new ActivityRule(
                rule,
                content,
                AskedFields.operations(rule),
                fields.contains("outcome"),
                fields.contains("account") || fields.contains("account_kind"));
    }

    /**
     * What was refused and what the provider's own services do is no finding, unless the rule asks how it ended or who acted, or it
     * lies in the kind of activity.
     */
    boolean isAskedOf(Activity activity) {
        boolean refused = activity.context().outcome() == Outcome.FAILURE;
        return (!refused || asksOutcome || activity instanceof SignIn)
                && (!Actors.isProvider(activity.actor()) || asksActor || isToldByProvider(activity));
    }

    private static boolean isToldByProvider(Activity activity) {
        return activity instanceof ProviderAlert
                || activity instanceof MessageReceived
                || activity instanceof MessageTraced
                || activity instanceof MessageHeld;
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
