package becquerel.collect.fields;

import becquerel.activity.EvidenceRef;
import becquerel.collect.Act;
import becquerel.collect.CsvRow;
import becquerel.collect.Dialect;
import becquerel.collect.Form;
import becquerel.collect.Native;
import becquerel.collect.RawRecord;
import becquerel.collect.ReadRecord;
import becquerel.collect.RecordParser;
import becquerel.collect.Sample;
import becquerel.collect.value.Json;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import tools.jackson.databind.node.ObjectNode;

/**
 * Records of anything, for rules on native fields alone: what they mean is not understood, so they give no activities and are no
 * evidence.
 */
public enum AnyRecord implements Dialect {
    JSON("events, JSON"),
    TABLE("events, CSV");

    private final String kind;

    AnyRecord(String kind) {
        this.kind = kind;
    }

    @Override
    public String kind() {
        return kind;
    }

    @Override
    public Optional<RecordParser> recognise(Sample sample) {
        return switch (sample) {
            case Sample.Values values -> this == JSON ? Optional.of(AnyRecord::object) : Optional.empty();
            case Sample.Columns columns ->
                this == TABLE && columns.names().size() > 1 ? Optional.of(rows(columns)) : Optional.empty();
        };
    }

    private static ReadRecord object(String path, RawRecord record) {
        return Json.parse(record.bytes()) instanceof ObjectNode object
                ? record(path, record, () -> object)
                : ObjectParser.skipped(path, record, "damaged JSON");
    }

    private static RecordParser rows(Sample.Columns sample) {
        Fields.Columns columns = Fields.Columns.of(sample.names());
        return (path, record) -> record(
                path, record, () -> new Fields.Row(columns, CsvRow.of(record.bytes(), sample.delimiter())).object());
    }

    private static ReadRecord record(String path, RawRecord record, Supplier<ObjectNode> object) {
        return new ReadRecord(
                new EvidenceRef(path, record.position(), ""),
                "",
                Form.FULL,
                0,
                0,
                Act.ALONE,
                List.of(),
                0,
                "not understood",
                List.of(),
                List.of(),
                new Native("", object));
    }
}
