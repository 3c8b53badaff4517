package becquerel.investigate.exposure;

import becquerel.activity.MailRule;
import becquerel.activity.MailRule.Condition;
import becquerel.activity.MailRule.Part;
import java.util.List;
import java.util.Locale;

/** Whether a rule takes a message, as far as mail flow can tell: it shows subject, sender and recipients, and nothing of the content. */
enum RuleMatch {
    NO,
    MAY,
    YES;

    static RuleMatch of(MailRule rule, Facts message) {
        RuleMatch all = rule.complete() ? YES : MAY;
        for (Condition each : rule.conditions()) {
            RuleMatch one = of(each, message);
            all = one.compareTo(all) < 0 ? one : all;
        }
        return all;
    }

    private static RuleMatch of(Condition condition, Facts message) {
        return switch (condition) {
            case Condition.Words words -> words(words, message);
            case Condition.From from -> anyOf(from.senders(), List.of(message.sender()));
            case Condition.To to -> anyOf(to.recipients(), message.recipients());
            case Condition.Other other -> MAY;
        };
    }

    private static RuleMatch words(Condition.Words words, Facts message) {
        RuleMatch best = NO;
        for (Part part : words.parts()) {
            RuleMatch one = switch (part) {
                case SUBJECT -> contains(message.subject(), words.words());
                case SENDER -> contains(message.sender(), words.words());
                case RECIPIENT -> contains(String.join(" ", message.recipients()), words.words());
                case BODY, HEADER -> MAY;
            };
            best = one.compareTo(best) > 0 ? one : best;
        }
        return words.parts().isEmpty() ? MAY : best;
    }

    private static RuleMatch contains(String text, List<String> words) {
        if (text.isEmpty()) {
            return MAY;
        }
        String folded = text.toLowerCase(Locale.ROOT);
        return words.stream().anyMatch(word -> folded.contains(word.toLowerCase(Locale.ROOT))) ? YES : NO;
    }

    /** A display name may be anybody's. */
    private static RuleMatch anyOf(List<String> wanted, List<String> there) {
        boolean unclear = there.isEmpty() || there.contains("");
        for (String each : wanted) {
            String folded = each.toLowerCase(Locale.ROOT);
            if (folded.indexOf('@') < 0) {
                unclear = true;
            } else if (there.stream()
                    .anyMatch(name -> folded.contains(name.toLowerCase(Locale.ROOT)) && !name.isEmpty())) {
                return YES;
            }
        }
        return unclear ? MAY : NO;
    }
}
