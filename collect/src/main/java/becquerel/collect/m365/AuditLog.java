package becquerel.collect.m365;

import becquerel.activity.EvidenceRef;
import becquerel.collect.Dialect;
import becquerel.collect.Form;
import becquerel.collect.RawRecord;
import becquerel.collect.ReadRecord;
import becquerel.collect.RecordParser;
import becquerel.collect.Sample;
import becquerel.collect.value.Json;
import becquerel.collect.value.WrapperTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The containers in which the unified audit log of Microsoft 365 comes. A file is taken for one of them at most. */
public enum AuditLog implements Dialect {
    CLOUD_APP_CSV("Defender cloud app events, CSV"),
    CLOUD_APP_JSON("Defender cloud app events, JSON"),
    CSV("unified audit log, CSV"),
    FLATTENED_CSV("unified audit log, flattened CSV"),
    GRAPH_CSV("unified audit log, Graph CSV"),
    GRAPH_JSON("unified audit log, Graph JSON"),
    MANAGEMENT_API("unified audit log, JSON"),
    SEARCH_JSON("unified audit log, search results in JSON"),
    SENTINEL_CSV("Sentinel OfficeActivity, CSV"),
    SENTINEL_JSON("Sentinel OfficeActivity, JSON"),
    SPLUNK_CSV("unified audit log, Splunk CSV"),
    SPLUNK_JSON("unified audit log, Splunk JSON");

    private final String kind;

    AuditLog(String kind) {
        this.kind = kind;
    }

    @Override
    public String kind() {
        return kind;
    }

    @Override
    public Optional<RecordParser> recognise(Sample sample) {
        return switch (sample) {
            case Sample.Columns columns ->
                of(columns) == this ? Optional.of(new CsvContainer(columns)) : Optional.empty();
            case Sample.Values values -> of(values) == this ? Optional.of(AuditLog::readJson) : Optional.empty();
        };
    }

    private static @Nullable AuditLog of(Sample.Columns sample) {
        List<String> columns = sample.names();
        if (columns.contains("_raw")) {
            return isAudit(sample) ? SPLUNK_CSV : null;
        }
        if (columns.contains("AuditData")) {
            return CSV;
        }
        if (columns.contains("auditData")) {
            return GRAPH_CSV;
        }
        if (columns.contains("RawEventData")) {
            return CLOUD_APP_CSV;
        }
        if (columns.contains("OfficeWorkload") || columns.contains("OfficeObjectId")) {
            return SENTINEL_CSV;
        }
        boolean flat = columns.contains("CreationTime") && columns.contains("Operation");
        return flat && (columns.contains("UserId") || columns.contains("Workload")) ? FLATTENED_CSV : null;
    }

    /** Splunk exports anything: it is ours when a column or the original line is an audit record's. */
    private static boolean isAudit(Sample.Columns sample) {
        int raw = sample.names().indexOf("_raw");
        return sample.names().contains("AuditData")
                || sample.firstRows().stream()
                        .anyMatch(row -> raw < row.size() && row.get(raw).contains("CreationTime"));
    }

    /** JSON files may mix containers; the first value that is one names the file. */
    private static @Nullable AuditLog of(Sample.Values sample) {
        return sample.first().stream()
                .map(AuditLog::of)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static @Nullable AuditLog of(JsonNode value) {
        if (!(value instanceof ObjectNode object)) {
            return null;
        }
        if (JsonContainers.isSplunk(value)) {
            return SPLUNK_JSON;
        }
        if (value.has("AuditData")) {
            return SEARCH_JSON;
        }
        if (value.has("auditLogRecordType") || value.has("auditData")) {
            return GRAPH_JSON;
        }
        if (JsonContainers.cloudAppEvents(object) != null) {
            return CLOUD_APP_JSON;
        }
        if (Sentinel.isOfficeActivity(value)) {
            return SENTINEL_JSON;
        }
        boolean bare = JsonContainers.isInner(value) || Flattened.isCamel(value) || Lowered.isLowered(value);
        return bare ? MANAGEMENT_API : null;
    }

    /** Reads one JSON value in whichever of these containers. */
    public static ReadRecord readJson(String path, RawRecord record) {
        JsonNode value = Json.parse(record.bytes());
        Unwrapped unwrapped = JsonContainers.unwrap(value);
        if (unwrapped == null) {
            var ref = new EvidenceRef(path, record.position(), "");
            String why = value == null ? "damaged JSON" : "not an audit record";
            return AuditReader.skipped(ref, Form.FULL, why, List.of());
        }
        return AuditReader.read(path, record.position(), unwrapped, WrapperTime.Order.UNSETTLED);
    }
}
