package becquerel.respond.worksheet;

/** Text of the evidence in a Markdown page: no markup, no links, no line breaks, nothing longer than a line or two. */
final class Plain {
    private static final String SPECIAL = "\\`*_{}[]<>#|&~!";
    private static final int LONGEST = 400;

    private Plain() {}

    static String text(String text) {
        var safe = new StringBuilder(text.length() + 16);
        text.codePoints().limit(LONGEST).forEach(point -> {
            if (SPECIAL.indexOf(point) >= 0) {
                safe.append('\\');
            }
            boolean blank = Character.isISOControl(point) || Character.getType(point) == Character.FORMAT;
            safe.appendCodePoint(blank ? ' ' : point);
        });
        return text.codePointCount(0, text.length()) > LONGEST ? safe + "…" : safe.toString();
    }
}
