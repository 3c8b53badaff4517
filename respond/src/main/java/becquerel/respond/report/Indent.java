package becquerel.respond.report;

/**
 * Breaks the lines of a record in JSON for reading, also of the first JSON in a column of CSV, whose doubled quotation marks it undoes.
 * Nothing else is added or taken away, and bad input stays as it is.
 */
final class Indent {
    private static final int DEEPEST = 12;
    /** Objects and lists that fit stay on one line. */
    private static final int FITS = 76;
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
        return column < 0 || column > longest ? text : column(text, column, longest);
    }

    private static String column(String text, int at, int longest) {
        int end = endOfColumn(text, at + 1);
        String json = text.substring(at + 1, end).replace("\"\"", "\"");
        String after = text.substring(Math.min(text.length(), end + 1));
        return text.substring(0, at) + '\n' + json(json, longest) + '\n' + after;
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
        int at = 0;
        while (at < end) {
            int fits = indent.inString ? -1 : endOfShort(start, at, end);
            if (fits > 0) {
                indent.out.append(start, at, fits);
                at = fits;
            } else {
                char before = at == 0 ? ' ' : start.charAt(at - 1);
                indent.add(start.charAt(at), before, at + 1 < end ? start.charAt(at + 1) : ' ');
                at++;
            }
        }
        return indent.out + start.substring(end);
    }

    /** Behind the end of the object or list that begins here, if it has no other in it and is short; else -1. */
    private static int endOfShort(String text, int from, int end) {
        char open = text.charAt(from);
        if (open != '{' && open != '[') {
            return -1;
        }
        boolean quoted = false;
        for (int at = from + 1; at < Math.min(end, from + FITS); at++) {
            char each = text.charAt(at);
            if (each == '\\') {
                at++;
            } else if (each == '"') {
                quoted = !quoted;
            } else if (!quoted && (each == '{' || each == '[')) {
                return -1;
            } else if (!quoted && (each == '}' || each == ']')) {
                return at + 1;
            }
        }
        return -1;
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
