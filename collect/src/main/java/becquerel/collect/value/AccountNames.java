package becquerel.collect.value;

import becquerel.activity.Account;
import becquerel.activity.Account.Kind;
import java.util.Locale;
import java.util.Set;

/** One spelling for each account, and no system job or application taken for a person. */
public final class AccountNames {
    private static final Set<String> NOBODY =
            Set.of("", "not available", "not-found", "unknown", "null", "<null>", "anonymous", "n/a");

    private static final Set<String> SYSTEM = Set.of(
            "s-1-5-18",
            "s-1-5-19",
            "s-1-5-20",
            "certificate",
            "app@sharepoint",
            "microsoft\\serviceoperator",
            "securitycompliancealerts",
            "threatintel",
            "airinvestigation",
            "microsoft teams sync",
            "microsoft approval workflow",
            "ffoservicepartneruser",
            "device registration service",
            "fim_password_service@support.onmicrosoft.com");

    private static final String PRINCIPAL = "serviceprincipal_";

    private AccountNames() {}

    /** Whether a folded name is one of the words for nobody. */
    public static boolean isNobody(String folded) {
        return NOBODY.contains(folded);
    }

    /** An account that a record names as target or owner: a person unless the name says otherwise. */
    public static Account account(String written) {
        String name = folded(written);
        if (NOBODY.contains(name)) {
            return Account.NOBODY;
        }
        Kind kind = kind(name);
        return kind == Kind.APPLICATION ? application(name) : new Account(name, kind);
    }

    /** Lower case, without claim prefixes ({@code i:0h.f|membership|…}) and Windows domains before an address. */
    public static String folded(String written) {
        String name = written.strip().toLowerCase(Locale.ROOT);
        int bar = name.lastIndexOf('|');
        if (bar >= 0) {
            name = name.substring(bar + 1);
            name = name.endsWith("@live.com") ? name.substring(0, name.length() - 9) : name; // a PUID, no address
        }
        int slash = name.indexOf('\\');
        if (slash >= 0 && name.indexOf('@', slash) > 0) {
            name = name.substring(slash + 1);
        }
        return name.startsWith("urn:spo:guest#") ? name.substring(14) : name;
    }

    public static boolean isGuid(String text) {
        if (text.length() != 36) {
            return false;
        }
        for (int i = 0; i < 36; i++) {
            char c = text.charAt(i);
            boolean dash = i == 8 || i == 13 || i == 18 || i == 23;
            boolean hex = (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
            if (dash ? c != '-' : !hex) {
                return false;
            }
        }
        return true;
    }

    /** What sort of account a folded name tells. */
    public static Kind kind(String name) {
        if (SYSTEM.contains(name)
                || name.startsWith("nt authority\\")
                || name.startsWith("sharepoint\\")
                || name.startsWith("spoolsprovisioning-applicationaccount@")
                || isSystemMailbox(name)) {
            return Kind.SYSTEM;
        }
        if (name.startsWith(PRINCIPAL)) {
            return Kind.APPLICATION;
        }
        if (name.contains("#ext#")) {
            return Kind.GUEST;
        }
        return name.startsWith("urn:spo:anon") ? Kind.UNKNOWN : Kind.PERSON;
    }

    private static boolean isSystemMailbox(String name) {
        return name.startsWith("discoverysearchmailbox{")
                || name.startsWith("systemmailbox{")
                || name.startsWith("quarantineorgshard{")
                || name.startsWith("federatedemail.")
                || name.startsWith("migration.8f3e7716-")
                || name.startsWith("spo_arbitration_");
    }

    /** The account an application acts under, by its id or its name as a service principal. */
    public static Account application(String name) {
        String id = name.startsWith(PRINCIPAL) ? name.substring(PRINCIPAL.length()) : name;
        return new Account("app:" + id, Kind.APPLICATION);
    }
}
