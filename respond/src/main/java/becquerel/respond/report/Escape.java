package becquerel.respond.report;

/** How plain text is written inside HTML and inside a style sheet. */
final class Escape {
    private Escape() {}

    /** For element content and quoted attribute values. */
    static String html(String text) {
        var safe = new StringBuilder(text.length() + 16);
        for (int at = 0; at < text.length(); at++) {
            char each = text.charAt(at);
            switch (each) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '"' -> safe.append("&quot;");
                case '\'' -> safe.append("&#39;");
                default -> safe.append(each);
            }
        }
        return safe.toString();
    }

    /** For a quoted string in a style sheet: letters, digits and blanks stay, all else is written as a number. */
    static String css(String text) {
        var safe = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(point -> {
            if (Character.isLetterOrDigit(point) || point == ' ') {
                safe.appendCodePoint(point);
            } else {
                safe.append('\\').append(Integer.toHexString(point)).append(' ');
            }
        });
        return safe.toString();
    }
}
