package becquerel.detect.sigma.activity;

import becquerel.activity.Activity.ConfigurationSeen;
import becquerel.activity.Activity.PolicyChanged;
import becquerel.activity.Configuration;
import java.util.List;
import java.util.Map;

/** The settings a record names, each a field of its own: its name begins with {@code setting.}, and is known whatever its case. */
final class SettingField {
    static final String PREFIX = "setting.";

    /** All of them at once, for keywords, which ask every value. */
    static final ActivityField EVERY = ActivityField.named("", "", "")
            .normally(Normal::setting)
            .list(PolicyChanged.class, it -> List.copyOf(it.values().values()))
            .list(ConfigurationSeen.class, it -> List.copyOf(settings(it.what()).values()));

    private SettingField() {}

    static ActivityField of(String name) {
        return ActivityField.named(
                        PREFIX + name,
                        "the setting of that name, in any case, as the record names it; $true is true, and $null or {} is"
                                + " absent",
                        "true")
                .normally(Normal::setting)
                .text(PolicyChanged.class, it -> value(it.values(), name))
                .text(ConfigurationSeen.class, it -> value(settings(it.what()), name));
    }

    static Map<String, String> settings(Configuration what) {
        return switch (what) {
            case Configuration.Mailbox mailbox -> mailbox.settings();
            case Configuration.AccessPolicy policy -> policy.terms();
            case Configuration.Person person -> person.settings();
            case Configuration.Setting setting -> setting.values();
            case Configuration.StandingRule rule -> Map.of();
            case Configuration.Protocols protocols -> Map.of();
            case Configuration.Delegation delegation -> Map.of();
            case Configuration.AppGrant grant -> Map.of();
            case Configuration.App app -> Map.of();
            case Configuration.SignInMethods methods -> Map.of();
            case Configuration.OwnDomain domain -> Map.of();
            case Configuration.RoleHeld role -> Map.of();
        };
    }

    private static String value(Map<String, String> values, String name) {
        String exact = values.get(name);
        if (exact != null) {
            return exact;
        }
        for (Map.Entry<String, String> entry : values.entrySet()) {
            if (entry.getKey().equalsIgnoreCase(name)) {
                return entry.getValue();
            }
        }
        return "";
    }
}
