package becquerel.knowledge;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the table of patterns, a JSON list; any mistake names its line and stops the program, since the file is ours. */
final class PatternFile {
    static final String SHIPPED = "patterns.json";

    private static final Set<String> TEXTS = Set.of("id", "severity", "stage", "sentence", "benign", "confirm");
    private static final Set<String> REST = Set.of("operations", "where", "confidence", "attack");

    private PatternFile() {}

    static List<PatternRow> shipped() {
        try (InputStream stream = Rows.open(SHIPPED)) {
            return read(SHIPPED, new String(stream.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException broken) {
            throw new UncheckedIOException("cannot read " + SHIPPED + ", which ships with the program", broken);
        }
    }

    static List<PatternRow> read(String file, String json) {
        var rows = new ArrayList<PatternRow>();
        try (JsonParser parser = JsonMapper.shared().createParser(json)) {
            if (parser.nextToken() != JsonToken.START_ARRAY) {
                throw wrong(file + ":1", "a list of patterns expected", "begin the file with [");
            }
            while (parser.nextToken() == JsonToken.START_OBJECT) {
                String place = file + ":" + parser.currentTokenLocation().getLineNr();
                rows.add(row(place, parser.readValueAsTree()));
            }
        } catch (JacksonException broken) {
            String place = file + ":" + broken.getLocation().getLineNr();
            throw wrong(place, broken.getOriginalMessage(), "check brackets, commas and quotes there");
        }
        return List.copyOf(rows);
    }

    private static PatternRow row(String place, JsonNode node) {
        for (String key : node.propertyNames()) {
            if (!TEXTS.contains(key) && !REST.contains(key)) {
                throw wrong(place, "unknown key " + key, "use one of " + TEXTS + " and " + REST);
            }
        }
        for (String key : TEXTS) {
            if (!node.path(key).isString() || node.path(key).stringValue().isBlank()) {
                throw wrong(place, "the text " + key + " is missing", "write it");
            }
        }
        double confidence = node.path("confidence").asDouble(0);
        if (!(confidence > 0 && confidence < 1)) {
            throw wrong(place, "confidence is missing or not between 0 and 1", "write a number such as 0.3");
        }
        return new PatternRow(
                place,
                node.path("id").stringValue(),
                texts(place, node, "operations"),
                where(place, node.path("where")),
                node.path("severity").stringValue(),
                confidence,
                node.path("stage").stringValue(),
                texts(place, node, "attack"),
                node.path("sentence").stringValue(),
                node.path("benign").stringValue(),
                node.path("confirm").stringValue());
    }

    private static Map<String, List<String>> where(String place, JsonNode node) {
        var where = new LinkedHashMap<String, List<String>>();
        for (String field : node.propertyNames()) {
            where.put(field, texts(place, node, field));
        }
        return where;
    }

    private static List<String> texts(String place, JsonNode node, String key) {
        JsonNode list = node.path(key);
        if (!list.isArray() || list.isEmpty() || !list.valueStream().allMatch(JsonNode::isString)) {
            throw wrong(place, key + " is not a filled list of texts", "write it as [\"…\"]");
        }
        return list.valueStream().map(JsonNode::stringValue).toList();
    }

    private static IllegalStateException wrong(String place, String what, String remedy) {
        return new IllegalStateException(place + ": " + what + "\n  try: " + remedy);
    }
}
