package becquerel.collect.m365;

import becquerel.activity.Account;
import becquerel.activity.Account.Kind;
import becquerel.collect.value.AccountNames;
import becquerel.collect.value.Json;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Who acted: one spelling for each account, and no system job or application taken for a person. */
final class Actors {
    private Actors() {}

    static Account of(AuditRecord record) {
        int userType = userType(record.text("UserType"));
        Account actor = named(record.text("UserId"), userType, record);
        return actor.isKnown() ? actor : elsewhere(record, userType);
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
        String name = AccountNames.folded(written);
        if (AccountNames.isNobody(name)) {
            return Account.NOBODY;
        }
        Kind kind = written.contains("urn:spo:guest#") ? Kind.GUEST : AccountNames.kind(name);
        if (kind == Kind.SYSTEM || kind == Kind.GUEST || kind == Kind.UNKNOWN) {
            return new Account(name, kind);
        }
        if (kind == Kind.APPLICATION) {
            return AccountNames.application(name);
        }
        return switch (userType) {
            case 3, 4, 7, 8 -> new Account(name, Kind.SYSTEM);
            case 5, 6 -> byApplication(name, record);
            case 10 -> new Account(name, Kind.GUEST);
            default -> new Account(name, Kind.PERSON);
        };
    }

    /** Applications act under their id or under the mailbox they opened; a person's name with no app behind it stays one. */
    private static Account byApplication(String name, AuditRecord record) {
        if (AccountNames.isGuid(name)) {
            return AccountNames.application(name);
        }
        String app = Origins.app(record);
        boolean mailbox = record.has("MailboxGuid") || record.has("MailboxOwnerUPN");
        if (mailbox && !app.isEmpty()) {
            return AccountNames.application(app);
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
