package becquerel.investigate;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Settings that switch recording on or off, and the value that switches it off. */
final class AuditSwitch {
    private static final Map<String, String> OFF = Map.of(
            "auditenabled", "false",
            "auditdisabled", "true",
            "auditbypassenabled", "true",
            "unifiedauditlogingestionenabled", "false",
            "adminauditlogenabled", "false");

    private AuditSwitch() {}

    /** Whether the new value switches recording off; empty when the setting is about something else. */
    static Optional<Boolean> turnedOff(String setting, String value) {
        String off = OFF.get(setting.toLowerCase(Locale.ROOT));
        String given = value.toLowerCase(Locale.ROOT).replace("$", "");
        return off == null ? Optional.empty() : Optional.of(off.equals(given));
    }
}
