package becquerel.collect.m365;

import becquerel.activity.MailRule.Condition;
import becquerel.activity.MailRule.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The condition text of a mailbox rule, such as {@code {(SubString IgnoreCase(SubjectProperty)=invoice)}}. The grammar is not
 * published: comparisons with a known property are taken out, and a text with none is kept whole.
 */
final class RuleCondition {
    private static final int MOST = 500; // comparisons read from one text

    private RuleCondition() {}

    static List<Condition> parse(String written) {
        String text = written.strip();
        if (text.isEmpty() || text.equals("{}") || text.equals("[]")) {
            return List.of();
        }
        var conditions = new ArrayList<Condition>();
        int at = text.indexOf("SubString");
        while (at >= 0 && conditions.size() < MOST) {
            int end = comparison(text, at, conditions);
            at = text.indexOf("SubString", Math.max(end, at + 9));
        }
        addSenders(text, conditions);
        return conditions.isEmpty() ? List.of(new Condition.Other("RuleCondition", text)) : conditions;
    }

    /** Reads {@code SubString …(Property)=value)} and says where it ends. */
    private static int comparison(String text, int at, List<Condition> conditions) {
        int open = text.indexOf('(', at);
        int close = open < 0 ? -1 : text.indexOf(')', open);
        if (close < 0 || close + 1 >= text.length() || text.charAt(close + 1) != '=') {
            return at;
        }
        int end = text.indexOf(')', close + 2);
        int stop = end < 0 ? text.length() : end;
        String value = text.substring(close + 2, stop);
        List<Part> parts = parts(text.substring(open + 1, close));
        if (!value.isEmpty() && !parts.isEmpty()) {
            conditions.add(new Condition.Words(parts, List.of(value)));
        }
        return stop;
    }

    private static List<Part> parts(String property) {
        String name = property.toLowerCase(Locale.ROOT);
        if (name.contains("subject")) {
            return List.of(Part.SUBJECT);
        }
        if (name.contains("body")) {
            return List.of(Part.BODY);
        }
        if (name.contains("header")) {
            return List.of(Part.HEADER);
        }
        if (name.contains("sender") || name.contains("from")) {
            return List.of(Part.SENDER);
        }
        return name.contains("recipient") ? List.of(Part.RECIPIENT) : List.of();
    }

    private static void addSenders(String text, List<Condition> conditions) {
        String key = "SenderSearchKey Equal ";
        var senders = new ArrayList<String>();
        int at = text.indexOf(key);
        while (at >= 0 && senders.size() < MOST) {
            int end = text.indexOf("))", at);
            int start = at + key.length();
            String sender = text.substring(start, end < 0 ? text.length() : end);
            senders.add(sender.startsWith("SMTP:") ? Lists.address(sender) : sender);
            at = text.indexOf(key, start);
        }
        if (!senders.isEmpty()) {
            conditions.add(new Condition.From(senders));
        }
    }
}
