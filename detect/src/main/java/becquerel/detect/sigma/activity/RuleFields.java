package becquerel.detect.sigma.activity;

import becquerel.activity.Activity.ConfigurationSeen;
import becquerel.activity.Activity.ForwardingChanged;
import becquerel.activity.Activity.MailRuleChanged;
import becquerel.activity.Configuration;
import becquerel.activity.MailRule;
import becquerel.activity.MailRule.Action;
import becquerel.activity.MailRule.Condition;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** What inbox rules, mail flow rules and the forwarding of mailboxes tell, changed or standing. */
final class RuleFields {
    private RuleFields() {}

    static List<ActivityField> list() {
        return Stream.of(rules(), conditions(), actions()).flatMap(List::stream).toList();
    }

    private static List<ActivityField> rules() {
        return List.of(
                text("rule.kind", "inbox, mailbox forward or transport", "inbox", rule -> Normal.word(rule.kind())),
                text("rule.id", "the provider's id of the rule", "1234567890123456789", MailRule::id),
                text("rule.name", "as the record writes it", ".", MailRule::name));
    }

    private static List<ActivityField> conditions() {
        return List.of(
                texts("rule.words", "what it looks for in mail", "invoice", MailRule::words),
                texts(
                        "rule.senders",
                        "whose mail it concerns",
                        "bank@bank.example",
                        rule -> conditions(rule, it -> it instanceof Condition.From from ? from.senders() : List.of())),
                texts(
                        "rule.recipients",
                        "to whom that mail was sent",
                        "sales@example.com",
                        rule -> conditions(rule, it -> it instanceof Condition.To to ? to.recipients() : List.of())),
                texts(
                        "rule.conditions",
                        "kinds of its conditions: words, senders, recipients, or the product's name of another",
                        "words",
                        rule -> rule.conditions().stream().map(RuleFields::word).toList()));
    }

    private static List<ActivityField> actions() {
        return List.of(
                texts(
                        "rule.actions",
                        "forward, forward as attachment, redirect, blind copy, forward and keep, delete, delete for good,"
                                + " move, mark read, stop, or the product's name of another",
                        "delete",
                        rule -> rule.actions().stream().map(RuleFields::word).toList()),
                texts("rule.targets", "where it sends mail to", "drop@example.net", MailRule::targets),
                texts(
                        "rule.folder",
                        "where it moves mail to",
                        "RSS Feeds",
                        rule -> rule.actions().stream()
                                .flatMap(it ->
                                        it instanceof Action.MoveTo move ? Stream.of(move.folder()) : Stream.empty())
                                .toList()),
                text(
                        "rule.enabled",
                        "whether it is in force: true or false",
                        "true",
                        rule -> Normal.truth(rule.enabled())),
                text(
                        "rule.complete",
                        "false where the record leaves out what the rule does",
                        "true",
                        rule -> Normal.truth(rule.complete())));
    }

    private static String word(Condition condition) {
        return switch (condition) {
            case Condition.Words words -> "words";
            case Condition.From from -> "senders";
            case Condition.To to -> "recipients";
            case Condition.Other other -> other.name();
        };
    }

    private static String word(Action action) {
        return switch (action) {
            case Action.Send send -> Normal.word(send.how());
            case Action.Delete delete -> delete.forGood() ? "delete for good" : "delete";
            case Action.MoveTo move -> "move";
            case Action.MarkRead read -> "mark read";
            case Action.Stop stop -> "stop";
            case Action.Other other -> other.name();
        };
    }

    private static List<String> conditions(MailRule rule, Function<Condition, List<String>> of) {
        return rule.conditions().stream().flatMap(it -> of.apply(it).stream()).toList();
    }

    private static ActivityField text(String name, String meaning, String example, Function<MailRule, String> value) {
        return texts(name, meaning, example, rule -> List.of(value.apply(rule)));
    }

    private static ActivityField texts(
            String name, String meaning, String example, Function<MailRule, List<String>> values) {
        return ActivityField.named(name, meaning, example)
                .list(MailRuleChanged.class, it -> values.apply(it.rule()))
                .list(ForwardingChanged.class, it -> values.apply(it.rule()))
                .list(
                        ConfigurationSeen.class,
                        it -> it.what() instanceof Configuration.StandingRule standing
                                ? values.apply(standing.rule())
                                : List.of());
    }
}
