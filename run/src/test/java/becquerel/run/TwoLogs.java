package becquerel.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Invented evidence of one tenant in which the audit log and the sign-in log tell the same sign-ins. */
final class TwoLogs {
    static final String ANNA = "anna@example.com";
    static final String OFFICE = "192.0.2.10";
    static final String FOREIGN = "203.0.113.66";
    private static final String TENANT = "99999999-aaaa-4aaa-8aaa-000000000009";
    private static final List<String> PEOPLE = List.of(
            ANNA, "ben@example.com", "cara@example.com", "dan@example.com", "eve@example.com", "finn@example.com");
    private static final JsonMapper JSON = new JsonMapper();

    private final List<ObjectNode> audit = new ArrayList<>();
    private final List<ObjectNode> signIns = new ArrayList<>();
    private int records;

    /** Three weeks in the office; then six tries on each of six accounts, and one of them entered. */
    static TwoLogs sprayed() {
        var logs = new TwoLogs();
        for (int day = 1; day <= 21; day++) {
            for (String who : PEOPLE) {
                logs.signsIn("2026-03-%02dT07:30:00".formatted(day), who, OFFICE, 0);
            }
        }
        for (int round = 0; round < 6; round++) {
            for (String who : PEOPLE) {
                logs.signsIn("2026-03-22T11:5%d:0%d".formatted(round, PEOPLE.indexOf(who)), who, FOREIGN, 50126);
            }
        }
        return logs.signsIn("2026-03-22T12:01:10", ANNA, FOREIGN, 50140)
                .signsIn("2026-03-22T12:01:20", ANNA, FOREIGN, 0);
    }

    /** What either log tells of times from one on and before another. */
    TwoLogs between(String from, String to) {
        var some = new TwoLogs();
        audit.stream().filter(each -> isBetween(each, "CreationTime", from, to)).forEach(some.audit::add);
        signIns.stream()
                .filter(each -> isBetween(each, "createdDateTime", from, to))
                .forEach(some.signIns::add);
        return some;
    }

    private static boolean isBetween(ObjectNode record, String field, String from, String to) {
        String time = record.path(field).asString();
        return time.compareTo(from) >= 0 && time.compareTo(to) < 0;
    }

    /** Both logs tell it; the audit log a second later. */
    TwoLogs signsIn(String time, String who, String address, int code) {
        records++;
        String request = "5cbd0526-0000-4000-8000-%012d".formatted(records);
        String object = "11111111-aaaa-4aaa-8aaa-%012d".formatted(PEOPLE.indexOf(who) + 1);
        String agent = address.equals(OFFICE) ? "Mozilla/5.0 (Windows NT 10.0)" : "python-requests/2.31";
        ObjectNode told = JSON.createObjectNode()
                .put("id", request)
                .put("createdDateTime", time + "Z")
                .put("userPrincipalName", who)
                .put("userId", object)
                .put("appId", "00000002-0000-0ff1-ce00-000000000000")
                .put("appDisplayName", "Office 365 Exchange Online")
                .put("ipAddress", address)
                .put("clientAppUsed", "Browser")
                .put("userAgent", agent)
                .put("correlationId", "c0000000-0000-4000-8000-%012d".formatted(records))
                .put("conditionalAccessStatus", "notApplied")
                .put("isInteractive", true)
                .put("resourceTenantId", TENANT)
                .put("homeTenantId", TENANT)
                .put("userType", "member");
        told.putArray("signInEventTypes").add("interactiveUser");
        told.putObject("status").put("errorCode", code);
        signIns.add(told);
        ObjectNode again = JSON.createObjectNode()
                .put("CreationTime", time.substring(0, 18) + (char) (time.charAt(18) + 1))
                .put("Id", request)
                .put("IntraSystemId", request)
                .put("Operation", code == 0 || code == 50140 ? "UserLoggedIn" : "UserLoginFailed")
                .put("OrganizationId", TENANT)
                .put("RecordType", 15)
                .put("UserType", 0)
                .put("Version", 1)
                .put("Workload", "AzureActiveDirectory")
                .put("UserKey", object)
                .put("UserId", who)
                .put("ClientIP", address)
                .put("ActorIpAddress", address)
                .put("ApplicationId", "00000002-0000-0ff1-ce00-000000000000")
                .put("ErrorNumber", String.valueOf(code));
        again.putArray("ExtendedProperties")
                .addObject()
                .put("Name", "UserAgent")
                .put("Value", agent);
        again.putArray("DeviceProperties")
                .addObject()
                .put("Name", "SessionId")
                .put("Value", "5e551000-0000-4000-8000-%012d".formatted(records));
        audit.add(again);
        return this;
    }

    Path auditLog(Path file) throws IOException {
        var lines = new StringBuilder();
        audit.forEach(each -> lines.append(each).append('\n'));
        Files.createDirectories(file.getParent());
        return Files.writeString(file, lines);
    }

    Path signInLog(Path file) throws IOException {
        ObjectNode page = JSON.createObjectNode()
                .put("@odata.context", "https://graph.microsoft.com/beta/$metadata#auditLogs/signIns");
        page.putArray("value").addAll(signIns);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, page.toString());
    }
}
