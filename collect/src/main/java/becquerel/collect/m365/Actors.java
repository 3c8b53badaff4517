package becquerel.collect.m365;

import becquerel.activity.Account;
import becquerel.activity.Account.Kind;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Who acted: one spelling for each account, and no system job or application taken for a person. */
final class Actors {
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

    private Actors() {}

    static Account of(AuditRecord record) {
        int userType = userType(record.text("UserType"));
        Account actor = named(record.text("UserId"), userType, record);
        return actor.isKnown() ? actor : elsewhere(record, userType);
    }

    /** An account that a record names as target or owner: a person unless the name says otherwise. */
    static Account target(String written) {
        String name = folded(written);
        if (NOBODY.contains(name)) {
            return Account.NOBODY;
        }
        Kind kind = kindByName(name);
        return kind == Kind.APPLICATION ? application(name) : new Account(name, kind);
    }

    /** Lower case, without claim prefixes ({@code i:0h.f|membership|…}) and Windows domains before an address. */
    static String folded(String written) {
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

    static boolean isGuid(String text) {
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

    /** Sentinel and Graph write the type's name; -1 when it is absent. */
    static int userType(String written) {
        return switch (written.toLowerCase(Locale.ROOT)) {
            case "0", "regular" -> 0;
            case "2", "admin" -> 2;
            case "3", "dcadmin" -> 3;
            case "4", "system" -> 4;
            case "5", "application" -> 5;
            case "6", "serviceprincipal" -> 6;
            case "7", "custompolicy" -> 7;
            case "8", "systempolicy" -> 8;
            case "9", "partnertechnician" -> 9;
            case "10", "guest" -> 10;
            default -> -1;
        };
    }

    private static Account named(String written, int userType, AuditRecord record) {
        String name = folded(written);
        if (NOBODY.contains(name)) {
            return Account.NOBODY;
        }
        Kind kind = written.contains("urn:spo:guest#") ? Kind.GUEST : kindByName(name);
        if (kind == Kind.SYSTEM || kind == Kind.GUEST || kind == Kind.UNKNOWN) {
            return new Account(name, kind);
        }
        if (kind == Kind.APPLICATION) {
            return application(name);
        }
        return switch (userType) {
            case 3, 4, 7, 8 -> new Account(name, Kind.SYSTEM);
            case 5, 6 -> byApplication(name, record);
            case 10 -> new Account(name, Kind.GUEST);
            default -> new Account(name, Kind.PERSON);
        };
    }

    private static Kind kindByName(String name) {
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

    private static Account application(String name) {
        String id = name.startsWith(PRINCIPAL) ? name.substring(PRINCIPAL.length()) : name;
        return new Account("app:" + id, Kind.APPLICATION);
    }

    /** Applications act under their id or under the mailbox they opened; a person's name with no app behind it stays one. */
    private static Account byApplication(String name, AuditRecord record) {
        if (isGuid(name)) {
            return application(name);
        }
        String app = Origins.app(record);
        boolean mailbox = record.has("MailboxGuid") || record.has("MailboxOwnerUPN");
        if (mailbox && !app.isEmpty()) {
            return application(app);
        }
        return name.indexOf('@') > 0 ? Account.person(name) : new Account(name, Kind.APPLICATION);
    }

    /** A record that withholds the user's name may still name him among its actors. */
    private static Account elsewhere(AuditRecord record, int userType) {
        String name = typed(record.nested("Actor"), 5);
        if (name.isEmpty()) {
            name = typed(record.nested("Target"), 5);
        }
        if (name.indexOf('@') < 0) {
            name = record.text("UserKey");
        }
        boolean principal = name.indexOf('@') > 0 && !name.contains("@live.com");
        return principal ? named(name, userType, record) : Account.NOBODY;
    }

    /** The id of that type in an {@code Actor} or {@code Target} array; empty when there is none. */
    static String typed(@Nullable JsonNode ids, int type) {
        if (ids == null) {
            return "";
        }
        for (JsonNode each : ids) {
            if (Json.text(each.get("Type")).equals(Integer.toString(type))) {
                String id = Json.text(each.get("ID"));
                if (!id.isEmpty()) {
                    return id;
                }
            }
        }
        return "";
    }
}
