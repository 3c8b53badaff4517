package becquerel.collect.m365;

import becquerel.activity.Account;
import becquerel.activity.Activity;
import becquerel.activity.Activity.MailRead;
import becquerel.activity.Activity.MessageMoved;
import becquerel.activity.Activity.MessageMoved.Manner;
import becquerel.activity.Activity.MessageSent;
import becquerel.activity.Activity.MessageSent.SentAs;
import becquerel.activity.Message;
import becquerel.collect.value.AccountNames;
import becquerel.collect.value.AuditTime;
import becquerel.collect.value.Json;
import becquerel.collect.value.Lists;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What was done with the messages of a mailbox: read, sent, moved, deleted. */
final class MailAccess {
    private MailAccess() {}

    static Map<String, Area> areas() {
        return Map.ofEntries(
                Map.entry("mailitemsaccessed", MailAccess::read),
                Map.entry("messagebind", MailAccess::read),
                Map.entry("folderbind", MailAccess::read),
                Map.entry("send", record -> sent(record, SentAs.OWNER)),
                Map.entry("sendas", record -> sent(record, SentAs.SEND_AS)),
                Map.entry("sendonbehalf", record -> sent(record, SentAs.ON_BEHALF)),
                Map.entry("move", record -> moved(record, Manner.MOVED)),
                Map.entry("copy", record -> moved(record, Manner.COPIED)),
                Map.entry("movetodeleteditems", record -> moved(record, Manner.TO_DELETED_ITEMS)),
                Map.entry("softdelete", record -> moved(record, Manner.SOFT_DELETED)),
                Map.entry("harddelete", record -> moved(record, Manner.HARD_DELETED)));
    }

    private static List<Activity> read(AuditRecord record) {
        var messages = new ArrayList<Message>();
        var folders = new LinkedHashSet<String>();
        JsonNode listed = record.nested("Folders");
        if (listed != null) {
            for (JsonNode folder : listed.isArray() ? listed : List.of(listed)) {
                addFolder(folder, folders, messages);
            }
        }
        JsonNode item = record.nested("Item");
        if (item != null) {
            addItem(item, folders, messages);
        }
        Pairs properties = record.operationProperties();
        Account mailbox = Mailboxes.owner(record);
        return List.of(new MailRead(
                record.context(),
                mailbox,
                properties.text("MailAccessType").equalsIgnoreCase("Sync"),
                messages,
                List.copyOf(folders),
                count(record),
                properties.isTrue("IsThrottled"),
                Mailboxes.byDelegate(record, mailbox)));
    }

    private static void addFolder(JsonNode folder, Set<String> folders, List<Message> messages) {
        String path = Folders.path(folder);
        if (!path.isEmpty()) {
            folders.add(path);
        }
        JsonNode items = folder.get("FolderItems");
        if (items != null) {
            for (JsonNode item : items.isArray() ? items : List.of(items)) {
                messages.add(Folders.message(item, path));
            }
        }
    }

    /** Synchronised folders and single bound messages stand in {@code Item}. */
    private static void addItem(JsonNode item, Set<String> folders, List<Message> messages) {
        String path = Folders.path(item.get("ParentFolder"));
        if (!path.isEmpty()) {
            folders.add(path);
        }
        if (!Json.text(item.get("InternetMessageId")).isEmpty()) {
            messages.add(Folders.message(item, path));
        }
    }

    private static int count(AuditRecord record) {
        String count = record.text("OperationCount");
        int number = count.isEmpty() || count.length() > 9 ? 0 : AuditTime.number(count, 0, count.length());
        return Math.max(number, 0);
    }

    private static List<Activity> sent(AuditRecord record, SentAs sentAs) {
        JsonNode item = record.nested("Item");
        if (item == null) {
            return List.of();
        }
        var recipients = new ArrayList<String>();
        for (String field : List.of("Recipients", "To", "Cc", "Bcc", "ToRecipients", "CcRecipients", "BccRecipients")) {
            recipients.addAll(Lists.addresses(Lists.of(item.get(field))));
        }
        if (recipients.isEmpty()) {
            recipients.addAll(Lists.addresses(Lists.of(record.nested("Recipients"))));
        }
        return List.of(new MessageSent(
                record.context(),
                sender(record, sentAs),
                sentAs,
                Folders.message(item, ""),
                recipients,
                Folders.attachments(item.get("Attachments"))));
    }

    /** In whose name it went out. */
    private static Account sender(AuditRecord record, SentAs sentAs) {
        String name = switch (sentAs) {
            case OWNER -> "";
            case SEND_AS -> record.text("SendAsUserSmtp");
            case ON_BEHALF -> record.firstText("SendOnBehalfOfUserSmtp", "SendonBehalfOfUserSmtp");
        };
        return name.isEmpty() ? Mailboxes.owner(record) : AccountNames.account(Lists.address(name));
    }

    private static List<Activity> moved(AuditRecord record, Manner manner) {
        JsonNode from = record.nested("Folder");
        JsonNode items = record.nested("AffectedItems");
        if (items == null) {
            items = record.nested("Item");
        }
        if (items == null && from == null) {
            return List.of(); // other services have operations of the same name
        }
        String folder = Folders.path(from);
        return List.of(new MessageMoved(
                record.context(),
                Mailboxes.owner(record),
                manner,
                folder,
                Folders.path(record.nested("DestFolder")),
                messages(items, folder)));
    }

    private static List<Message> messages(@Nullable JsonNode items, String folder) {
        var messages = new ArrayList<Message>();
        if (items != null) {
            for (JsonNode item : items.isArray() ? items : List.of(items)) {
                messages.add(Folders.message(item, folder));
            }
        }
        return messages;
    }
}
