package becquerel.detect.rules;

import becquerel.activity.MailRule;
import becquerel.activity.MailRule.Condition;
import becquerel.detect.Sentences;
import becquerel.knowledge.Folded;
import becquerel.knowledge.MailHosts;
import java.util.ArrayList;
import java.util.List;

/** How a rule's conditions name an address; the order is that of growing certainty. */
enum Mention {
    NONE,
    LOCAL_PART,
    DOMAIN,
    ADDRESS;

    /** A domain's name without its ending counts only when it is long enough to be no common word. */
    private static final int LONG_NAME = 5;

    static Mention of(String address, MailRule rule, MailHosts hosts) {
        String whole = Folded.of(address);
        int at = whole.lastIndexOf('@');
        String local = whole.substring(0, at);
        String domain = whole.substring(at + 1);
        int dot = domain.indexOf('.');
        String label = dot < 0 ? domain : domain.substring(0, dot);
        Mention best = NONE;
        for (String text : texts(rule)) {
            String folded = Folded.of(text).strip();
            if (folded.contains(whole)) {
                return ADDRESS;
            }
            if (occurs(folded, domain)
                    || (label.length() >= LONG_NAME && !hosts.isFree(address) && occurs(folded, label))) {
                best = DOMAIN;
            } else if (best == NONE && (folded.equals(local) || folded.equals(local + "@"))) {
                best = LOCAL_PART;
            }
        }
        return best;
    }

    String inWords(String address) {
        return switch (this) {
            case ADDRESS, NONE -> "the address " + Sentences.named(address);
            case DOMAIN -> "the domain of " + Sentences.named(address);
            case LOCAL_PART -> "the name in " + Sentences.named(address);
        };
    }

    private static boolean occurs(String text, String part) {
        for (int at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + 1)) {
            int end = at + part.length();
            boolean starts = at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1));
            if (starts && (end == text.length() || !Character.isLetterOrDigit(text.charAt(end)))) {
                return true;
            }
        }
        return false;
    }

    private static List<String> texts(MailRule rule) {
        var texts = new ArrayList<String>();
        for (Condition condition : rule.conditions()) {
            switch (condition) {
                case Condition.Words(var parts, var words) -> texts.addAll(words);
                case Condition.From(var senders) -> texts.addAll(senders);
                case Condition.To(var recipients) -> texts.addAll(recipients);
                case Condition.Other(var name, var value) -> texts.add(value);
            }
        }
        return texts;
    }
}
