package becquerel.detect;

import java.util.Locale;

/** How bad a finding is by itself; incidents judge anew. */
public enum Severity {
    INFO,
    LOW,
    MEDIUM,
    HIGH,
    CRITICAL;

    /** The word used in files and on pages. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
