package becquerel.simulate.write;

import becquerel.simulate.world.Chance;
import becquerel.simulate.world.Client;
import becquerel.simulate.world.Event;
import becquerel.simulate.world.InboxRule;
import becquerel.simulate.world.Message;
import becquerel.simulate.world.Person;
import becquerel.simulate.world.Tenant;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Events as records of the unified audit log (Office 365 Management Activity API schema; CATALOGUE 1.2.3, 1.2.4). */
final class AuditShape {
    private final Tenant tenant;
    private final Chance ids;

    AuditShape(Tenant tenant, Chance ids) {
        this.tenant = tenant;
        this.ids = ids;
    }

    /** The records of an event; none when the audit log does not tell of it. */
    List<Entry> of(Event event) {
        return switch (event) {
            case Event.SignedIn signIn -> List.of(signIn(signIn));
            case Event.RuleChanged changed -> List.of(cmdlet(changed));
            case Event.Opened opened -> List.of(opened(opened));
            case Event.Sent sent -> List.of(sent(sent));
            case Event.Forwarding _,
                    Event.Synchronised _,
                    Event.Passed _,
                    Event.Moved _,
                    Event.Delegated _,
                    Event.Directory _,
                    Event.Consented _,
                    Event.FileUsed _,
                    Event.Searched _,
                    Event.Cmdlet _,
                    Event.Alert _ -> List.of();
        };
    }

    private Fields start(
            Instant time, String id, String operation, int type, String status, String key, int userType, String load) {
        return new Fields()
                .text(
                        "CreationTime",
                        time.truncatedTo(java.time.temporal.ChronoUnit.SECONDS)
                                .toString()
                                .replace("Z", ""))
                .text("Id", id)
                .text("Operation", operation)
                .text("OrganizationId", tenant.id())
                .number("RecordType", type)
                .text("ResultStatus", status)
                .text("UserKey", key)
                .number("UserType", userType)
                .number("Version", 1)
                .text("Workload", load);
    }

    private static Entry entry(Event event, int type, String operation, String id, Fields fields) {
        try (fields) {
            return new Entry(
                    event.time().truncatedTo(java.time.temporal.ChronoUnit.SECONDS),
                    type,
                    operation,
                    event.context().account().account(),
                    id,
                    fields.whole());
        }
    }

    private Entry signIn(Event.SignedIn event) {
        Event.Context context = event.context();
        Person who = context.account();
        boolean failed = event.code() != 0;
        String operation = failed ? "UserLoginFailed" : "UserLoggedIn";
        String id = ids.guid();
        Fields fields = start(
                        event.time(),
                        id,
                        operation,
                        15,
                        "Success",
                        who.objectId().toString(),
                        0,
                        "AzureActiveDirectory")
                .text("ClientIP", context.access().address())
                .text("ObjectId", event.resource())
                .text("UserId", who.account())
                .number("AzureActiveDirectoryEventType", 1)
                .named(
                        "ExtendedProperties",
                        "ResultStatusDetail",
                        failed ? "UserError" : "Success",
                        "UserAgent",
                        context.access().client().agent(),
                        "RequestType",
                        requestType(event))
                .list("ModifiedProperties")
                .endList()
                .text("ActorIpAddress", context.access().address())
                .text("InterSystemsId", ids.guid())
                .text("IntraSystemId", id)
                .text("ApplicationId", event.app());
        device(context, fields);
        fields.text("ErrorNumber", Integer.toString(event.code()));
        return entry(event, 15, operation, id, fields);
    }

    private static String requestType(Event.SignedIn event) {
        return switch (event.way()) {
            case PASSWORD_GRANT, REFRESH -> "OAuth2:Token";
            case DEVICE_CODE -> "Cmsi:Cmsi";
            case USUAL -> event.typed() ? "Login:login" : "OAuth2:Authorize";
        };
    }

    private static void device(Event.Context context, Fields fields) {
        Client client = context.access().client();
        var pairs = new ArrayList<String>(
                List.of("OS", client.system(), "BrowserType", client.browser(), "IsCompliantAndManaged", "False"));
        if (!context.access().session().isEmpty()) {
            pairs.addAll(List.of("SessionId", context.access().session()));
        }
        fields.named("DeviceProperties", pairs.toArray(String[]::new));
    }

    private Entry cmdlet(Event.RuleChanged event) {
        Event.Context context = event.context();
        String verb = switch (event.change()) {
            case NEW -> "New-InboxRule";
            case SET -> "Set-InboxRule";
            case REMOVE -> "Remove-InboxRule";
            case ENABLE -> "Enable-InboxRule";
            case DISABLE -> "Disable-InboxRule";
        };
        String id = ids.guid();
        Fields fields = start(
                        event.time(), id, verb, 1, "True", context.account().puid(), 2, "Exchange")
                .text("ClientIP", context.access().address() + ":" + (20_000 + ids.below(40_000)))
                .text("ObjectId", event.mailbox().alias() + "\\" + event.rule().name())
                .text("UserId", context.account().account())
                .text("AppId", "00000002-0000-0ff1-ce00-000000000000")
                .flag("ExternalAccess", false)
                .text("OrganizationName", tenant.initial())
                .named("Parameters", parameters(event.rule()))
                .text("SessionId", context.access().session());
        return entry(event, 1, verb, id, fields);
    }

    private static String[] parameters(InboxRule rule) {
        var pairs = new ArrayList<String>(List.of("AlwaysDeleteOutlookRulesBlob", "False", "Force", "False"));
        add(pairs, "ForwardTo", String.join(";", rule.forwardTo()));
        add(pairs, "ForwardAsAttachmentTo", String.join(";", rule.attachTo()));
        add(pairs, "RedirectTo", String.join(";", rule.redirectTo()));
        add(pairs, "MoveToFolder", rule.moveTo());
        add(pairs, "DeleteMessage", rule.delete() ? "True" : "");
        add(pairs, "MarkAsRead", rule.markRead() ? "True" : "");
        add(pairs, "From", String.join(";", rule.from()));
        add(pairs, "SubjectOrBodyContainsWords", String.join(";", rule.words()));
        add(pairs, "Name", rule.name());
        add(pairs, "StopProcessingRules", rule.stop() ? "True" : "False");
        return pairs.toArray(String[]::new);
    }

    private static void add(List<String> pairs, String name, String value) {
        if (!value.isEmpty()) {
            pairs.add(name);
            pairs.add(value);
        }
    }

    private Fields mailbox(Event event, Person owner, String id, String operation, int type) {
        Event.Context context = event.context();
        boolean own = context.account().equals(owner);
        Fields fields = start(
                        event.time(),
                        id,
                        operation,
                        type,
                        "Succeeded",
                        context.account().puid(),
                        0,
                        "Exchange")
                .text("UserId", context.account().account());
        if (type != 50) {
            fields.text("ClientIP", context.access().address());
        }
        return fields.text("ClientIPAddress", context.access().address())
                .text("ClientInfoString", clientInfo(context.access().client()))
                .flag("ExternalAccess", false)
                .number("InternalLogonType", 0)
                .number("LogonType", own ? 0 : 2)
                .text("LogonUserSid", context.account().sid())
                .text("MailboxGuid", owner.mailbox().toString())
                .text("MailboxOwnerSid", owner.sid())
                .text("MailboxOwnerUPN", owner.account())
                .text("OrganizationName", tenant.initial())
                .text("OriginatingServer", "AM6PR05MB5417 (15.20.4195.020)\r\n")
                .text("SessionId", context.access().session());
    }

    private static String clientInfo(Client client) {
        return switch (client.kind()) {
            case BROWSER -> "Client=OWA;" + client.agent() + ";";
            case OUTLOOK -> "Client=MSExchangeRPC";
            case PHONE -> "Client=REST;Client=RESTSystem;;";
            case IMAP -> "Client=POP3/IMAP4;Protocol=IMAP4";
            case POP -> "Client=POP3/IMAP4;Protocol=POP3";
            case SMTP -> "Client=Hub Transport";
            case POWERSHELL -> "Client=PowerShell";
            case APPLICATION -> "Client=REST;;";
        };
    }

    private Entry opened(Event.Opened event) {
        String id = ids.guid();
        Fields fields = mailbox(event, event.mailbox(), id, "MailItemsAccessed", 50)
                .named("OperationProperties", "MailAccessType", "Bind", "IsThrottled", "False")
                .list("Folders")
                .item()
                .text(
                        "Id",
                        "LgAAAAB" + Long.toHexString(event.mailbox().mailbox().getLeastSignificantBits()))
                .text("Path", event.folder())
                .list("FolderItems");
        for (Message each : event.messages()) {
            fields.item()
                    .text("InternetMessageId", each.id())
                    .number("SizeInBytes", each.bytes())
                    .end();
        }
        fields.endList()
                .end()
                .endList()
                .number("OperationCount", event.messages().size());
        return entry(event, 50, "MailItemsAccessed", id, fields);
    }

    private Entry sent(Event.Sent event) {
        String id = ids.guid();
        Fields fields = mailbox(event, event.mailbox(), id, event.right(), 2)
                .object("Item")
                .text("Id", "RgAAAA" + Long.toHexString(event.message().id().hashCode()))
                .text("InternetMessageId", event.message().id())
                .object("ParentFolder")
                .text("Path", "\\Drafts")
                .end()
                .number("SizeInBytes", event.message().bytes())
                .text("Subject", event.message().subject())
                .end();
        return entry(event, 2, event.right(), id, fields);
    }
}
