package becquerel.run.view;

import java.util.Map;

/** Colour that only adds: without it every word still says the same. */
public enum Style {
    PLAIN(""),
    BOLD("\u001b[1m"),
    DIM("\u001b[2m"),
    RED("\u001b[31m"),
    AMBER("\u001b[33m");

    private final String code;

    Style(String code) {
        this.code = code;
    }

    String on(String text, boolean colour) {
        return colour && !code.isEmpty() ? code + text + "\u001b[0m" : text;
    }

    /** Whether colour is wanted: a terminal, and no {@code NO_COLOR} (no-color.org). */
    public static boolean wanted(boolean terminal, Map<String, String> environment) {
        return terminal && environment.getOrDefault("NO_COLOR", "").isEmpty();
    }
}
