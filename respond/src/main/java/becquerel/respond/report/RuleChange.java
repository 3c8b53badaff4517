package becquerel.respond.report;

import becquerel.activity.Activity;
import becquerel.activity.Change;
import becquerel.activity.EvidenceRef;
import becquerel.activity.MailRule;
import java.time.Instant;
import java.util.Optional;

/**
 * A mail rule that was made, changed or removed, so that the report can say what it does.
 *
 * @param mailbox whose mail it touches, empty for a transport rule
 * @param actor who did it
 * @param address where from, empty when unknown
 */
public record RuleChange(
        Instant time,
        String tenant,
        String mailbox,
        String actor,
        String address,
        Change change,
        MailRule rule,
        EvidenceRef evidence) {

    /** The rule change in an activity, if it is one. */
    public static Optional<RuleChange> of(Activity activity) {
        return switch (activity) {
            case Activity.MailRuleChanged changed ->
                Optional.of(of(activity, changed.mailbox().name(), changed.change(), changed.rule()));
            case Activity.ForwardingChanged changed ->
                Optional.of(of(activity, changed.mailbox().name(), changed.change(), changed.rule()));
            default -> Optional.empty(); // a new kind of activity is no rule change until somebody says so
        };
    }

    private static RuleChange of(Activity activity, String mailbox, Change change, MailRule rule) {
        return new RuleChange(
                activity.time(),
                activity.tenant(),
                mailbox,
                activity.actor().name(),
                activity.origin().address(),
                change,
                rule,
                activity.evidence());
    }
}
