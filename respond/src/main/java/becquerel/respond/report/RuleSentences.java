package becquerel.respond.report;

import becquerel.activity.MailRule;
import becquerel.activity.MailRule.Action;
import becquerel.activity.MailRule.Condition;
import becquerel.activity.MailRule.How;
import becquerel.activity.MailRule.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Says in a sentence what a mail rule does, whatever product it comes from. */
final class RuleSentences {
    /** More words or targets than this are counted instead of named. */
    private static final int NAMED = 20;

    private final List<Fragment> said = new ArrayList<>();

    private RuleSentences() {}

    /**
     * Such as {@code Every message whose subject or body mentions *invoice* or *payment* is forwarded to *x@drop.example* and
     * then deleted.}
     *
     * @param mailbox whose mail the rule touches; empty when it touches everybody's
     */
    static List<Fragment> of(MailRule rule, String mailbox) {
        var sentence = new RuleSentences();
        sentence.subject(rule, mailbox);
        sentence.actions(rule);
        sentence.state(rule);
        return List.copyOf(sentence.said);
    }

    private void subject(MailRule rule, String mailbox) {
        switch (rule.kind()) {
            case TRANSPORT -> plain("In the whole organisation, every message");
            case INBOX -> plain("Every message");
            case MAILBOX_FORWARD ->
                plain(mailbox.isEmpty() ? "Every message of the mailbox" : "Every message to " + mailbox);
        }
        var conditions = rule.conditions();
        for (int at = 0; at < conditions.size(); at++) {
            plain(at == 0 ? " " : " and ");
            condition(conditions.get(at));
        }
        if (!rule.complete() && conditions.isEmpty()) {
            plain(" that meets conditions the record does not show");
        }
    }

    private void condition(Condition condition) {
        switch (condition) {
            case Condition.Words(var parts, var words) -> {
                plain("whose " + parts(parts) + " mentions ");
                quoted(words, "or");
            }
            case Condition.From(var senders) -> {
                plain("that comes from ");
                quoted(senders, "or");
            }
            case Condition.To(var recipients) -> {
                plain("that was sent to ");
                quoted(recipients, "or");
            }
            case Condition.Other(var name, var value) ->
                other(value.isEmpty() ? "with " : "that meets the condition ", name, value);
        }
    }

    private static String parts(List<Part> parts) {
        var words =
                parts.stream().map(part -> part.name().toLowerCase(Locale.ROOT)).toList();
        return words.isEmpty()
                ? "text"
                : words.size() == 1
                        ? words.getFirst()
                        : String.join(", ", words.subList(0, words.size() - 1)) + " or " + words.getLast();
    }

    private void actions(MailRule rule) {
        var actions = rule.actions().stream()
                .filter(each -> !(each instanceof Action.MoveTo(var folder) && folder.isBlank()))
                .toList();
        if (actions.isEmpty()) {
            plain(rule.complete() ? " is left as it is" : " is treated in a way the record does not show");
        }
        for (int at = 0; at < actions.size(); at++) {
            plain(at == 0 ? " " : at == actions.size() - 1 ? " and then " : ", ");
            action(actions.get(at), at == 0);
        }
    }

    private void action(Action action, boolean first) {
        String is = first ? "is " : "";
        switch (action) {
            case Action.Send(var how, var targets) -> {
                plain(is + how(how) + " to ");
                quoted(targets, "and");
                plain(how == How.FORWARD_AND_KEEP ? ", while a copy stays for the owner" : "");
            }
            case Action.Delete(var forGood) -> plain(is + (forGood ? "deleted for good" : "deleted"));
            case Action.MoveTo(var folder) -> {
                plain(is + "moved to the folder ");
                quoted(List.of(folder), "and");
            }
            case Action.MarkRead() -> plain(is + "marked as read");
            case Action.Stop() -> plain(is + "kept from all later rules");
            case Action.Other(var name, var value) -> other(is + "treated by ", name, value);
        }
    }

    private static String how(How how) {
        return switch (how) {
            case FORWARD, FORWARD_AND_KEEP -> "forwarded";
            case FORWARD_AS_ATTACHMENT -> "forwarded as an attachment";
            case REDIRECT -> "redirected";
            case BLIND_COPY -> "copied unseen";
        };
    }

    private void other(String lead, String name, String value) {
        plain(lead);
        quoted(List.of(value.isEmpty() ? name : name + " = " + value), "and");
    }

    private void state(MailRule rule) {
        plain(rule.enabled() ? "." : ". The rule is switched off.");
    }

    private void plain(String text) {
        if (!text.isEmpty()) {
            said.add(new Fragment.Plain(text));
        }
    }

    private void quoted(List<String> texts, String before) {
        if (texts.isEmpty()) {
            plain("something the record does not name");
        }
        int shown = Math.min(texts.size(), NAMED);
        for (int at = 0; at < shown; at++) {
            boolean last = at == texts.size() - 1;
            plain(at == 0 ? "" : last ? " " + before + " " : ", ");
            said.add(new Fragment.Quoted(texts.get(at)));
        }
        if (shown < texts.size()) {
            plain(" " + before + " " + Words.count(texts.size() - (long) shown) + " more");
        }
    }
}
