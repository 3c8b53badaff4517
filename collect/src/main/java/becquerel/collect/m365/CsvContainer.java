package becquerel.collect.m365;

import becquerel.activity.EvidenceRef;
import becquerel.collect.CsvRow;
import becquerel.collect.Form;
import becquerel.collect.RawRecord;
import becquerel.collect.ReadRecord;
import becquerel.collect.RecordParser;
import becquerel.collect.Sample;
import becquerel.collect.value.WrapperTime;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Takes inner records out of the rows of one CSV file, whose columns are known. */
final class CsvContainer implements RecordParser {
    private static final List<String> HOLDERS = List.of("AuditData", "auditData", "RawEventData");

    private final List<String> columns;
    private final char delimiter;
    private final int holder;
    private final int raw;
    private final WrapperTime.Order order;

    CsvContainer(Sample.Columns sample) {
        columns = sample.names();
        delimiter = sample.delimiter();
        holder = holder(columns);
        raw = columns.indexOf("_raw");
        order = WrapperTime.settle(times(sample));
    }

    /** The column that holds whole inner records, -1 when there is none. */
    static int holder(List<String> columns) {
        for (String name : HOLDERS) {
            int at = columns.indexOf(name);
            if (at >= 0) {
                return at;
            }
        }
        return -1;
    }

    @Override
    public ReadRecord parse(String path, RawRecord record) {
        CsvRow row = CsvRow.of(record.bytes(), delimiter);
        var ref = new EvidenceRef(path, record.position(), "");
        if (isHeader(row)) {
            return AuditReader.skipped(ref, Form.FULL, "repeated header", List.of());
        }
        Unwrapped unwrapped = unwrap(row);
        return unwrapped == null
                ? AuditReader.skipped(ref, Form.FULL, "not an audit record", List.of())
                : AuditReader.read(path, record.position(), unwrapped, order);
    }

    /** Files that were put together keep the header of each part. */
    private boolean isHeader(CsvRow row) {
        int last = columns.size() - 1;
        return row.size() == columns.size()
                && row.text(0).equals(columns.getFirst())
                && row.text(last).equals(columns.get(last));
    }

    private @Nullable Unwrapped unwrap(CsvRow row) {
        Supplier<Map<String, String>> wrapper = () -> Wrappers.renamed(texts(row));
        if (holder >= 0) {
            byte[] cell = row.bytes(holder);
            if (!isBlank(cell)) {
                return Unwrapped.utf8(cell).in(wrapper);
            }
        }
        if (raw >= 0) {
            return SplunkRaw.line(row.text(raw), wrapper);
        }
        return holder >= 0 ? withoutRecord(wrapper) : flat(row);
    }

    /** A row whose record is missing still says when what was done. */
    private static @Nullable Unwrapped withoutRecord(Supplier<Map<String, String>> wrapper) {
        return wrapper.get().containsKey("Operation") ? Unwrapped.text("").in(wrapper) : null;
    }

    private @Nullable Unwrapped flat(CsvRow row) {
        ObjectNode flat = JsonNodeFactory.instance.objectNode();
        for (Map.Entry<String, String> each : texts(row)) {
            if (!each.getValue().isEmpty()) {
                flat.put(each.getKey(), each.getValue());
            }
        }
        if (flat.isEmpty()) {
            return null;
        }
        if (Sentinel.isOfficeActivity(flat)) {
            return Sentinel.unwrap(flat);
        }
        return Unwrapped.flattened(Flattened.rebuilt(flat)).in(() -> Wrappers.renamed(texts(row)));
    }

    private List<Map.Entry<String, String>> texts(CsvRow row) {
        var texts = new ArrayList<Map.Entry<String, String>>(columns.size());
        for (int i = 0; i < columns.size(); i++) {
            if (i != holder && i != raw) {
                texts.add(Map.entry(columns.get(i), row.text(i)));
            }
        }
        return texts;
    }

    private static boolean isBlank(byte[] cell) {
        return cell.length < 8 && new String(cell, StandardCharsets.UTF_8).isBlank();
    }

    private static List<String> times(Sample.Columns sample) {
        var times = new ArrayList<String>();
        for (int i = 0; i < sample.names().size(); i++) {
            if (Wrappers.innerName(Sentinel.name(sample.names().get(i))).equals("CreationTime")) {
                for (List<String> row : sample.firstRows()) {
                    times.add(i < row.size() ? row.get(i) : "");
                }
            }
        }
        return times;
    }
}
