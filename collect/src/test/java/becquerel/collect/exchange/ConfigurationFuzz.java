package becquerel.collect.exchange;

import becquerel.collect.CsvRow;
import becquerel.collect.Dialect;
import becquerel.collect.Dialects;
import becquerel.collect.RawRecord;
import becquerel.collect.ReadRecord;
import becquerel.collect.RecordParser;
import becquerel.collect.Sample;
import becquerel.collect.fields.FieldDialect;
import becquerel.collect.value.Json;
import becquerel.testkit.Golden;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Whatever stands in the fields of an export, a record is read or skipped with a reason, and nothing is thrown. The first byte
 * chooses the fields of one of the golden cases, the second how
 * values are wrapped, the others fill the fields, parted by line feeds.
 */
final class ConfigurationFuzz {
    private static final List<Dialect> DIALECTS = FieldDialect.of(Dialects.SOURCES);
    private static final List<List<String>> RECORDS = records();
    private static final Map<List<String>, Optional<RecordParser>> TABLES = new HashMap<>();

    @FuzzTest
    void cells(byte[] bytes) {
        List<String> names = names(bytes);
        TABLES.computeIfAbsent(names, each -> parser(new Sample.Columns(each, ',', List.of())))
                .ifPresent(parser -> accounted(parser, row(names, parts(bytes))));
    }

    @FuzzTest
    void values(byte[] bytes) {
        int shape = bytes.length < 2 ? 0 : bytes[1] * 0x01010101;
        List<String> names = names(bytes);
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        List<String> values = parts(bytes);
        for (int i = 0; i < names.size(); i++) {
            String value = values.get(i % values.size());
            JsonNode parsed = Json.parse(value);
            JsonNode text = JsonNodeFactory.instance.stringNode(value);
            object.set(
                    names.get(i),
                    switch ((shape >>> i) & 3) {
                        case 0 -> parsed == null ? text : parsed;
                        case 1 -> text;
                        case 2 -> Json.array(parsed == null ? text : parsed);
                        default -> JsonNodeFactory.instance.objectNode().set("Value", text);
                    });
        }
        byte[] json = object.toString().getBytes(StandardCharsets.UTF_8);
        parser(new Sample.Values(List.of(object))).ifPresent(parser -> accounted(parser, json));
    }

    private static Optional<RecordParser> parser(Sample sample) {
        return DIALECTS.stream()
                .flatMap(dialect -> dialect.recognise(sample).stream())
                .findFirst();
    }

    private static void accounted(RecordParser parser, byte[] record) {
        ReadRecord read = parser.parse("in", new RawRecord(1, record));
        if (read.isSkipped() != read.activities().isEmpty()) {
            throw new AssertionError("neither read nor skipped: " + read);
        }
    }

    private static List<String> names(byte[] bytes) {
        return RECORDS.get(bytes.length == 0 ? 0 : (bytes[0] & 0xff) % RECORDS.size());
    }

    private static List<String> parts(byte[] bytes) {
        int from = Math.min(2, bytes.length);
        return List.of(new String(bytes, from, bytes.length - from, StandardCharsets.UTF_8).split("\n", -1));
    }

    private static byte[] row(List<String> names, List<String> values) {
        var cells = new ArrayList<String>();
        for (int i = 0; i < names.size(); i++) {
            cells.add('"' + values.get(i % values.size()).replace("\"", "\"\"") + '"');
        }
        return String.join(",", cells).getBytes(StandardCharsets.UTF_8);
    }

    /** The field names of each golden case. */
    private static List<List<String>> records() {
        var records = new ArrayList<List<String>>();
        for (Path source : Golden.cases("sources")) {
            for (Path folder : Golden.cases("sources/" + source.getFileName())) {
                List<String> names = fields(folder);
                if (!names.isEmpty()) {
                    records.add(names);
                }
            }
        }
        return records;
    }

    private static List<String> fields(Path folder) {
        try {
            Path csv = folder.resolve("in.csv");
            if (Files.exists(csv)) {
                byte[] bytes = Files.readAllBytes(csv);
                String header = new String(bytes, StandardCharsets.UTF_8)
                        .lines()
                        .findFirst()
                        .orElse("");
                return CsvRow.cells(header.getBytes(StandardCharsets.UTF_8), ',');
            }
            Path json = folder.resolve("in.json");
            JsonNode first = Files.exists(json) ? Json.parse(Files.readAllBytes(json)) : null;
            while (first != null && (first.isArray() || first.path("value").isArray())) {
                first = first.isArray() ? first.get(0) : first.get("value");
            }
            return first == null ? List.of() : List.copyOf(first.propertyNames());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
