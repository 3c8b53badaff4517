package becquerel.detect.sigma.match;

/** How letters compare without regard to case: one letter for one, so that folded text is as long as the text. */
final class Fold {
    private static final int ASCII = 128;
    private static final char[] TABLE = new char[ASCII];

    static {
        for (char c = 0; c < ASCII; c++) {
            TABLE[c] = slow(c);
        }
    }

    private Fold() {}

    static char letter(char c) {
        return c < ASCII ? TABLE[c] : slow(c);
    }

    static void into(char[] from, int begin, char[] to, int at, int length) {
        for (int i = 0; i < length; i++) {
            char c = from[begin + i];
            to[at + i] = c < ASCII ? TABLE[c] : slow(c);
        }
    }

    static String text(String text) {
        char[] letters = text.toCharArray();
        into(letters, 0, letters, 0, letters.length);
        return new String(letters);
    }

    private static char slow(char c) {
        return Character.toLowerCase(Character.toUpperCase(c));
    }
}
