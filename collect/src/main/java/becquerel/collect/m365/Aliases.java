package becquerel.collect.m365;

import becquerel.activity.Account;
import becquerel.activity.Account.Kind;
import becquerel.activity.Alias;
import becquerel.collect.value.AccountNames;
import becquerel.collect.value.Json;
import becquerel.collect.value.MailboxPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Object ids, PUIDs, SIDs and mailbox aliases that a record ties to a user principal name or an application's id. */
final class Aliases {
    private static final String USER = "User_";

    private Aliases() {}

    static List<Alias> of(AuditRecord record) {
        var aliases = new ArrayList<Alias>(4);
        Account actor = record.actor();
        boolean named = (actor.kind() == Kind.PERSON || actor.kind() == Kind.GUEST)
                && actor.name().indexOf('@') > 0;
        if (named) {
            add(record, key(record.text("UserKey")), actor.name(), aliases);
            add(record, sid(record.text("LogonUserSid")), actor.name(), aliases);
            addOwnAlias(record, actor.name(), aliases);
        }
        String owner = record.text("MailboxOwnerUPN");
        if (owner.indexOf('@') > 0) {
            String name = AccountNames.folded(owner);
            add(record, sid(record.text("MailboxOwnerSid")), name, aliases);
            add(record, record.text("MailboxGuid"), name, aliases);
        }
        addTyped(record, record.nested("Actor"), aliases);
        addTyped(record, record.nested("Target"), aliases);
        if (record.type() == RecordTypes.DIRECTORY) {
            addApplications(record, aliases);
        }
        return aliases;
    }

    /** PUID, PUID with domain, claim with PUID, or object id; names that say nothing give nothing. */
    private static String key(String written) {
        String key = written.substring(written.lastIndexOf('|') + 1);
        int at = key.indexOf('@');
        key = at < 0 ? key : key.substring(0, at);
        return isPuid(key) || AccountNames.isGuid(key) ? key : "";
    }

    private static boolean isPuid(String text) {
        if (text.length() != 16 || !text.startsWith("100")) {
            return false;
        }
        for (int i = 0; i < 16; i++) {
            if (Character.digit(text.charAt(i), 16) < 0) {
                return false;
            }
        }
        return true;
    }

    private static String sid(String written) {
        return written.startsWith("S-1-5-21-") ? written : "";
    }

    /** A cmdlet run on one's own mailbox shows under which alias the directory keeps it. */
    private static void addOwnAlias(AuditRecord record, String name, List<Alias> aliases) {
        if (record.type() != RecordTypes.EXCHANGE_ADMIN) {
            return;
        }
        String alias = MailboxPath.leaf(MailboxPath.owner(record.text("ObjectId")));
        boolean own = alias.length() == name.indexOf('@') && name.regionMatches(true, 0, alias, 0, alias.length());
        if (own) {
            add(record, alias, name, aliases);
        }
    }

    /** Directory records list one account's names with types: 5 the principal name, 3 the PUID, 2 {@code User_} and object id. */
    private static void addTyped(AuditRecord record, @Nullable JsonNode ids, List<Alias> aliases) {
        String name = Actors.typed(ids, 5);
        if (ids == null || name.indexOf('@') <= 0) {
            return;
        }
        String folded = AccountNames.folded(DirectoryTarget.withoutDeletedPrefix(name));
        for (JsonNode each : ids) {
            String id = Json.text(each.get("ID"));
            switch (Json.text(each.get("Type"))) {
                case "0" -> add(record, AccountNames.isGuid(id) ? id : "", folded, aliases);
                case "2" -> add(record, id.startsWith(USER) ? id.substring(USER.length()) : "", folded, aliases);
                case "3" -> add(record, key(id), folded, aliases);
                default -> {
                    // display names and service principals name no account
                }
            }
        }
    }

    /** An application has one id everywhere, and in each directory an object for itself and one for its rights. */
    private static void addApplications(AuditRecord record, List<Alias> aliases) {
        for (String kind : new String[] {"Application", "ServicePrincipal"}) {
            String app = DirectoryTarget.guid(record.modified(kind + ".AppId"));
            if (!app.isEmpty()) {
                add(record, DirectoryTarget.guid(record.modified(kind + ".ObjectID")), "app:" + app, aliases);
            }
        }
        String object = DirectoryTarget.objectId(record);
        String app = object.isEmpty() ? "" : DirectoryTarget.appId(record);
        if (!app.isEmpty() && !app.equals(object)) {
            add(record, object, "app:" + app, aliases);
        }
    }

    private static void add(AuditRecord record, String other, String name, List<Alias> aliases) {
        if (other.isEmpty()) {
            return;
        }
        String lower = other.toLowerCase(Locale.ROOT);
        for (Alias each : aliases) {
            if (each.other().equals(lower)) {
                return;
            }
        }
        aliases.add(new Alias(record.context().tenant(), lower, name));
    }
}
