package becquerel.collect.m365;

import becquerel.collect.value.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Takes the inner record out of whatever JSON holds it. Files may mix containers, so each record is judged by itself. */
final class JsonContainers {
    private static final List<String> HOLDERS = List.of("AuditData", "auditData");
    private static final String RAW_EVENT = "RawEventData";

    private JsonContainers() {}

    /** Null when the value holds no audit record. */
    static @Nullable Unwrapped unwrap(@Nullable JsonNode value) {
        if (!(value instanceof ObjectNode object)) {
            return null;
        }
        ObjectNode events = cloudAppEvents(object);
        if (events != null) {
            return held(events, events.get(RAW_EVENT));
        }
        for (String holder : HOLDERS) {
            if (object.has(holder)) {
                return held(object, object.get(holder));
            }
        }
        if (isSplunk(object)) {
            return SplunkRaw.unwrap(object);
        }
        if (Sentinel.isOfficeActivity(object)) {
            return Sentinel.unwrap(object);
        }
        if (isInner(object)) {
            return Flattened.isFlat(object) ? Unwrapped.flattened(Flattened.rebuilt(object)) : Unwrapped.full(object);
        }
        if (Lowered.isLowered(object)) {
            return Unwrapped.flattened(Lowered.restored(object));
        }
        return Flattened.isCamel(object) ? Unwrapped.flattened(Flattened.pascal(object)) : null;
    }

    /**
     * What holds the audit log's record in a row of Defender's {@code CloudAppEvents}, also in the envelope of its streaming; null
     * for anything else, the rows about other clouds among them.
     */
    static @Nullable ObjectNode cloudAppEvents(ObjectNode object) {
        ObjectNode row = object;
        if (object.has("category") && object.get("properties") instanceof ObjectNode inner) {
            row = inner;
        }
        JsonNode raw = row.get(RAW_EVENT);
        boolean ours =
                raw != null && (raw.isObject() ? isAudit(raw) : Json.text(raw).contains("\"CreationTime\""));
        return ours ? row : null;
    }

    private static boolean isAudit(JsonNode raw) {
        return isInner(raw) || Flattened.isCamel(raw);
    }

    /** The record itself, as the Management API gives it. */
    static boolean isInner(JsonNode value) {
        return value.has("CreationTime")
                && (value.has("Operation") || (value.has("RecordType") && value.has("Workload")));
    }

    /** A row as Splunk writes it, by itself or as the result of a search; it is ours when it holds an audit record. */
    static boolean isSplunk(JsonNode value) {
        JsonNode result = value.get("result");
        boolean wrapped = result != null && result.isObject();
        JsonNode row = wrapped ? result : value;
        if (wrapped && (row.has("AuditData") || isInner(row))) {
            return true;
        }
        String line = Json.text(row.get("_raw"));
        return !line.isEmpty() && (row.has("AuditData") || line.contains("CreationTime"));
    }

    private static @Nullable Unwrapped held(ObjectNode container, @Nullable JsonNode inner) {
        Supplier<Map<String, String>> wrapper = () -> Wrappers.renamed(texts(container));
        if (inner instanceof ObjectNode body) {
            return Unwrapped.text("", body).in(wrapper);
        }
        String text = Json.text(inner);
        return text.isBlank() && SplunkRaw.holds(container)
                ? SplunkRaw.unwrap(container)
                : Unwrapped.text(text).in(wrapper);
    }

    static List<Map.Entry<String, String>> texts(JsonNode container) {
        var texts = new ArrayList<Map.Entry<String, String>>();
        container.properties().forEach(each -> texts.add(Map.entry(each.getKey(), Json.text(each.getValue()))));
        return texts;
    }
}
