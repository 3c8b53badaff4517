package becquerel.respond.report;

/** Breaks the lines of a record in JSON for reading. Nothing but blanks and line breaks is added, and bad input stays as it is. */
final class Indent {
    private static final int DEEPEST = 12;

    private final StringBuilder out = new StringBuilder();
    private int depth;
    private boolean inString;

    private Indent() {}

    /** Text that does not begin like JSON is returned unchanged; no more than {@code longest} characters are looked at. */
    static String json(String text, int longest) {
        String start = text.stripLeading();
        if (!start.startsWith("{") && !start.startsWith("[")) {
            return text;
        }
        if (start.indexOf('\n') >= 0) {
            return text; // somebody broke its lines already
        }
        var indent = new Indent();
        int end = Math.min(start.length(), longest);
        for (int at = 0; at < end; at++) {
            indent.add(
                    start.charAt(at), at == 0 ? ' ' : start.charAt(at - 1), at + 1 < end ? start.charAt(at + 1) : ' ');
        }
        return indent.out + start.substring(end);
    }

    private boolean escaped;

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
