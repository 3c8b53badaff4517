package becquerel.detect.sigma.activity;

import java.util.Locale;

/** The forms of values that rules compare with. */
final class Normal {
    private Normal() {}

    /** Operation names come with trailing dots and blanks, long dashes and double blanks. */
    static String operation(String written) {
        String folded =
                written.strip().toLowerCase(Locale.ROOT).replace('–', '-').replace('—', '-');
        while (folded.endsWith(".")) {
            folded = folded.substring(0, folded.length() - 1).stripTrailing();
        }
        return folded.contains("  ") ? folded.replaceAll(" {2,}", " ") : folded;
    }

    /** PowerShell writes {@code $true} and {@code $null}, and an empty list as braces: the latter two are no value. */
    static String setting(String written) {
        String value = written.strip();
        return switch (value.toLowerCase(Locale.ROOT)) {
            case "$true" -> "true";
            case "$false" -> "false";
            case "$null", "{}" -> "";
            default -> value;
        };
    }

    /** Enumerations as the hunting database writes them, too. */
    static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** Absent where it is unknown. */
    static String known(Enum<?> value) {
        return value.name().equals("UNKNOWN") ? "" : word(value);
    }

    static String truth(boolean value) {
        return value ? "true" : "false";
    }
}
