package becquerel.investigate;

import becquerel.activity.Activity.MailRuleChanged;
import becquerel.activity.Change;
import becquerel.activity.MailRule;
import becquerel.activity.MailRule.Action;
import becquerel.investigate.StoryLine.Side;
import becquerel.investigate.exposure.RuleReach;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The intruder's rules that delete mail or put it aside, replayed over time. */
final class HidingRules {
    private final List<MailRuleChanged> changes;
    private final Attack attack;

    HidingRules(Attack attack) {
        this.attack = attack;
        this.changes = attack.acts().stream()
                .filter(act -> act instanceof MailRuleChanged && !Census.failed(act))
                .map(MailRuleChanged.class::cast)
                .toList();
    }

    /** The first such rule in force at that time which surely takes the message. */
    Optional<MailRuleChanged> takes(Replies.Reply answer) {
        return inForce(answer.account(), answer.time()).values().stream()
                .filter(change -> hides(change.rule())
                        && attack.side(change) == Side.INTRUDER
                        && RuleReach.takes(
                                change.rule(), answer.message().subject(), answer.sender(), List.of(answer.account())))
                .findFirst();
    }

    private Map<String, MailRuleChanged> inForce(String mailbox, Instant time) {
        Map<String, MailRuleChanged> standing = new LinkedHashMap<>();
        for (MailRuleChanged change : changes) {
            if (change.time().isAfter(time) || !change.mailbox().name().equals(mailbox)) {
                continue;
            }
            MailRule rule = change.rule();
            String key = (rule.name().isEmpty() ? rule.id() : rule.name()).toLowerCase(Locale.ROOT);
            boolean ends = change.change() == Change.REMOVED || change.change() == Change.DISABLED || !rule.enabled();
            if (ends) {
                standing.remove(key);
            } else {
                standing.put(key, change);
            }
        }
        return standing;
    }

    private static boolean hides(MailRule rule) {
        return rule.deletes()
                || rule.marksRead()
                || rule.actions().stream()
                        .anyMatch(action -> action instanceof Action.MoveTo(var folder) && !folder.isEmpty());
    }
}
