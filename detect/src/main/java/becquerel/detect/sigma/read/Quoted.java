package becquerel.detect.sigma.read;

/** Text of a rule inside a message: on one line, short, and without characters that a terminal would obey. */
final class Quoted {
    private static final int LONGEST = 60;

    private Quoted() {}

    static String text(String text) {
        return "'" + bare(text) + "'";
    }

    static String bare(String text) {
        StringBuilder shown = new StringBuilder();
        int end = text.offsetByCodePoints(0, Math.min(LONGEST, text.codePointCount(0, text.length())));
        for (int i = 0; i < end; i++) {
            char c = text.charAt(i);
            boolean unsafe = Character.isISOControl(c)
                    || Character.getType(c) == Character.FORMAT
                    || c == '\u2028'
                    || c == '\u2029';
            shown.append(unsafe ? '\uFFFD' : c);
        }
        return end < text.length() ? shown + "…" : shown.toString();
    }
}
