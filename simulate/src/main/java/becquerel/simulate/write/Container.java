package becquerel.simulate.write;

import java.util.Locale;

/** The wrappers in which the same audit records reach a responder (CATALOGUE 1.2.1, 1.3). */
enum Container {
    /** The portal's audit search. */
    PURVIEW,
    /** The portal's older audit search. */
    CLASSIC,
    /** Search-UnifiedAuditLog into Export-Csv of Windows PowerShell: UTF-16 and a line with the type. */
    WINDOWS_POWERSHELL,
    /** The same by PowerShell 7. */
    POWERSHELL,
    /** A collector of the Management Activity API that writes a record on each line. */
    MANAGEMENT_LINES,
    /** Content blobs of the Management Activity API as they are. */
    MANAGEMENT_BLOBS,
    /** Pages of a Graph audit log query. */
    GRAPH,
    /** Microsoft-Extractor-Suite, JSON: the search's rows with the record as an object. */
    EXTRACTOR_JSON,
    /** Microsoft-Extractor-Suite, CSV. */
    EXTRACTOR_CSV;

    private static final String RUNSPACE = "8c1d2f74-6a0b-4b51-9b0e-7f3d5c2a9e60";
    private static final String SEARCH = "\"RunspaceId\",\"RecordType\",\"CreationDate\",\"UserIds\",\"Operations\","
            + "\"AuditData\",\"ResultIndex\",\"ResultCount\",\"Identity\",\"IsValid\",\"ObjectState\"";

    /** Whether records are fetched all the time, as they arrive, and not searched afterwards. */
    boolean collected() {
        return this == MANAGEMENT_LINES || this == MANAGEMENT_BLOBS;
    }

    /** As truth.json names it. */
    String kind() {
        return "audit log, " + name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    Form form() {
        return switch (this) {
            case PURVIEW ->
                Form.table(
                        ".csv",
                        Form.MARK
                                + "RecordId,CreationDate,RecordType,Operation,UserId,AuditData,AssociatedAdminUnits,AssociatedAdminUnitsNames");
            case CLASSIC -> Form.table(".csv", Form.MARK + "CreationDate,UserIds,Operations,AuditData");
            case WINDOWS_POWERSHELL ->
                Form.table(".csv", "#TYPE System.Management.Automation.PSObject\r\n" + SEARCH)
                        .inUtf16();
            case POWERSHELL -> Form.table(".csv", SEARCH);
            case EXTRACTOR_CSV -> Form.table(".csv", Form.MARK + SEARCH);
            case MANAGEMENT_LINES -> Form.lines(".jsonl");
            case MANAGEMENT_BLOBS, EXTRACTOR_JSON -> Form.array(".json");
            case GRAPH ->
                Form.pages(
                        ".json",
                        "https://graph.microsoft.com/v1.0/$metadata#security/auditLog/queries('" + RUNSPACE
                                + "')/records");
        };
    }

    /** Beginning of the files' names. */
    String stem() {
        return switch (this) {
            case PURVIEW, CLASSIC -> "audit/AuditLog";
            case WINDOWS_POWERSHELL, POWERSHELL -> "audit/ual";
            case MANAGEMENT_LINES, MANAGEMENT_BLOBS -> "audit/activity";
            case GRAPH -> "audit/UAL-Graph";
            case EXTRACTOR_JSON, EXTRACTOR_CSV -> "audit/UAL";
        };
    }

    /** Writes the record in this wrapper. */
    void row(Entry entry, Json data, int result, Json out, String tenant) {
        switch (this) {
            case PURVIEW -> purview(entry, data, out);
            case CLASSIC -> classic(entry, data, out);
            case WINDOWS_POWERSHELL, POWERSHELL, EXTRACTOR_CSV -> search(entry, data, result, out);
            case MANAGEMENT_LINES -> out.raw(data.bytes(), 0, data.size()).plain("\n");
            case MANAGEMENT_BLOBS -> out.raw(data.bytes(), 0, data.size());
            case GRAPH -> graph(entry, data, out, tenant);
            case EXTRACTOR_JSON -> extractor(entry, data, result, out);
        }
    }

    private static void purview(Entry entry, Json data, Json out) {
        new Csv(out, ',', false)
                .cell(entry.id())
                .cell(Times.ticks(entry.time()))
                .cell(entry.type())
                .cell(entry.operation())
                .cell(entry.user())
                .json(data, false)
                .cell("")
                .cell("")
                .end();
    }

    private static void classic(Entry entry, Json data, Json out) {
        new Csv(out, ',', false)
                .cell(Times.ticks(entry.time()))
                .cell(entry.user())
                .cell(entry.operation())
                .json(data, true)
                .end();
    }

    private static void search(Entry entry, Json data, int result, Json out) {
        new Csv(out, ',', true)
                .cell(RUNSPACE)
                .cell(RecordTypes.name(entry.type()))
                .cell(Times.american(entry.time()))
                .cell(entry.user())
                .cell(entry.operation())
                .json(data, false)
                .cell(result)
                .cell(5000)
                .cell(entry.id())
                .cell("True")
                .cell("Unchanged")
                .end();
    }

    private static void extractor(Entry entry, Json data, int result, Json out) {
        clean(out)
                .text("RunspaceId", RUNSPACE)
                .text("RecordType", RecordTypes.name(entry.type()))
                .text("CreationDate", Times.zulu(entry.time()))
                .text("UserIds", entry.user())
                .text("Operations", entry.operation())
                .name("AuditData")
                .raw(data.bytes(), 0, data.size())
                .number("ResultIndex", result)
                .number("ResultCount", 5000)
                .text("Identity", entry.id())
                .flag("IsValid", true)
                .text("ObjectState", "Unchanged")
                .end();
    }

    private static void graph(Entry entry, Json data, Json out, String tenant) {
        clean(out)
                .text("id", entry.id())
                .text("createdDateTime", Times.zulu(entry.time()))
                .text("auditLogRecordType", RecordTypes.graphName(entry.type()))
                .text("operation", entry.operation())
                .text("organizationId", tenant)
                .text("userType", RecordTypes.userType(entry.userType()))
                .text("userId", entry.key())
                .text("service", entry.workload())
                .text("objectId", entry.object())
                .text("userPrincipalName", entry.user())
                .text("clientIp", entry.address())
                .list("administrativeUnits")
                .item("")
                .endList()
                .object("auditData")
                .text("@odata.type", "#microsoft.graph.security.defaultAuditData")
                .plain(",")
                .raw(data.bytes(), 1, data.size() - 1)
                .end();
    }

    /** Rows stand beside each other; what divides them is written with the file. */
    private static Json clean(Json out) {
        return out.apart().item();
    }
}
