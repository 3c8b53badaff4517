package becquerel.investigate;

import becquerel.activity.MailRule;
import becquerel.activity.MailRule.Action;
import becquerel.activity.MailRule.Condition;
import becquerel.activity.MailRule.How;
import becquerel.activity.MailRule.Part;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A rule as the rest of a sentence: which messages, and what happens to them. */
final class RuleWords {
    private RuleWords() {}

    /** Such as {@code for every message that mentions "invoice" in the body: deletes it, marks it as read}. */
    static String of(MailRule rule) {
        if (!rule.complete() && rule.actions().isEmpty()) {
            return "whose body the record does not show";
        }
        String which = rule.conditions().isEmpty()
                ? "every message"
                : "every message "
                        + rule.conditions().stream().map(RuleWords::of).collect(Collectors.joining(" and "));
        String what = rule.actions().isEmpty()
                ? "the record names no action"
                : rule.actions().stream().map(RuleWords::of).collect(Collectors.joining(", "));
        return "for " + which + ": " + what;
    }

    private static String of(Condition condition) {
        return switch (condition) {
            case Condition.Words words -> "that mentions " + Phrases.quoted(words.words()) + in(words.parts());
            case Condition.From from -> "from " + Phrases.list(from.senders());
            case Condition.To to -> "to " + Phrases.list(to.recipients());
            case Condition.Other other ->
                "where " + Phrases.plain(other.name()) + " is " + Phrases.quoted(other.value());
        };
    }

    private static String in(List<Part> parts) {
        return parts.isEmpty()
                ? ""
                : parts.stream()
                        .map(part -> part.name().toLowerCase(Locale.ROOT))
                        .collect(Collectors.joining(" or ", " in the ", ""));
    }

    private static String of(Action action) {
        return switch (action) {
            case Action.Send send -> verb(send.how()) + " " + Phrases.list(send.targets());
            case Action.Delete delete -> delete.forGood() ? "deletes it for good" : "deletes it";
            case Action.MoveTo move -> "moves it to the folder " + Phrases.quoted(move.folder());
            case Action.MarkRead read -> "marks it as read";
            case Action.Stop stop -> "stops later rules";
            case Action.Other other -> "sets " + Phrases.plain(other.name()) + " to " + Phrases.quoted(other.value());
        };
    }

    private static String verb(How how) {
        return switch (how) {
            case FORWARD -> "forwards it to";
            case FORWARD_AS_ATTACHMENT -> "forwards it as an attachment to";
            case REDIRECT -> "redirects it to";
            case BLIND_COPY -> "sends a hidden copy to";
            case FORWARD_AND_KEEP -> "keeps it and forwards it to";
        };
    }
}
