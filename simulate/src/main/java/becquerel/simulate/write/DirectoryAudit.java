package becquerel.simulate.write;

import becquerel.simulate.world.Event;
import becquerel.simulate.world.Person;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A record of Entra's audit log.
 *
 * @param kind of the target: User, ServicePrincipal…
 * @param account of the target when it is a user, else empty
 * @param changes names and new values, in the order of the names
 */
record DirectoryAudit(
        String id,
        Instant time,
        String activity,
        String category,
        String correlation,
        Event.Context context,
        String kind,
        String targetId,
        String targetName,
        String account,
        TreeMap<String, String> changes) {
    private static final int PORTAL_CHANGES = 5;
    static final List<String> PORTAL = portalColumns();

    static DirectoryAudit of(AccountDay day, int number, Event.Directory event) {
        boolean user = event.target().indexOf('@') > 0;
        return new DirectoryAudit(
                id(day, number, event.activity()),
                event.time(),
                event.activity(),
                event.category(),
                day.correlation(number),
                event.context(),
                user ? "User" : DirectoryNames.kind(event.category(), event.activity()),
                event.targetId(),
                user ? "" : event.target(),
                user ? event.target() : "",
                new TreeMap<>(event.changes()));
    }

    static DirectoryAudit of(
            AccountDay day, int number, Event.Consented event, String activity, Map<String, String> changes) {
        return new DirectoryAudit(
                id(day, number, activity),
                event.time(),
                activity,
                "ApplicationManagement",
                day.correlation(number),
                event.context(),
                "ServicePrincipal",
                event.servicePrincipal(),
                event.appName(),
                "",
                new TreeMap<>(changes));
    }

    private static String id(AccountDay day, int number, String activity) {
        long mark = Ids.rule(activity, day.correlation(number));
        return "Directory_" + day.correlation(number) + "_"
                + Long.toString(mark % 11_881_376, 26).toUpperCase(Locale.ROOT) + "_" + mark % 100_000_000;
    }

    private String service() {
        String words = activity.toLowerCase(Locale.ROOT);
        if (words.contains("security info")) {
            return "Authentication Methods";
        }
        if (words.contains("self-service")) {
            return "Self-service Password Management";
        }
        return words.contains("conditional access") ? "Conditional Access" : "Core Directory";
    }

    private String operationType() {
        String first = activity.substring(0, Math.max(0, activity.indexOf(' ')));
        return switch (first) {
            case "Add", "Consent" -> "Add";
            case "Delete", "Remove" -> "Delete";
            default -> "Update";
        };
    }

    void graph(Json out) {
        out.apart().item();
        fields(Times.ticks(time), out);
        out.end();
    }

    void diagnostic(String tenant, Json out) {
        String ticks = Times.ticks(time);
        out.apart()
                .item()
                .text("time", ticks)
                .text("resourceId", "/tenants/" + tenant + "/providers/Microsoft.aadiam")
                .text("operationName", activity)
                .text("operationVersion", "1.0")
                .text("category", "AuditLogs")
                .text("tenantId", tenant)
                .text("resultSignature", "None")
                .number("durationMs", 0)
                .text("callerIpAddress", context.access().address())
                .text("correlationId", correlation)
                .nothing("identity")
                .number("Level", 4)
                .object("properties");
        fields(ticks.replace("Z", "+00:00"), out);
        out.end().end().plain("\n");
    }

    private void fields(String written, Json out) {
        Person who = context.account();
        out.text("id", id)
                .text("category", category)
                .text("correlationId", correlation)
                .text("result", "success")
                .text("resultReason", "")
                .text("activityDisplayName", activity)
                .text("activityDateTime", written)
                .text("loggedByService", service())
                .text("operationType", operationType())
                .textOrNull("userAgent", context.access().client().agent())
                .object("initiatedBy")
                .object("user")
                .text("id", who.objectId().toString())
                .nothing("displayName")
                .text("userPrincipalName", who.account())
                .text("ipAddress", context.access().address())
                .nothing("userType")
                .nothing("homeTenantId")
                .nothing("homeTenantName")
                .end()
                .nothing("app")
                .end()
                .list("targetResources")
                .item()
                .text("id", targetId)
                .textOrNull("displayName", targetName)
                .text("type", kind)
                .textOrNull("userPrincipalName", account)
                .nothing("groupType")
                .list("modifiedProperties");
        // Values are JSON within JSON.
        changes.forEach((name, value) -> out.item()
                .text("displayName", name)
                .nothing("oldValue")
                .text("newValue", quoted(value))
                .end());
        out.endList().end().endList().list("additionalDetails");
        String agent = context.access().client().agent();
        if (!agent.isEmpty()) {
            out.item().text("key", "User-Agent").text("value", agent).end();
        }
        out.endList();
    }

    private static String quoted(String value) {
        return "\"" + value.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }

    void portal(Json out) {
        Person who = context.account();
        var cells = new ArrayList<String>(List.of(
                Times.ticks(time),
                correlation,
                service(),
                category,
                activity,
                "Success",
                "",
                context.access().client().agent(),
                "User",
                "",
                who.objectId().toString(),
                who.account(),
                context.access().address(),
                kind,
                targetName,
                targetId,
                account));
        changes.entrySet().stream()
                .limit(PORTAL_CHANGES)
                .forEach(each -> cells.addAll(List.of(each.getKey(), "", quoted(each.getValue()))));
        while (cells.size() < PORTAL.size()) {
            cells.add("");
        }
        new Csv(out, ',', false).row(cells.toArray(String[]::new));
    }

    private static List<String> portalColumns() {
        Stream<String> fixed = Stream.of(
                "Date (UTC)",
                "CorrelationId",
                "Service",
                "Category",
                "Activity",
                "Result",
                "ResultReason",
                "UserAgent",
                "ActorType",
                "ActorDisplayName",
                "ActorObjectId",
                "ActorUserPrincipalName",
                "IPAddress",
                "Target1Type",
                "Target1DisplayName",
                "Target1ObjectId",
                "Target1UserPrincipalName");
        Stream<String> changed = IntStream.rangeClosed(1, PORTAL_CHANGES)
                .boxed()
                .flatMap(i ->
                        Stream.of("Name", "OldValue", "NewValue").map(part -> "Target1ModifiedProperty" + i + part));
        return Stream.concat(fixed, changed).toList();
    }
}
