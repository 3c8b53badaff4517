import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/** Mailbox records: reading, sending, deleting, and rules that mail programs write. */
final class Mail {
    /** A program that opens mailboxes, as mailbox records describe it. */
    record Client(String info, String appId, String clientAppId, String process, String version) {
        static final Client OUTLOOK =
                new Client("Client=MSExchangeRPC", null, null, "OUTLOOK.EXE", "16.0.13929.20372");
        static final Client PHONE = new Client(
                "Client=OutlookService;Outlook-iOS/2.0;", "27922004-5251-4030-b22d-91ecd9a37ea4", null, null, null);
        static final Client SERVICE = new Client(
                "Client=REST;Client=RESTSystem;;",
                "cc15fd57-2c6c-4117-a88c-83b1d56b4bbe",
                "cc15fd57-2c6c-4117-a88c-83b1d56b4bbe",
                null,
                null);
        static final Client IMAP = new Client("Client=POP3/IMAP4;Protocol=IMAP4", null, null, null, null);
        static final Client POP = new Client("Client=POP3/IMAP4;Protocol=POP3", null, null, null, null);

        static Client web(Office.Agent agent) {
            return new Client("Client=OWA;" + agent.text() + ";", Log.EXCHANGE, null, null, null);
        }
    }

    /** Who opens whose mailbox, from where and with what. */
    record Visit(Office.Person who, Office.Person mailbox, String address, Client client, String session) {}

    private final Log log;
    private final Random random;

    Mail(Log log, Random random) {
        this.log = log;
        this.random = random;
    }

    private Map<String, Object> mailbox(Instant time, String operation, int type, Visit visit, List<Object> properties) {
        Office.Person who = visit.who();
        Office.Person owner = visit.mailbox();
        Client client = visit.client();
        return log.add(
                time, operation, type, "Succeeded", who.puid(), 0, "Exchange",
                "ClientIP", type == 50 ? null : visit.address(),
                "UserId", who.account(),
                "AppId", client.appId(),
                "ClientAppId", client.clientAppId(),
                "ClientIPAddress", visit.address(),
                "ClientInfoString", client.info(),
                "ClientProcessName", type == 50 ? null : client.process(),
                "ClientVersion", type == 50 ? null : client.version(),
                "ExternalAccess", false,
                "InternalLogonType", 0,
                "LogonType", who.equals(owner) ? 0 : 2,
                "LogonUserSid", who.sid(),
                "MailboxGuid", owner.mailbox(),
                "MailboxOwnerSid", owner.sid(),
                "MailboxOwnerUPN", owner.account(),
                "OperationProperties", properties,
                "OrganizationName", log.tenant.name(),
                "OriginatingServer", "AM0PR05MB6120 (15.20.4195.020)\r\n",
                "SessionId", visit.session());
    }

    /** Single messages were opened. */
    void read(Instant time, Visit visit, String folder, List<String> messages) {
        List<Object> items = messages.stream().<Object>map(id -> Json.object("InternetMessageId", id)).toList();
        Map<String, Object> fields = mailbox(
                time, "MailItemsAccessed", 50, visit, Json.named("MailAccessType", "Bind", "IsThrottled", "False"));
        fields.put("Folders", List.of(with(Json.object("FolderItems", items), folder(visit.mailbox(), folder))));
        fields.put("OperationCount", messages.size());
    }

    /** A whole folder was fetched. */
    void sync(Instant time, Visit visit, String folder) {
        Map<String, Object> fields = mailbox(
                time, "MailItemsAccessed", 2, visit, Json.named("MailAccessType", "Sync", "IsThrottled", "False"));
        Object id = folder(visit.mailbox(), folder).get("Id");
        fields.put(
                "Item",
                Json.object("Id", id, "ParentFolder",
                        Json.object("Id", id, "Name", folder.substring(1), "Path", "Not Available")));
    }

    void send(Instant time, Visit visit, String message, String subject, String attachments) {
        mailbox(time, "Send", 2, visit, null)
                .put("Item", Json.object(
                        "Attachments", attachments, "Id", "Unknown", "InternetMessageId", message, "Subject", subject));
    }

    /** Messages leave a folder: SoftDelete, HardDelete, MoveToDeletedItems. {@code items}: message, subject, message… */
    void remove(Instant time, String operation, Visit visit, String folder, String... items) {
        Map<String, Object> from = folder(visit.mailbox(), folder);
        var affected = new ArrayList<Object>();
        for (int i = 0; i < items.length; i += 2) {
            affected.add(Json.object(
                    "Id", itemId(), "InternetMessageId", items[i], "ParentFolder", from, "Subject", items[i + 1]));
        }
        mailbox(time, operation, 3, visit, null).putAll(Json.object(
                "AffectedItems", affected,
                "CrossMailboxOperation", false,
                "DestFolder",
                        operation.equals("MoveToDeletedItems") ? folder(visit.mailbox(), "\\Deleted Items") : null,
                "Folder", from));
    }

    /** A rule written by a mail program rather than by a cmdlet. */
    void rule(Instant time, Visit visit, String operation, String ruleId, String name, String condition, String actions) {
        mailbox(time, "UpdateInboxRules", 2, visit, Json.named(
                "RuleOperation", operation,
                "RuleId", ruleId,
                "RuleState", "Enabled, ExitAfterExecution",
                "RuleCondition", condition,
                "RuleName", name,
                "RuleProvider", "RuleOrganizer",
                "RuleActions", actions))
                .put("Item", Json.object("Id", itemId(), "ParentFolder", folder(visit.mailbox(), "\\Inbox")));
    }

    /** A message id nobody else has. */
    String message() {
        return "<AM0PR05MB6120" + log.guid().replace("-", "").substring(0, 26).toUpperCase(Locale.ROOT)
                + "@AM0PR05MB6120.eurprd05.prod.outlook.com>";
    }

    private String itemId() {
        byte[] bytes = new byte[66];
        random.nextBytes(bytes);
        return "RgAAAA" + Base64.getEncoder().encodeToString(bytes);
    }

    private static Map<String, Object> folder(Office.Person owner, String path) {
        byte[] bytes = new byte[42];
        new Random((owner.alias() + path).hashCode()).nextBytes(bytes);
        return Json.object("Id", "LgAAAA" + Base64.getEncoder().encodeToString(bytes) + "AB", "Path", path);
    }

    private static Map<String, Object> with(Map<String, Object> first, Map<String, Object> then) {
        first.putAll(then);
        return first;
    }
}
