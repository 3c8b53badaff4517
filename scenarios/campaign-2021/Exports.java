import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The wrappers in which the same records reach a responder. */
final class Exports {
    private static final DateTimeFormatter AMERICAN = DateTimeFormatter.ofPattern("M/d/yyyy h:mm:ss a", Locale.US);
    private static final Map<Integer, String> TYPES = Map.of(
            1, "ExchangeAdmin", 2, "ExchangeItem", 3, "ExchangeItemGroup", 4, "SharePoint", 6, "SharePointFileOperation",
            8, "AzureActiveDirectory", 15, "AzureActiveDirectoryStsLogon", 25, "MicrosoftTeams", 50,
            "ExchangeItemAggregated", 52, "DataInsightsRestApiAudit");

    private Exports() {}

    /** The audit search of the portal, as it was in 2021: newest first, UTF-8 with a byte order mark. */
    static byte[] portal(List<Log.Entry> entries) {
        var out = new StringBuilder("\uFEFFCreationDate,UserIds,Operations,AuditData\r\n");
        for (Log.Entry entry : entries.reversed()) {
            out.append(entry.fields().get("CreationTime")).append(".0000000Z,");
            out.append(entry.user()).append(',');
            out.append(entry.operation()).append(',');
            out.append(cell(auditData(entry))).append("\r\n");
        }
        return out.toString().getBytes(UTF_8);
    }

    /**
     * Search-UnifiedAuditLog piped into Export-Csv -Encoding Unicode by PowerShell 5: UTF-16, local dates, a line with the type.
     * Pages of such a search overlap, so that some rows are there twice.
     */
    static byte[] powerShell(List<Log.Entry> entries) {
        var rows = new ArrayList<Log.Entry>();
        for (Log.Entry entry : entries.reversed()) {
            rows.add(entry);
            if (rows.size() % 20 == 0) {
                rows.add(entry);
            }
        }
        var out = new StringBuilder("\uFEFF#TYPE System.Management.Automation.PSObject\r\n");
        out.append(row(List.of("PSComputerName", "RunspaceId", "PSShowComputerName", "RecordType", "CreationDate", "UserIds",
                "Operations", "AuditData", "ResultIndex", "ResultCount", "Identity", "IsValid", "ObjectState")));
        for (int i = 0; i < rows.size(); i++) {
            Log.Entry entry = rows.get(i);
            out.append(row(List.of("outlook.office365.com", "8c1d2f74-6a0b-4b51-9b0e-7f3d5c2a9e60", "False",
                    TYPES.getOrDefault(entry.type(), Integer.toString(entry.type())),
                    AMERICAN.format(entry.time().atOffset(ZoneOffset.UTC)), entry.user(), entry.operation(),
                    auditData(entry), Integer.toString(i + 1), Integer.toString(rows.size()), entry.id(), "True",
                    "Unchanged")));
        }
        return out.toString().getBytes(UTF_16LE);
    }

    private static String row(List<String> cells) {
        return String.join(",", cells.stream().map(Exports::cell).toList()) + "\r\n";
    }

    private static String cell(String text) {
        return '"' + text.replace("\"", "\"\"") + '"';
    }

    /** The record as text in a cell; the service escapes slashes there. */
    private static String auditData(Log.Entry entry) {
        return Json.write(entry.fields()).replace("/", "\\/");
    }

    /** A content blob of the Management Activity API. */
    static byte[] array(List<Log.Entry> entries) {
        return ("[" + String.join(",", lines(entries)) + "]").getBytes(UTF_8);
    }

    /** The records of a Graph audit log query. */
    static byte[] graph(List<Log.Entry> entries) {
        var records = new ArrayList<Object>();
        for (Log.Entry entry : entries) {
            Map<String, Object> fields = entry.fields();
            Map<String, Object> data = Json.object("@odata.type", "#microsoft.graph.security.defaultAuditData");
            data.putAll(fields);
            records.add(Json.object(
                    "id", entry.id(),
                    "createdDateTime", entry.time().toString(),
                    "auditLogRecordType", TYPES.get(entry.type()),
                    "operation", entry.operation(),
                    "organizationId", fields.get("OrganizationId"),
                    "userType", fields.get("UserType").equals(2) ? "Admin" : "Regular",
                    "userId", fields.get("UserKey"),
                    "service", fields.get("Workload"),
                    "objectId", fields.getOrDefault("ObjectId", ""),
                    "userPrincipalName", entry.user(),
                    "clientIp", fields.getOrDefault("ClientIP", ""),
                    "administrativeUnits", List.of(""),
                    "auditData", data));
        }
        return Json.write(Json.object(
                        "@odata.context", "https://graph.microsoft.com/v1.0/$metadata#security/auditLog/queries"
                                + "('6f0c2d1a-94b7-4e53-8a1d-0c5be7f21a36')/records",
                        "value", records))
                .getBytes(UTF_8);
    }

    static byte[] jsonLines(List<Log.Entry> entries) {
        return (String.join("\n", lines(entries)) + "\n").getBytes(UTF_8);
    }

    private static List<String> lines(List<Log.Entry> entries) {
        return entries.stream().map(entry -> Json.write(entry.fields())).toList();
    }

    /** A zip whose bytes depend on nothing but its content. */
    static byte[] zip(Map<String, byte[]> files) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                var entry = new ZipEntry(file.getKey());
                entry.setTimeLocal(LocalDateTime.of(2021, 6, 16, 7, 30));
                zip.putNextEntry(entry);
                zip.write(file.getValue());
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }
}
