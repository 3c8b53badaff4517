package becquerel.run.view;

import java.util.Locale;

/** Numbers as people read them: thin spaces between thousands, sizes with one digit. */
public final class Figures {
    private static final char THIN_SPACE = '\u2009';

    private Figures() {}

    /** {@code 4769} as {@code 4 769}, with a thin space. */
    public static String count(long number) {
        return String.format(Locale.ROOT, "%,d", number).replace(',', THIN_SPACE);
    }

    static String bytes(long bytes) {
        if (bytes < 1_000_000) {
            return String.format(Locale.ROOT, "%.1f kB", bytes / 1e3);
        }
        return bytes < 1_000_000_000
                ? String.format(Locale.ROOT, "%.1f MB", bytes / 1e6)
                : String.format(Locale.ROOT, "%.1f GB", bytes / 1e9);
    }

    static String clock(long seconds) {
        return String.format(Locale.ROOT, "%d:%02d", seconds / 60, seconds % 60);
    }
}
