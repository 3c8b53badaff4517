package becquerel.simulate.write;

import becquerel.simulate.world.Chance;
import becquerel.simulate.world.Client;
import becquerel.simulate.world.Event;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Locale;

/** Files, searches and warnings in the audit log (CATALOGUE 1.2.4, record types 4, 6, 14, 40 and 101). */
final class OtherRecords {
    private static final String BROWSER_FILES = "08e18876-6177-487e-b8b5-cf950c1e598c";
    private static final String SYNC = "ab9b8c07-8f02-4f72-87fa-80105867a763";

    private final AccountDay day;
    private final AuditPen pen;
    private final Actor actor;
    private final Sessions sessions;

    OtherRecords(AccountDay day, AuditPen pen, Actor actor, Sessions sessions) {
        this.day = day;
        this.pen = pen;
        this.actor = actor;
        this.sessions = sessions;
    }

    void file(int number, Event.FileUsed event) {
        Chance draw = day.of(number).at("file");
        Event.Context context = event.context();
        String account = actor.account();
        boolean own = event.folder().toLowerCase(Locale.ROOT).startsWith("documents");
        String host = pen.provider().tenant().initial().replace(".onmicrosoft.com", "");
        String site = own
                ? "https://" + host + "-my.sharepoint.com/personal/"
                        + account.replace('.', '_').replace('@', '_') + "/"
                : "https://" + host + ".sharepoint.com/sites/work/";
        int type = event.operation().startsWith("Page")
                ? RecordTypes.SHAREPOINT
                : event.operation().contains("Shar") || event.operation().contains("Link")
                        ? RecordTypes.SHARING
                        : RecordTypes.FILE;
        var entry = new Entry(
                draw.guid(),
                event.time(),
                type,
                event.operation(),
                account,
                actor.membership(),
                0,
                own ? "OneDrive" : "SharePoint",
                site + event.folder() + "/" + event.file(),
                context.access().address());
        Client client = context.access().client();
        Json out = pen.start(entry, "", context, sessions)
                .text("CorrelationId", draw.guid())
                .text("EventSource", "SharePoint")
                .text("ItemType", type == RecordTypes.SHAREPOINT ? "Page" : "File")
                .text("ListItemUniqueId", unique(event.folder() + event.file()))
                .text("Site", unique(site))
                .text("UserAgent", client.kind() == Client.Kind.BROWSER ? client.agent() : agent(client))
                .text("WebId", unique("web " + site))
                .text("ApplicationId", client.kind() == Client.Kind.BROWSER ? BROWSER_FILES : SYNC);
        if (type != RecordTypes.SHAREPOINT) {
            int dot = event.file().lastIndexOf('.');
            out.number("FileSizeBytes", 2_000 + Math.floorMod(event.file().hashCode() * 31L, 4_000_000))
                    .text("SourceFileExtension", dot < 0 ? "" : event.file().substring(dot + 1))
                    .text("SiteUrl", site)
                    .text("SourceFileName", event.file())
                    .text("SourceRelativeUrl", event.folder());
        }
        pen.end(entry, draw, number);
    }

    private static String agent(Client client) {
        return client.kind() == Client.Kind.OUTLOOK
                ? "Microsoft SkyDriveSync 25.020.0202.0002 ship; Windows NT 10.0 (22631)"
                : client.agent();
    }

    private static String unique(String of) {
        return Ids.guid(of);
    }

    void search(int number, Event.Searched event) {
        Chance draw = day.of(number).at("search");
        Event.Context context = event.context();
        var entry = new Entry(
                draw.guid(),
                event.time(),
                RecordTypes.EXCHANGE_SEARCH,
                "SearchQueryInitiatedExchange",
                actor.exchangeName(),
                actor.puid(),
                0,
                "Exchange",
                "",
                context.access().address());
        pen.start(entry, "", context, sessions)
                .text("QuerySource", context.access().client().kind() == Client.Kind.BROWSER ? "OWA" : "Outlook")
                .text("QueryText", event.query())
                .text("ScenarioName", "owa.react")
                .known("SessionId", context.access().session());
        pen.end(entry, draw, number);
    }

    /** A warning is one record about itself and one about whom it concerns, minutes after what it warns of. */
    void alert(int number, Event.Alert event) {
        Chance draw = day.of(number).at("alert");
        String id = draw.guid();
        Instant time = event.time().plusSeconds(draw.between(60, 300));
        String data = data(event, id);
        alert(number, event, "AlertTriggered", time, id, id, data, draw);
        alert(number, event, "AlertEntityGenerated", time.plusSeconds(1), id, actor.account(), data, draw);
    }

    private void alert(
            int number,
            Event.Alert event,
            String operation,
            Instant time,
            String id,
            String object,
            String data,
            Chance draw) {
        var entry = new Entry(
                draw.guid(),
                time,
                RecordTypes.ALERT,
                operation,
                "SecurityComplianceAlerts",
                "SecurityComplianceAlerts",
                4,
                "SecurityComplianceCenter",
                object,
                "");
        Json out = pen.start(entry, "Succeeded").text("AlertId", id);
        if (operation.equals("AlertEntityGenerated")) {
            out.text("AlertEntityId", object).text("EntityType", "User");
        } else {
            out.text("AlertType", "System");
        }
        out.list("AlertLinks")
                .endList()
                .text("Category", event.category())
                .text("Comments", "New alert")
                .text("Data", data)
                .text("Name", event.name())
                .text("PolicyId", unique(event.name()))
                .text("Severity", event.severity())
                .text("Source", "Office 365 Security & Compliance")
                .text("Status", "Active");
        pen.end(entry, draw, number);
    }

    private String data(Event.Alert event, String id) {
        String time = Times.second(event.time().getEpochSecond()) + ".0000000Z";
        var out = new Json(512)
                .item()
                .text("etype", "User")
                .text("eid", actor.account())
                .text("tid", pen.provider().tenant().id())
                .text("ts", time)
                .text("te", time)
                .text("tdc", "1")
                .text("suid", actor.account())
                .text("f3u", actor.account())
                .text("aii", id)
                .text("an", event.name())
                .text("sev", event.severity())
                .end();
        return new String(out.bytes(), 0, out.size(), StandardCharsets.UTF_8);
    }
}
