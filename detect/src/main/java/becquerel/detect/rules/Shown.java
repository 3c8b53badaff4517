package becquerel.detect.rules;

import becquerel.activity.Activity;
import becquerel.activity.Activity.ConfigurationSeen;
import becquerel.activity.Activity.DelegateGranted;
import becquerel.activity.Activity.ForwardingChanged;
import becquerel.activity.Activity.MailRuleChanged;
import becquerel.activity.Change;
import becquerel.activity.Configuration.Delegation;
import becquerel.activity.Configuration.StandingRule;
import becquerel.activity.MailRule;

/**
 * What stands in an export of the configuration, as the change that nobody was seen making: so that one set of detectors judges
 * both.
 */
final class Shown {
    /**
     * An export shows the rules of years, a log those of its span. So of what is only shown, more is some old idea of the
     * owner's: the odds are less than half of what they are for a rule that was seen being made.
     */
    static final double OLD = 0.4;

    /** What is switched off does no harm now; who switched it off may have been the owner, long ago. */
    static final double OFF = 0.5;

    private Shown() {}

    /** A rule, forwarding or right that an export shows, as a change; every other activity as it is. */
    static Activity asChange(Activity activity) {
        if (!(activity instanceof ConfigurationSeen seen)) {
            return activity;
        }
        return switch (seen.what()) {
            case StandingRule(MailRule rule)
            when rule.kind() == MailRule.Kind.MAILBOX_FORWARD ->
                new ForwardingChanged(seen.context(), seen.about(), Change.PRESENT, rule);
            case StandingRule(MailRule rule) -> new MailRuleChanged(seen.context(), seen.about(), Change.PRESENT, rule);
            case Delegation right ->
                new DelegateGranted(
                        seen.context(), seen.about(), right.delegate(), right.rights(), right.folder(), Change.PRESENT);
            default -> activity; // how the tenant is set up is judged elsewhere
        };
    }

    /** The last sentence of a finding on something that only an export shows. */
    static String inWords(boolean enabled) {
        return " It stands in the export of the configuration" + (enabled ? "" : ", switched off")
                + "; nobody was seen making it.";
    }
}
