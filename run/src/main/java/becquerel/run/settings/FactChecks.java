package becquerel.run.settings;

import becquerel.knowledge.Networks;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Whether the values of organisation.yaml are what their keys are for: a domain with an @ would match nothing, silently. */
public final class FactChecks {
    /** Where the evidence never tells an account's name, its object id stands for it. */
    private static final Pattern ID = Pattern.compile("(?:app:)?[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private static final Pattern DOMAIN = Pattern.compile("(?:[^@\\s./:]+\\.)+[^@\\s./:]+");
    private static final Set<String> DOMAINS = Set.of("ownDomains", "partnerDomains");
    private static final Set<String> PEOPLE = Set.of("vips", "finance", "admins", "serviceAccounts");

    private FactChecks() {}

    static void check(Map<String, List<String>> facts, String where, List<String> mistakes) {
        facts.forEach((key, values) -> values.forEach(value -> {
            String wrong = wrong(key, value);
            if (!wrong.isEmpty()) {
                mistakes.add(where + ": " + key + ": " + value + " " + wrong);
            }
        }));
    }

    private static String wrong(String key, String value) {
        if (DOMAINS.contains(key) && !DOMAIN.matcher(value).matches()) {
            return "is no domain; write it like example.com";
        }
        if (PEOPLE.contains(key) && !isName(value)) {
            return "is no user principal name; write it like ann@example.com";
        }
        if (key.equals("approvedForwardTargets")
                && !isAddress(value)
                && !DOMAIN.matcher(value).matches()) {
            return "is neither an address nor a domain";
        }
        if (key.equals("ownNetworks") && !Networks.isRange(value)) {
            return "is neither an address nor a range; write it like 192.0.2.0/24";
        }
        return "";
    }

    /** Whether a text can name an account in the file. */
    public static boolean isName(String value) {
        return isAddress(value) || ID.matcher(value).matches();
    }

    private static boolean isAddress(String value) {
        int at = value.lastIndexOf('@');
        return at > 0 && DOMAIN.matcher(value.substring(at + 1)).matches();
    }
}
