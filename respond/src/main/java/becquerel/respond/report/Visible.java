package becquerel.respond.report;

import becquerel.detect.Quoted;

/** Makes untrusted text fit to be looked at: bounded, and with nothing in it that a reader cannot see. */
final class Visible {
    /** In front of more marks than this, a letter would grow into the lines around it. */
    private static final int MARKS = 3;

    private Visible() {}

    /** For running text: line breaks become blanks, our own thin and hard blanks stay. */
    static String text(String text, int longest) {
        return shown(text, longest, Visible::isHarmlessBlank, ' ');
    }

    /** For evidence in its box: only the plain blank stays a blank, and blanks at the edges show too. */
    static String exact(String text, int longest) {
        String shown = shown(text, longest, point -> false, '⏎');
        String core = shown.strip();
        if (core.isEmpty()) {
            return text.isEmpty() ? "(empty)" : "␣".repeat(shown.length());
        }
        int lead = shown.indexOf(core);
        return "␣".repeat(lead) + core + "␣".repeat(shown.length() - lead - core.length());
    }

    /** For raw records: as {@link #exact}, but line breaks break the line. */
    static String block(String text, int longest) {
        return shown(text, longest, point -> point == '\t', '\n');
    }

    private interface Stays {
        boolean test(int point);
    }

    private static String shown(String text, int longest, Stays stays, char lineBreak) {
        var shown = new StringBuilder(Math.min(text.length(), longest) + 16);
        int at = 0;
        int marks = 0;
        while (at < text.length() && at < longest) {
            int point = text.codePointAt(at);
            at += Character.charCount(point);
            marks = isMark(point) ? marks + 1 : 0;
            if (point == '\n') {
                shown.append(lineBreak);
            } else if (point == '\r') {
                shown.append(at < text.length() && text.charAt(at) == '\n' ? "" : Character.toString(lineBreak));
            } else if (marks > MARKS || (Quoted.isUnseen(point) && !stays.test(point))) {
                shown.append("[U+%04X]".formatted(point));
            } else {
                shown.appendCodePoint(point);
            }
        }
        if (at < text.length()) {
            shown.append("… (").append(Words.count(text.length() - at)).append(" more characters)");
        }
        return shown.toString();
    }

    private static boolean isMark(int point) {
        int type = Character.getType(point);
        return type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK;
    }

    private static boolean isHarmlessBlank(int point) {
        return point == '\u00a0' || point == '\u2009' || point == '\u202f';
    }
}
