package becquerel.collect.m365;

import becquerel.activity.Account;
import becquerel.activity.Activity;
import becquerel.activity.Activity.DelegateGranted;
import becquerel.activity.Change;
import becquerel.collect.value.Json;
import becquerel.collect.value.MailboxPath;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Rights on mailboxes and folders, by cmdlet and as the mailbox itself records them. */
final class Delegations {
    private Delegations() {}

    static Map<String, Area> areas() {
        return Map.ofEntries(
                Map.entry("add-mailboxpermission", record -> cmdlet(record, "User", Change.CREATED)),
                Map.entry("set-mailboxpermission", record -> cmdlet(record, "User", Change.MODIFIED)),
                Map.entry("remove-mailboxpermission", record -> cmdlet(record, "User", Change.REMOVED)),
                Map.entry("add-recipientpermission", record -> cmdlet(record, "Trustee", Change.CREATED)),
                Map.entry("remove-recipientpermission", record -> cmdlet(record, "Trustee", Change.REMOVED)),
                Map.entry("add-adpermission", record -> cmdlet(record, "User", Change.CREATED)),
                Map.entry("add-mailboxfolderpermission", record -> cmdlet(record, "User", Change.CREATED)),
                Map.entry("set-mailboxfolderpermission", record -> cmdlet(record, "User", Change.MODIFIED)),
                Map.entry("remove-mailboxfolderpermission", record -> cmdlet(record, "User", Change.REMOVED)),
                Map.entry("addfolderpermissions", record -> folder(record, Change.CREATED)),
                Map.entry("modifyfolderpermissions", record -> folder(record, Change.MODIFIED)),
                Map.entry("updatefolderpermissions", record -> folder(record, Change.MODIFIED)),
                Map.entry("updatecalendardelegation", record -> folder(record, Change.MODIFIED)),
                Map.entry("removefolderpermissions", record -> folder(record, Change.REMOVED)));
    }

    /** A directory path's last part, in lower case, so that one delegate has one name. */
    static String delegate(String written) {
        return MailboxPath.leaf(written).toLowerCase(Locale.ROOT);
    }

    private static List<Activity> cmdlet(AuditRecord record, String grantee, Change change) {
        Pairs parameters = record.parameters();
        String identity = parameters.has("Identity") ? parameters.text("Identity") : record.text("ObjectId");
        Account mailbox = Mailboxes.account(MailboxPath.owner(identity), record);
        List<String> rights = parameters.list("AccessRights").stream()
                .flatMap(each -> each.indexOf(',') < 0 ? List.of(each).stream() : List.of(each.split(", *")).stream())
                .toList();
        return List.of(new DelegateGranted(
                record.context(),
                mailbox,
                delegate(parameters.text(grantee)),
                rights.isEmpty() ? parameters.list("ExtendedRights") : rights,
                MailboxPath.behind(identity),
                change));
    }

    /** The mailbox record names the folder and, inside it, who now has which rights. */
    private static List<Activity> folder(AuditRecord record, Change change) {
        JsonNode item = record.nested("Item");
        JsonNode parent = item == null ? null : item.get("ParentFolder");
        if (parent == null) {
            return List.of();
        }
        String rights = Json.text(parent.get("MemberRights"));
        String member = Json.text(parent.get("MemberUpn"));
        boolean none = rights.equalsIgnoreCase("None");
        return List.of(new DelegateGranted(
                record.context(),
                Mailboxes.owner(record),
                delegate(member.isEmpty() ? Json.text(parent.get("MemberSid")) : member),
                rights.isEmpty() ? List.of() : List.of(rights.split(", *")),
                Folders.path(parent),
                none ? Change.REMOVED : change));
    }
}
