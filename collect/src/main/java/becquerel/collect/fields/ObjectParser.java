package becquerel.collect.fields;

import becquerel.activity.EvidenceRef;
import becquerel.collect.Act;
import becquerel.collect.Form;
import becquerel.collect.Native;
import becquerel.collect.RawRecord;
import becquerel.collect.ReadRecord;
import becquerel.collect.RecordParser;
import becquerel.collect.value.Json;
import becquerel.collect.value.WrapperTime;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** Reads JSON objects, each by the source that knows it. */
record ObjectParser(List<FieldSource> sources) implements RecordParser {
    ObjectParser {
        sources = List.copyOf(sources);
    }

    static Optional<FieldSource> source(List<FieldSource> sources, Fields fields) {
        for (FieldSource each : sources) {
            if (each.knows(fields)) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }

    @Override
    public ReadRecord parse(String path, RawRecord record) {
        if (!(Json.parse(record.bytes()) instanceof ObjectNode object)) {
            return skipped(path, record, "damaged JSON");
        }
        Fields fields = Fields.of(object);
        Optional<FieldSource> source = source(sources, fields);
        return source.isEmpty()
                ? skipped(path, record, "not a record of a known kind")
                : read(source.get(), fields, new Desk(path, record.position(), WrapperTime.Order.UNSETTLED));
    }

    static ReadRecord skipped(String path, RawRecord record, String why) {
        var ref = new EvidenceRef(path, record.position(), "");
        return new ReadRecord(
                ref, "", Form.FULL, 0, 0, Act.ALONE, List.of(), 0, why, List.of(), List.of(), Native.NONE);
    }

    static ReadRecord read(FieldSource source, Fields fields, Desk desk) {
        Said said = source.read(fields, desk);
        boolean skipped = !said.skipped().isEmpty();
        return new ReadRecord(
                desk.ref(said.id()),
                source.kind(),
                said.form(),
                skipped ? 0 : said.sense() != 0 ? said.sense() : fields.content(),
                said.core(),
                said.act(),
                said.activities(),
                said.expanded(),
                said.skipped(),
                said.aliases(),
                desk.problems(),
                new Native(source.kind(), fields::object));
    }
}
