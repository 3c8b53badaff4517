package becquerel.collect.m365;

import becquerel.collect.value.Json;
import java.util.ArrayList;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Rows that have been through Splunk. It splits the original into columns, but keeps the original line in {@code _raw}; for
 * long records the columns can be empty and the line is all there is, itself cut off at Splunk's limit.
 */
final class SplunkRaw {
    private SplunkRaw() {}

    static boolean holds(JsonNode row) {
        return row.has("_raw");
    }

    /** The row itself, or what its {@code result} holds; null when there is no record in it. */
    static @Nullable Unwrapped unwrap(ObjectNode exported) {
        boolean wrapped = exported.get("result") instanceof ObjectNode;
        JsonNode row = wrapped ? exported.get("result") : exported;
        Supplier<Map<String, String>> wrapper = () -> wrapper(row);
        String data = Json.text(row.get("AuditData"));
        if (!data.isBlank()) {
            return Unwrapped.text(data).in(wrapper);
        }
        String line = Json.text(row.get("_raw"));
        return wrapped && line.isBlank() ? JsonContainers.unwrap(row) : line(line, wrapper);
    }

    /** A line of the original: a JSON record, or a CSV row with the record in one of its cells. */
    static @Nullable Unwrapped line(String line, Supplier<Map<String, String>> wrapper) {
        String text = line.strip();
        if (text.startsWith("{")) {
            Unwrapped outer = Unwrapped.text(text);
            Unwrapped inner = outer.body().has("_raw") ? null : JsonContainers.unwrap(outer.body());
            return inner == null ? outer.in(wrapper) : inner.in(wrapper);
        }
        int quoted = text.indexOf("\"{\"\"");
        if (quoted >= 0) {
            return Unwrapped.text(unquoted(text, quoted + 1)).in(wrapper);
        }
        int plain = text.indexOf("{\"");
        return plain < 0 ? null : Unwrapped.text(text.substring(plain)).in(wrapper);
    }

    /** A CSV cell's content: quotes are doubled, a single one ends it. A line cut off by Splunk has no end. */
    private static String unquoted(String text, int from) {
        var cell = new StringBuilder(text.length() - from);
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"') {
                i++;
                if (i == text.length() || text.charAt(i) != '"') {
                    break;
                }
            }
            cell.append(c);
        }
        return cell.toString();
    }

    /** Splunk's own time comes last: it may have read the row's time in the wrong zone. */
    private static Map<String, String> wrapper(JsonNode row) {
        var texts = new ArrayList<>(JsonContainers.texts(row));
        texts.add(Map.entry("CreationTime", Json.text(row.get("_time"))));
        return Wrappers.renamed(texts);
    }
}
