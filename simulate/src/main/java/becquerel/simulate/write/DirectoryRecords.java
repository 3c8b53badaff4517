package becquerel.simulate.write;

import becquerel.simulate.world.Apps;
import becquerel.simulate.world.Chance;
import becquerel.simulate.world.Event;
import java.util.List;

/** Acts in the directory, as the unified audit log tells them (CATALOGUE 1.2.4, record type 8). */
final class DirectoryRecords {
    private static final String GRAPH_NAMES =
            Apps.GRAPH + "/ags.windows.net;" + Apps.GRAPH + ";https://graph.microsoft.com";

    private final AccountDay day;
    private final AuditPen pen;
    private final Actor actor;

    DirectoryRecords(AccountDay day, AuditPen pen, Actor actor) {
        this.day = day;
        this.pen = pen;
        this.actor = actor;
    }

    void write(int number, Event.Directory event) {
        String operation = DirectoryNames.auditLog(event.activity());
        if (operation.isEmpty()) {
            return;
        }
        Target target = Target.of(event);
        write(number, 0, event.context(), operation, event.category(), target, DirectoryNames.modified(event));
    }

    /** A consent is one act and several records, which share a correlation id. */
    void consent(int number, Event.Consented event) {
        Target app =
                new Target(event.app(), "ServicePrincipal", event.servicePrincipal(), event.appName(), event.app());
        Chance draw = day.of(number).at("consent");
        String graph = day.chance().at("graph principal").guid();
        Target resource = new Target(GRAPH_NAMES, "ServicePrincipal", graph, "Microsoft Graph", Apps.GRAPH);
        String principal = event.everyone() ? "" : actor.person().objectId().toString();
        String type = event.everyone() ? "AllPrincipals" : "Principal";
        String scopes = " " + event.scopes();
        write(
                number,
                0,
                event.context(),
                "Add delegated permission grant.",
                "ServicePrincipal",
                resource,
                List.of(
                        "DelegatedPermissionGrant.Scope",
                        scopes,
                        "DelegatedPermissionGrant.ConsentType",
                        type,
                        "ServicePrincipal.ObjectID",
                        event.servicePrincipal(),
                        "ServicePrincipal.DisplayName",
                        event.appName(),
                        "ServicePrincipal.AppId",
                        event.app(),
                        "TargetId.ServicePrincipalNames",
                        GRAPH_NAMES));
        if (!event.everyone()) {
            write(
                    number,
                    1,
                    event.context(),
                    "Add app role assignment grant to user.",
                    "UserManagement",
                    app,
                    List.of(
                            "AppRole.Id",
                            "00000000-0000-0000-0000-000000000000",
                            "User.ObjectID",
                            principal,
                            "User.UPN",
                            actor.account(),
                            "TargetId.ServicePrincipalNames",
                            event.app()));
        }
        String grant = "[Id: " + draw.guid() + ", ClientId: " + event.servicePrincipal() + ", PrincipalId: " + principal
                + ", ResourceId: " + graph + ", ConsentType: " + type + ", Scope: " + scopes
                + ", CreatedDateTime: , LastModifiedDateTime ]";
        write(
                number,
                2,
                event.context(),
                "Consent to application.",
                "ServicePrincipal",
                app,
                List.of(
                        "ConsentContext.IsAdminConsent",
                        event.everyone() ? "True" : "False",
                        "ConsentContext.IsAppOnly",
                        "False",
                        "ConsentContext.OnBehalfOfAll",
                        event.everyone() ? "True" : "False",
                        "ConsentContext.Tags",
                        "WindowsAzureActiveDirectoryIntegratedApp",
                        "ConsentAction.Permissions",
                        "[] => [" + grant + "]; ",
                        "TargetId.ServicePrincipalNames",
                        event.app()));
    }

    /** @param modified name, new value, name… */
    private void write(
            int number,
            int part,
            Event.Context context,
            String operation,
            String category,
            Target target,
            List<String> modified) {
        Chance draw = day.of(number).at("directory", part);
        // Entra names the user's address, one of its own servers, or nothing at all.
        double told = draw.share();
        String address = told < 0.5 ? context.access().address() : told < 0.7 ? ProviderAddresses.directory(draw) : "";
        var entry = new Entry(
                draw.guid(),
                context.time(),
                RecordTypes.DIRECTORY,
                operation,
                actor.account(),
                actor.puid() + "@" + pen.provider().tenant().initial(),
                0,
                "AzureActiveDirectory",
                target.object(),
                address);
        Json out = pen.start(entry, "Success").number("AzureActiveDirectoryEventType", 1);
        String agent = context.access().client().agent();
        out.list("ExtendedProperties")
                .pair("additionalDetails", details(agent, category.equals("ServicePrincipal") ? target.appId() : ""))
                .pair("extendedAuditEventCategory", category)
                .endList()
                .list("ModifiedProperties");
        for (int i = 0; i < modified.size(); i += 2) {
            out.item()
                    .text("Name", modified.get(i))
                    .text("NewValue", modified.get(i + 1))
                    .text("OldValue", "")
                    .end();
        }
        out.endList();
        actor(out);
        out.text("ActorContextId", pen.provider().tenant().id())
                .known("ActorIpAddress", address)
                .text("InterSystemsId", day.correlation(number))
                .text("IntraSystemId", draw.guid())
                .text("SupportTicketId", "");
        target.write(out);
        out.text("TargetContextId", pen.provider().tenant().id());
        pen.end(entry, draw, number);
    }

    private static String details(String agent, String app) {
        var out = new Json(256).item();
        out.known("User-Agent", agent).known("AppId", app).end();
        return new String(out.bytes(), 0, out.size(), java.nio.charset.StandardCharsets.UTF_8);
    }

    private void actor(Json out) {
        String id = actor.person().objectId().toString();
        out.list("Actor");
        party(out, actor.account(), 5);
        party(out, actor.puid(), 3);
        party(out, "User_" + id, 2);
        party(out, id, 2);
        party(out, "User", 2);
        out.endList();
    }

    static void party(Json out, String id, int type) {
        out.item().text("ID", id).number("Type", type).end();
    }

    /**
     * What an act was done to.
     *
     * @param object ObjectId: an account, an application, or a name
     * @param kind User, ServicePrincipal, Application, Group, Role, Policy, Device
     * @param appId of an application, else empty
     */
    record Target(String object, String kind, String id, String name, String appId) {
        static Target of(Event.Directory event) {
            boolean user = event.target().indexOf('@') > 0;
            String kind = user ? "User" : DirectoryNames.kind(event.category(), event.activity());
            return new Target(
                    user ? event.target() : event.targetId().isEmpty() ? event.target() : event.targetId(),
                    kind,
                    event.targetId(),
                    event.target(),
                    "");
        }

        void write(Json out) {
            out.list("Target");
            if (!id.isEmpty()) {
                party(out, kind + "_" + id, 2);
                party(out, id, 2);
            }
            party(out, kind, 2);
            if (kind.equals("User")) {
                party(out, object, 5);
            } else {
                party(out, name, 1);
            }
            if (!appId.isEmpty()) {
                party(out, appId, 2);
                party(out, appId, 4);
            }
            out.endList();
        }
    }
}
