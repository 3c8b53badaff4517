package becquerel.testkit;

import becquerel.activity.MailRule;
import becquerel.activity.MailRule.Action;
import becquerel.activity.MailRule.Condition;
import becquerel.activity.MailRule.How;
import becquerel.activity.MailRule.Part;
import java.util.ArrayList;
import java.util.List;

/** A mail rule in one line: {@code ARule.named(".").about("invoice").forwardsTo("drop@example.net").inbox()}. */
public record ARule(String name, List<Condition> conditions, List<Action> actions) {
    public static ARule named(String name) {
        return new ARule(name, List.of(), List.of());
    }

    /** Subject or body mentions any of these. */
    public ARule about(String... words) {
        return when(new Condition.Words(List.of(Part.SUBJECT, Part.BODY), List.of(words)));
    }

    /** Any of these occurs in one part of the message. */
    public ARule with(Part part, String... words) {
        return when(new Condition.Words(List.of(part), List.of(words)));
    }

    public ARule from(String... senders) {
        return when(new Condition.From(List.of(senders)));
    }

    public ARule when(Condition condition) {
        return new ARule(name, added(conditions, condition), actions);
    }

    public ARule forwardsTo(String... targets) {
        return then(new Action.Send(How.FORWARD, List.of(targets)));
    }

    public ARule redirectsTo(String... targets) {
        return then(new Action.Send(How.REDIRECT, List.of(targets)));
    }

    public ARule copiesTo(String... targets) {
        return then(new Action.Send(How.BLIND_COPY, List.of(targets)));
    }

    public ARule deletes() {
        return then(new Action.Delete(false));
    }

    public ARule movesTo(String folder) {
        return then(new Action.MoveTo(folder));
    }

    public ARule marksRead() {
        return then(new Action.MarkRead());
    }

    public ARule stops() {
        return then(new Action.Stop());
    }

    public ARule then(Action action) {
        return new ARule(name, conditions, added(actions, action));
    }

    public MailRule inbox() {
        return as(MailRule.Kind.INBOX);
    }

    public MailRule transport() {
        return as(MailRule.Kind.TRANSPORT);
    }

    /** The way records that only say that a rule changed, and not how, look. */
    public MailRule bodyless(String id) {
        return new MailRule(MailRule.Kind.INBOX, id, "", List.of(), List.of(), true, false);
    }

    private MailRule as(MailRule.Kind kind) {
        return new MailRule(kind, "", name, conditions, actions, true, true);
    }

    private static <T> List<T> added(List<T> before, T one) {
        var all = new ArrayList<>(before);
        all.add(one);
        return List.copyOf(all);
    }
}
