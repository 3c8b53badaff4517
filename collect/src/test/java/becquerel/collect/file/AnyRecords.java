package becquerel.collect.file;

import becquerel.activity.EvidenceRef;
import becquerel.collect.Dialect;
import becquerel.collect.Form;
import becquerel.collect.RawRecord;
import becquerel.collect.ReadRecord;
import becquerel.collect.RecordParser;
import becquerel.collect.Sample;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Understands every table and every list of JSON objects, to test what comes before understanding. */
final class AnyRecords implements Dialect, RecordParser {
    @Override
    public String kind() {
        return "any records";
    }

    @Override
    public Optional<RecordParser> recognise(Sample sample) {
        boolean records = switch (sample) {
            case Sample.Columns table -> table.names().size() > 1;
            case Sample.Values values -> values.first().stream().anyMatch(JsonNode::isObject);
        };
        return records ? Optional.of(this) : Optional.empty();
    }

    @Override
    public ReadRecord parse(String path, RawRecord record) {
        EvidenceRef ref = new EvidenceRef(path, record.position(), "");
        return new ReadRecord(ref, Form.FULL, 0, 0, List.of(), 0, "not read", List.of(), List.of());
    }
}
