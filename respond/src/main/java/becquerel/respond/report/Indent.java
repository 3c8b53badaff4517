package becquerel.respond.report;

/**
 * Breaks the lines of a record in JSON for reading, also of JSON in a column of CSV, whose doubled quotation marks it undoes.
 * Nothing else is added or taken away, and bad input stays as it is.
 */
final class Indent {
    private static final int DEEPEST = 12;
    /** How JSON begins in a quoted column of CSV. */
    private static final String COLUMN = "\"{\"\"";

    private final StringBuilder out = new StringBuilder();
    private int depth;
    private boolean inString;
    private boolean escaped;

    private Indent() {}

    /** At most {@code longest} characters are looked at; what follows is handed on as it is. */
    static String record(String text, int longest) {
        String start = text.stripLeading();
        if (start.startsWith("{") || start.startsWith("[")) {
            return json(start, longest);
        }
        int column = text.indexOf(COLUMN);
        return column < 0 || column > longest ? text : columns(text, column, longest);
    }

    private static String columns(String text, int first, int longest) {
        var shown = new StringBuilder(text.substring(0, first));
        int at = first;
        while (at >= 0) {
            int end = endOfColumn(text, at + 1);
            String json = text.substring(at + 1, end).replace("\"\"", "\"");
            shown.append('\n').append(json(json, longest)).append('\n');
            int after = Math.min(text.length(), end + 1);
            int next = shown.length() > longest ? -1 : text.indexOf(COLUMN, after);
            shown.append(text, after, next < 0 ? text.length() : next);
            at = next;
        }
        return shown.toString();
    }

    /** Place of the quotation mark that is not doubled, or the end of the text. */
    private static int endOfColumn(String text, int from) {
        int at = from;
        while (at < text.length()) {
            if (text.charAt(at) != '"') {
                at++;
            } else if (at + 1 < text.length() && text.charAt(at + 1) == '"') {
                at += 2;
            } else {
                return at;
            }
        }
        return text.length();
    }

    private static String json(String start, int longest) {
        if (start.indexOf('\n') >= 0) {
            return start; // somebody broke its lines already
        }
        var indent = new Indent();
        int end = Math.min(start.length(), longest);
        for (int at = 0; at < end; at++) {
            indent.add(
                    start.charAt(at), at == 0 ? ' ' : start.charAt(at - 1), at + 1 < end ? start.charAt(at + 1) : ' ');
        }
        return indent.out + start.substring(end);
    }

    private void add(char each, char before, char next) {
        if (inString) {
            out.append(each);
            inString = escaped || each != '"';
            escaped = !escaped && each == '\\';
            return;
        }
        switch (each) {
            case '"' -> {
                inString = true;
                out.append(each);
            }
            case '{', '[' -> {
                out.append(each);
                depth++;
                breakLine(next != '}' && next != ']');
            }
            case '}', ']' -> {
                depth--;
                breakLine(before != '{' && before != '[');
                out.append(each);
            }
            case ',' -> {
                out.append(each);
                breakLine(true);
            }
            case ':' -> out.append(": ");
            case ' ' -> {
                // blanks between parts are ours to set
            }
            default -> out.append(each);
        }
    }

    private void breakLine(boolean wanted) {
        if (wanted) {
            out.append('\n').append("  ".repeat(Math.clamp(depth, 0, DEEPEST)));
        }
    }
}
