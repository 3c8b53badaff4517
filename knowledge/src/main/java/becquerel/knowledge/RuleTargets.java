package becquerel.knowledge;

import becquerel.activity.MailRule;
import becquerel.activity.MailRule.Action;
import java.util.function.UnaryOperator;

/** Targets of rules that are named by what the directory calls them, not by address. */
final class RuleTargets {
    private static final String DIRECTORY =
            "[EX:"; // before the directory's name of a recipient, up to the next bracket

    private RuleTargets() {}

    /** The rule with the addresses of recipients that are known by other names. */
    static MailRule folded(MailRule rule, UnaryOperator<String> fold) {
        boolean any = rule.targets().stream()
                .anyMatch(target -> !folded(rule, target, fold).equals(target));
        return any
                ? new MailRule(
                        rule.kind(),
                        rule.id(),
                        rule.name(),
                        rule.conditions(),
                        rule.actions().stream()
                                .map(each -> folded(rule, each, fold))
                                .toList(),
                        rule.enabled(),
                        rule.complete())
                : rule;
    }

    private static Action folded(MailRule rule, Action action, UnaryOperator<String> fold) {
        return action instanceof Action.Send send
                ? new Action.Send(
                        send.how(),
                        send.targets().stream()
                                .map(each -> folded(rule, each, fold))
                                .toList())
                : action;
    }

    /** In a rule of a mailbox a name without an address is a display name; where a mailbox forwards to, it is the recipient's own. */
    private static String folded(MailRule rule, String target, UnaryOperator<String> fold) {
        int start = target.indexOf(DIRECTORY);
        int end = target.indexOf(']', Math.max(start, 0));
        if (start >= 0 && end > start) {
            String name = target.substring(start + DIRECTORY.length(), end);
            String known = fold.apply(name);
            return known.indexOf('@') > 0 ? known : target;
        }
        boolean recipient = rule.kind() == MailRule.Kind.MAILBOX_FORWARD && target.indexOf('@') < 0;
        return recipient ? fold.apply(target) : target;
    }
}
