package becquerel.simulate.write;

import becquerel.simulate.world.Apps;
import becquerel.simulate.world.Chance;
import becquerel.simulate.world.Event;
import becquerel.simulate.world.InboxRule;
import becquerel.simulate.world.Message;
import becquerel.simulate.world.Person;
import java.time.Instant;

/** What mailbox servers log (CATALOGUE 1.2.4, record types 2, 3 and 50). */
final class MailboxRecords {
    private final AccountDay day;
    private final AuditPen pen;
    private final Actor actor;
    private final Sessions sessions;
    private final Reads reads = new Reads();

    MailboxRecords(AccountDay day, AuditPen pen, Actor actor, Sessions sessions) {
        this.day = day;
        this.pen = pen;
        this.actor = actor;
        this.sessions = sessions;
    }

    /** A record with what all mailbox records have. */
    private Json start(Entry entry, Event.Context context, Person owner, View view) {
        Provider provider = pen.provider();
        boolean own = context.account().equals(owner);
        boolean cached = entry.type() == RecordTypes.AGGREGATED;
        String app = sessions.app(context);
        Json out = pen.start(entry, "Succeeded", context, sessions)
                .known("AppId", view.info().startsWith("Client=OWA") ? Apps.EXCHANGE : app)
                .known("ClientAppId", context.access().app())
                .text("ClientIPAddress", view.address())
                .text("ClientInfoString", view.info());
        if (!cached) {
            out.known("ClientProcessName", view.process()).known("ClientVersion", view.version());
        }
        return out.flag("ExternalAccess", false)
                .number("InternalLogonType", 0)
                .number("LogonType", own ? 0 : 2)
                .text("LogonUserSid", actor.sid())
                .text("MailboxGuid", owner.mailbox().toString())
                .text("MailboxOwnerSid", own ? actor.sid() : owner.sid())
                .text("MailboxOwnerUPN", own ? actor.exchangeName() : owner.account())
                .text("OrganizationName", provider.tenant().initial())
                .text("OriginatingServer", provider.server(day.chance().at("server", owner.number())) + "\r\n")
                .known("SessionId", context.access().session());
    }

    private Entry entry(Instant time, int type, String operation, View view, Chance draw) {
        return new Entry(
                draw.guid(),
                time,
                type,
                operation,
                actor.exchangeName(),
                actor.puid(),
                0,
                "Exchange",
                "",
                view.address());
    }

    private View view(Event.Context context) {
        return View.of(context.access(), pen.provider(), day.chance().at(actor.account()));
    }

    /** Single messages; written when the two minutes are over in which the service gathers them. */
    void opened(int number, Event.Opened event) {
        if (pen.provider().reads()) {
            View view = view(event.context());
            reads.see(number, event, view).forEach(this::write);
        }
    }

    /** The day is over. */
    void end() {
        reads.rest().forEach(this::write);
    }

    private void write(Reads.Gathered gathered) {
        Chance draw = day.of(gathered.first()).at("reads", gathered.number());
        Event.Context context = gathered.context();
        Entry entry = entry(context.time(), RecordTypes.AGGREGATED, "MailItemsAccessed", gathered.view(), draw);
        String mailbox = gathered.mailbox().alias();
        Json out = start(entry, context, gathered.mailbox(), gathered.view())
                .named(
                        "OperationProperties",
                        "MailAccessType",
                        "Bind",
                        "IsThrottled",
                        gathered.throttled() ? "True" : "False")
                .list("Folders");
        gathered.folders().forEach((folder, messages) -> {
            out.item().list("FolderItems");
            for (Message each : messages) {
                out.item()
                        .text("Id", Ids.message(mailbox, each.id()))
                        .text("InternetMessageId", each.id())
                        .number("SizeInBytes", each.bytes())
                        .end();
            }
            out.endList()
                    .text("Id", Ids.folder(mailbox, folder))
                    .text("Path", folder)
                    .end();
        });
        out.endList().number("OperationCount", gathered.messages());
        pen.end(entry, draw, gathered.events());
    }

    void synchronised(int number, Event.Synchronised event) {
        View view = view(event.context());
        if (!pen.provider().reads() || !reads.synchronises(event, view)) {
            return;
        }
        Chance draw = day.of(number).at("sync");
        Entry entry = entry(event.time(), RecordTypes.EXCHANGE_ITEM, "MailItemsAccessed", view, draw);
        String folder = Ids.folder(event.mailbox().alias(), event.folder());
        start(entry, event.context(), event.mailbox(), view)
                .named("OperationProperties", "MailAccessType", "Sync", "IsThrottled", "False")
                .object("Item")
                .text("Id", folder)
                .object("ParentFolder")
                .text("Id", folder)
                .text("Name", name(event.folder()))
                .text("Path", "Not Available")
                .end()
                .end();
        pen.end(entry, draw, number);
    }

    void sent(int number, Event.Sent event) {
        View view = view(event.context());
        Chance draw = day.of(number).at("sent");
        Entry entry = entry(event.time(), RecordTypes.EXCHANGE_ITEM, event.right(), view, draw);
        Message message = event.message();
        Json out = start(entry, event.context(), event.mailbox(), view);
        switch (event.right()) {
            case "SendAs" -> out.text("SendAsUserSmtp", event.mailbox().account());
            case "SendOnBehalf" ->
                out.text("SendOnBehalfOfUserSmtp", event.mailbox().account());
            default -> {}
        }
        out.object("Item");
        if (!message.attachment().isEmpty()) {
            out.text("Attachments", message.attachment() + " (" + message.bytes() * 3L / 4 + "b)");
        }
        out.text("Id", Ids.message(event.mailbox().alias(), message.id())).text("InternetMessageId", message.id());
        out.object("ParentFolder")
                .text("Id", Ids.folder(event.mailbox().alias(), "\\Drafts"))
                .text("Path", "\\Drafts")
                .end();
        if (pen.provider().sentTo()) {
            out.list("Recipients");
            message.to().forEach(out::item);
            out.endList();
        }
        out.number("SizeInBytes", message.bytes())
                .text("Subject", message.subject())
                .end();
        pen.end(entry, draw, number);
    }

    void moved(int number, Event.Moved event) {
        View view = view(event.context());
        Chance draw = day.of(number).at("moved");
        String operation = switch (event.removal()) {
            case MOVE -> "Move";
            case TO_BIN -> "MoveToDeletedItems";
            case SOFT -> "SoftDelete";
            case HARD -> "HardDelete";
        };
        Entry entry = entry(event.time(), RecordTypes.EXCHANGE_ITEMS, operation, view, draw);
        String mailbox = event.mailbox().alias();
        Json out = start(entry, event.context(), event.mailbox(), view).list("AffectedItems");
        for (Message each : event.messages()) {
            out.item();
            if (!each.attachment().isEmpty()) {
                out.text("Attachments", each.attachment() + " (" + each.bytes() * 3L / 4 + "b)");
            }
            out.text("Id", Ids.message(mailbox, each.id())).text("InternetMessageId", each.id());
            folder(out, "ParentFolder", mailbox, event.from());
            out.text("Subject", each.subject()).end();
        }
        out.endList().flag("CrossMailboxOperation", false);
        switch (event.removal()) {
            case MOVE -> folder(out, "DestFolder", mailbox, event.to());
            case TO_BIN -> folder(out, "DestFolder", mailbox, "\\Deleted Items");
            case SOFT, HARD -> {}
        }
        folder(out, "Folder", mailbox, event.from());
        pen.end(entry, draw, number);
    }

    /** A rule that a mail program wrote; what is changed later is logged without its content (CATALOGUE 1.2.4). */
    void rule(int number, Event.RuleChanged event) {
        View view = view(event.context());
        Chance draw = day.of(number).at("rule");
        Entry entry = entry(event.time(), RecordTypes.EXCHANGE_ITEM, "UpdateInboxRules", view, draw);
        Json out = start(entry, event.context(), event.mailbox(), view).list("OperationProperties");
        InboxRule rule = event.rule();
        String id = Long.toString(Ids.rule(event.mailbox().alias(), rule.name()));
        switch (event.change()) {
            case NEW ->
                OutlookRules.added(rule, id, day.chance().at("serialisation").happens(0.75), out);
            case SET, ENABLE, DISABLE ->
                OutlookRules.blank("ModifyMailboxRule", id, event.change() != Event.Change.DISABLE, out);
            case REMOVE -> OutlookRules.blank("RemoveMailboxRule", id, true, out);
        }
        out.endList().object("Item").text("Id", Ids.message(event.mailbox().alias(), id));
        folder(out, "ParentFolder", event.mailbox().alias(), "\\Inbox");
        out.end();
        pen.end(entry, draw, number);
    }

    private static void folder(Json out, String name, String mailbox, String path) {
        out.object(name)
                .text("Id", Ids.folder(mailbox, path))
                .text("Path", path)
                .end();
    }

    private static String name(String folder) {
        return folder.substring(folder.lastIndexOf('\\') + 1);
    }
}
