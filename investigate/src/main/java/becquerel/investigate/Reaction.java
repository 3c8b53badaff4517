package becquerel.investigate;

import becquerel.activity.Activity;
import becquerel.activity.Activity.AccountChanged;
import becquerel.activity.Activity.AuthMethodChanged;
import becquerel.activity.Activity.MailRuleChanged;
import becquerel.activity.Activity.PasswordChanged;
import becquerel.activity.Activity.ProviderAlert;
import becquerel.activity.Change;
import becquerel.investigate.StoryLine.Side;
import java.util.Set;

/** What others did about an attack: the provider's alerts, new passwords, things taken away again. */
final class Reaction {
    private Reaction() {}

    /** Only on accounts in which the intruder was, and only from then on. */
    static boolean isOne(Activity act, Attack attack, Set<String> entered) {
        String account = act.subject().name();
        return entered.contains(account)
                && attack.side(act) != Side.INTRUDER
                && !Census.failed(act)
                && isAnswer(act)
                && !act.time().isBefore(attack.since(account))
                && !act.time().isAfter(attack.end().plus(Story.AFTERMATH));
    }

    private static boolean isAnswer(Activity act) {
        return switch (act) {
            case PasswordChanged password -> true;
            case ProviderAlert alert -> true;
            case MailRuleChanged rule -> isEnd(rule.change());
            case AccountChanged account -> isEnd(account.change());
            case AuthMethodChanged method -> isEnd(method.change());
            default -> false;
        };
    }

    private static boolean isEnd(Change change) {
        return change == Change.REMOVED || change == Change.DISABLED;
    }
}
