package becquerel.simulate.write;

import becquerel.simulate.world.Chance;
import becquerel.simulate.world.Event;
import becquerel.simulate.world.World;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Entra's own log of changes in the directory, for the month it is kept (CATALOGUE 1.6). */
final class DirectoryLog extends ExportedLog {
    private enum Dialect {
        GRAPH,
        PORTAL,
        DIAGNOSTIC
    }

    private final Dialect dialect;
    private final Faults faults;
    private final Instant from;
    private final String tenant;

    private DirectoryLog(World world, Dialect dialect, Instant from, Path evidence) {
        super(
                world,
                List.of(new Export(
                        evidence,
                        stem(dialect),
                        "directory audit, " + dialect.name().toLowerCase(Locale.ROOT),
                        form(dialect),
                        Split.WHOLE)));
        this.dialect = dialect;
        this.faults = Faults.of(world, "directory audit");
        this.from = from;
        this.tenant = world.tenant().id();
    }

    static DirectoryLog of(World world, Path evidence) {
        Chance draw = world.chance().at("directory export");
        Dialect dialect = draw.of(List.of(Dialect.values()));
        int days = dialect == Dialect.DIAGNOSTIC ? 400 : draw.happens(0.2) ? 7 : 30;
        return new DirectoryLog(world, dialect, world.to().minus(Duration.ofDays(days)), evidence);
    }

    private static String stem(Dialect dialect) {
        return switch (dialect) {
            case GRAPH -> "directory/AuditLogs";
            case PORTAL -> "directory/AuditLogs_export";
            case DIAGNOSTIC -> "directory/insights-logs-auditlogs";
        };
    }

    private static Form form(Dialect dialect) {
        return switch (dialect) {
            case GRAPH -> Form.pages(".json", "https://graph.microsoft.com/v1.0/$metadata#auditLogs/directoryAudits");
            case PORTAL -> Form.table(".csv", Form.MARK + String.join(",", DirectoryAudit.PORTAL));
            case DIAGNOSTIC -> Form.lines(".json");
        };
    }

    @Override
    public Page tell(AccountDay day) {
        List<Event> events = day.events();
        var page = new Page.Draft(events.size());
        for (int i = 0; i < events.size(); i++) {
            switch (events.get(i)) {
                case Event.Directory act -> write(day, i, DirectoryAudit.of(day, i, act), page);
                case Event.Consented consented -> consent(day, i, consented, page);
                default -> {}
            }
        }
        return page.page();
    }

    private void consent(AccountDay day, int number, Event.Consented event, Page.Draft page) {
        String type = event.everyone() ? "AllPrincipals" : "Principal";
        write(
                day,
                number,
                DirectoryAudit.of(
                        day,
                        number,
                        event,
                        "Add delegated permission grant",
                        Map.of(
                                "DelegatedPermissionGrant.Scope",
                                " " + event.scopes(),
                                "DelegatedPermissionGrant.ConsentType",
                                type,
                                "ServicePrincipal.ObjectID",
                                event.servicePrincipal())),
                page);
        write(
                day,
                number,
                DirectoryAudit.of(
                        day,
                        number,
                        event,
                        "Consent to application",
                        Map.of(
                                "ConsentContext.IsAdminConsent",
                                event.everyone() ? "True" : "False",
                                "ConsentContext.IsAppOnly",
                                "False",
                                "ConsentContext.OnBehalfOfAll",
                                event.everyone() ? "True" : "False",
                                "ConsentAction.Permissions",
                                "[] => [[Id: " + day.correlation(number).replace("-", "") + ", ClientId: "
                                        + event.servicePrincipal() + ", PrincipalId: "
                                        + (event.everyone() ? "" : day.person().objectId()) + ", ResourceId: "
                                        + day.chance().at("graph principal").guid() + ", ConsentType: " + type
                                        + ", Scope:  " + event.scopes()
                                        + ", CreatedDateTime: , LastModifiedDateTime ]]; ",
                                "TargetId.ServicePrincipalNames",
                                event.app())),
                page);
    }

    private void write(AccountDay day, int number, DirectoryAudit audit, Page.Draft page) {
        Chance draw = day.of(number).at("directory log");
        if (audit.time().isBefore(from)
                || faults.lost(audit.time())
                || !faults.arrival(audit.time(), draw).isBefore(faults.closed())) {
            return;
        }
        Json out = page.out();
        int start = out.size();
        switch (dialect) {
            case GRAPH -> audit.graph(out);
            case PORTAL -> audit.portal(out);
            case DIAGNOSTIC -> audit.diagnostic(tenant, out);
        }
        page.row(0, audit.time().getEpochSecond(), start, false);
        if (dialect != Dialect.PORTAL) {
            page.told(number, audit.id());
        }
    }
}
