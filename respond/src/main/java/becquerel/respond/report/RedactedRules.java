package becquerel.respond.report;

import static becquerel.respond.report.RedactedInput.each;

import becquerel.activity.MailRule;
import becquerel.activity.MailRule.Action;
import becquerel.activity.MailRule.Condition;

/** Mail rules without third parties; what the intruder wrote into them stays, as it is what to look for elsewhere. */
record RedactedRules(Redaction redaction) {

    RuleChange of(RuleChange change) {
        MailRule rule = change.rule();
        return new RuleChange(
                change.time(),
                change.tenant(),
                redaction.address(change.mailbox()),
                redaction.address(change.actor()),
                change.address(),
                change.change(),
                new MailRule(
                        rule.kind(),
                        redaction.mixed(rule.id()),
                        redaction.quoted(rule.name()),
                        each(rule.conditions(), this::condition),
                        each(rule.actions(), this::action),
                        rule.enabled(),
                        rule.complete()),
                RedactedInput.record(change.evidence(), redaction));
    }

    private Condition condition(Condition condition) {
        return switch (condition) {
            case Condition.Words(var parts, var words) -> new Condition.Words(parts, each(words, redaction::quoted));
            case Condition.From(var senders) -> new Condition.From(each(senders, this::person));
            case Condition.To(var recipients) -> new Condition.To(each(recipients, this::person));
            case Condition.Other(var name, var value) -> new Condition.Other(name, redaction.mixed(value));
        };
    }

    /** Senders and recipients are written as addresses or as names; a name says as much as an address. */
    private String person(String person) {
        return person.indexOf('@') < 0 ? redaction.whole(person, "name") : redaction.address(person);
    }

    private Action action(Action action) {
        return switch (action) {
            case Action.Send(var how, var targets) -> new Action.Send(how, each(targets, this::person));
            case Action.MoveTo(var folder) -> new Action.MoveTo(redaction.quoted(folder));
            case Action.Other(var name, var value) -> new Action.Other(name, redaction.mixed(value));
            case Action.Delete delete -> delete;
            case Action.MarkRead read -> read;
            case Action.Stop stop -> stop;
        };
    }
}
