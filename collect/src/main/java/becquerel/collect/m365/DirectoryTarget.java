package becquerel.collect.m365;

import becquerel.activity.Account;
import becquerel.activity.Account.Kind;
import becquerel.collect.value.AccountNames;
import becquerel.collect.value.Json;
import becquerel.collect.value.Lists;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What a directory record was done to, from its {@code Target} list: a user, group, application or service principal. */
final class DirectoryTarget {
    private static final int DELETED_PREFIX = 32; // hex digits put before the name of a deleted user

    private DirectoryTarget() {}

    static Account account(AuditRecord record) {
        JsonNode target = record.nested("Target");
        String principal = Actors.typed(target, 5);
        if (principal.isEmpty() && record.text("ObjectId").indexOf('@') > 0) {
            principal = record.text("ObjectId");
        }
        if (principal.indexOf('@') > 0) {
            return AccountNames.account(withoutDeletedPrefix(principal));
        }
        String group = marked(target, "Group_");
        if (!group.isEmpty()) {
            String name = name(record);
            return new Account("group:" + (name.isEmpty() ? group : name), Kind.UNKNOWN);
        }
        if (!marked(target, "ServicePrincipal_").isEmpty()
                || !marked(target, "Application_").isEmpty()) {
            return new Account("app:" + appId(record), Kind.APPLICATION);
        }
        String user = marked(target, "User_");
        return user.isEmpty() ? Account.NOBODY : AccountNames.account(user);
    }

    /** Display name, untrusted; empty when the record gives none. */
    static String name(AuditRecord record) {
        return Actors.typed(record.nested("Target"), 1);
    }

    /** The application's id, else the id of its object in this directory; empty when the record gives neither. */
    static String appId(AuditRecord record) {
        String id = guid(record.modified("TargetId.ServicePrincipalNames"));
        if (id.isEmpty()) {
            id = guid(record.modified("AppId"));
        }
        if (id.isEmpty()) {
            id = guid(Actors.typed(record.nested("Target"), 4));
        }
        if (id.isEmpty()) {
            id = guid(record.text("ObjectId"));
        }
        return id.isEmpty() ? objectId(record) : id;
    }

    /** First id in a text such as {@code https://app.example;1b730954-…/name;Application_…}, lower case; else empty. */
    static String guid(String names) {
        for (String each : Lists.split(names)) {
            int slash = each.indexOf('/');
            String name = slash == 36 ? each.substring(0, slash) : each;
            if (AccountNames.isGuid(name)) {
                return name.toLowerCase(Locale.ROOT);
            }
        }
        return "";
    }

    /** The id of the application's own object in this directory; empty when the target is none. */
    static String objectId(AuditRecord record) {
        JsonNode target = record.nested("Target");
        for (String kind : new String[] {"ServicePrincipal_", "Application_"}) {
            String id = marked(target, kind);
            if (!id.isEmpty()) {
                return id;
            }
        }
        String object = record.text("ObjectId");
        boolean marked = object.startsWith("Application_") || object.startsWith("ServicePrincipal_");
        return marked ? guid(object.substring(object.indexOf('_') + 1)) : "";
    }

    /** The id behind a mark such as {@code User_}, which tells what the target is. */
    private static String marked(@Nullable JsonNode target, String mark) {
        if (target != null) {
            for (JsonNode each : target) {
                String id = Json.text(each.get("ID"));
                if (id.startsWith(mark)) {
                    return id.substring(mark.length()).toLowerCase(Locale.ROOT);
                }
            }
        }
        return "";
    }

    /** The name of a user before he was deleted. */
    static String withoutDeletedPrefix(String principal) {
        int at = principal.indexOf('@');
        if (at <= DELETED_PREFIX) {
            return principal;
        }
        for (int i = 0; i < DELETED_PREFIX; i++) {
            if (Character.digit(principal.charAt(i), 16) < 0) {
                return principal;
            }
        }
        return principal.substring(DELETED_PREFIX);
    }
}
