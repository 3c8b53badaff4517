package becquerel.collect.m365;

import becquerel.activity.MailRule.Condition;
import becquerel.activity.MailRule.Part;
import becquerel.collect.value.Lists;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The condition text of a mailbox rule, such as {@code {(SubString IgnoreCase(SubjectProperty)=invoice)}}. The grammar is not
 * published: comparisons with a known property are taken out, and a text with none is kept whole.
 */
final class RuleCondition {
    private static final int MOST = 500; // comparisons read from one text
    private static final int NONE = -1;

    /** One comparison, and where it ends in the text. */
    private record Comparison(List<Part> parts, String value, int end) {}

    private RuleCondition() {}

    static List<Condition> parse(String written) {
        String text = written.strip();
        if (text.isEmpty() || text.equals("{}") || text.equals("[]")) {
            return List.of();
        }
        var conditions = new ArrayList<>(words(text));
        addSenders(text, conditions);
        return conditions.isEmpty() ? List.of(new Condition.Other("RuleCondition", text)) : conditions;
    }

    /** Comparisons one by one, and those that are alternatives of each other in one condition. */
    private static List<Condition> words(String text) {
        var groups = new LinkedHashMap<Integer, List<Comparison>>();
        var open = new ArrayDeque<Integer>(); // for each open bracket the alternatives it lies in; NONE for none
        int read = 0;
        for (int i = 0; i < text.length() && read < MOST; i++) {
            char c = text.charAt(i);
            if (c == '(') {
                int outer = open.isEmpty() ? NONE : open.peek();
                open.push(outer == NONE && text.startsWith("(|", i) ? i : outer);
            } else if (c == ')' && !open.isEmpty()) {
                open.pop();
            } else if (text.startsWith("SubString", i)) {
                Comparison found = comparison(text, i);
                if (found != null) {
                    int group = open.isEmpty() || open.peek() == NONE ? -2 - i : open.peek();
                    groups.computeIfAbsent(group, none -> new ArrayList<>()).add(found);
                    i = found.end() - 1;
                    read++;
                }
            }
        }
        return groups.values().stream().map(RuleCondition::anyOf).toList();
    }

    private static Condition anyOf(List<Comparison> alternatives) {
        return new Condition.Words(
                alternatives.stream()
                        .flatMap(each -> each.parts().stream())
                        .distinct()
                        .toList(),
                alternatives.stream().map(Comparison::value).distinct().toList());
    }

    /** Reads {@code SubString …(Property)=value)}; null when it is none, or says nothing. */
    private static @Nullable Comparison comparison(String text, int at) {
        int open = text.indexOf('(', at);
        int close = open < 0 ? -1 : text.indexOf(')', open);
        if (close < 0 || close + 1 >= text.length() || text.charAt(close + 1) != '=') {
            return null;
        }
        int end = text.indexOf(')', close + 2);
        int stop = end < 0 ? text.length() : end;
        String value = text.substring(close + 2, stop);
        List<Part> parts = parts(text.substring(open + 1, close));
        return value.isEmpty() || parts.isEmpty() ? null : new Comparison(parts, value, stop);
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
