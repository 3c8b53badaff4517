package becquerel.detect;

import becquerel.activity.MailRule;
import becquerel.activity.MailRule.Action;
import becquerel.activity.MailRule.Condition;
import becquerel.activity.MailRule.Part;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Says what a mail rule does, such as {@code forwards to x@example.net messages that mention "invoice" in subject or body}. */
public final class RuleInWords {
    private RuleInWords() {}

    /** The rule with its name, as the beginning of a sentence in the middle of one: {@code a rule named "."}. */
    public static String named(MailRule rule) {
        String kind = rule.kind() == MailRule.Kind.TRANSPORT ? "a mail flow rule" : "a rule";
        return rule.name().isEmpty() ? kind + " without a name" : kind + " named " + Quoted.of(rule.name());
    }

    public static String doing(MailRule rule) {
        if (!rule.complete() && rule.actions().isEmpty()) {
            return "does what the record does not say";
        }
        List<String> verbs = rule.actions().stream()
                .map(RuleInWords::verb)
                .filter(verb -> !verb.isEmpty())
                .distinct()
                .toList();
        return (verbs.isEmpty() ? "applies to" : Sentences.sentenceList(verbs)) + " " + which(rule) + aside(rule);
    }

    /** What a rule does besides, in the record's own words. */
    private static String aside(MailRule rule) {
        List<String> others = rule.actions().stream()
                .map(action -> action instanceof Action.Other(var name, var value) ? (name + " " + value).strip() : "")
                .filter(text -> !text.isEmpty())
                .toList();
        return others.isEmpty() ? "" : " (with " + Sentences.list(others) + ")";
    }

    private static String which(MailRule rule) {
        if (rule.conditions().isEmpty()) {
            return rule.complete() ? "every message" : "messages the record does not describe";
        }
        return "messages " + rule.conditions().stream().map(RuleInWords::that).collect(Collectors.joining(" and "));
    }

    private static String verb(Action action) {
        return switch (action) {
            case Action.Send(var how, var targets) -> how(how) + " " + Sentences.list(targets);
            case Action.Delete(var forGood) -> forGood ? "deletes for good" : "deletes";
            case Action.MoveTo(var folder) -> folder.isBlank() ? "" : "moves to the folder " + Quoted.of(folder);
            case Action.MarkRead() -> "marks as read";
            case Action.Stop stop -> ""; // an ordinary setting that most rules have
            case Action.Other other -> "";
        };
    }

    private static String how(MailRule.How how) {
        return switch (how) {
            case FORWARD, FORWARD_AND_KEEP -> "forwards to";
            case FORWARD_AS_ATTACHMENT -> "forwards as attachment to";
            case REDIRECT -> "redirects to";
            case BLIND_COPY -> "secretly copies to";
        };
    }

    private static String that(Condition condition) {
        return switch (condition) {
            case Condition.Words(var parts, var words) -> "that mention " + Sentences.quotedChoice(words) + in(parts);
            case Condition.From(var senders) -> "from " + Sentences.choice(senders);
            case Condition.To(var recipients) -> "sent to " + Sentences.choice(recipients);
            case Condition.Other(var name, var value) ->
                "with " + Quoted.plain(value.isEmpty() ? name : name + " " + value);
        };
    }

    private static String in(List<Part> parts) {
        if (parts.isEmpty()) {
            return "";
        }
        return parts.stream()
                .map(part -> part.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(" or ", " in ", ""));
    }
}
