package becquerel.collect.m365;

import becquerel.collect.value.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** One changed property of the directory; its values are JSON written as text and must be decoded a second time. */
record Modification(String name, String before, String after) {

    /**
     * Accepts the array, its text and a single change; a list of plain strings (mailbox records name the changed properties
     * only) gives none.
     */
    static List<Modification> list(@Nullable JsonNode written) {
        JsonNode node = Json.decoded(written);
        if (node == null || !node.isContainer()) {
            return List.of();
        }
        var changes = new ArrayList<Modification>(node.size());
        if (node.isArray()) {
            node.forEach(each -> add(each, changes));
        } else {
            add(node, changes);
        }
        return changes;
    }

    private static void add(JsonNode node, List<Modification> changes) {
        String name = Json.text(node.get("Name"));
        if (name.isEmpty()) {
            name = Json.text(node.get("displayName"));
        }
        if (!name.isEmpty()) {
            changes.add(new Modification(
                    name.endsWith(".") ? name.substring(0, name.length() - 1) : name,
                    value(node, "OldValue", "oldValue"),
                    value(node, "NewValue", "newValue")));
        }
    }

    private static String value(JsonNode node, String name, String other) {
        JsonNode value = node.has(name) ? node.get(name) : node.get(other);
        return value != null && value.isContainer() ? value.toString() : Json.text(value);
    }

    /** The values after the change, as flat texts. */
    List<String> added() {
        return flat(after);
    }

    /** The values before the change, as flat texts. */
    List<String> removed() {
        return flat(before);
    }

    /** The first value after the change, else the one before it: what a change that only names things means. */
    String value() {
        List<String> values = added();
        return values.isEmpty() ? String.join("", removed()) : values.getFirst();
    }

    /** An array's elements, a quoted scalar without quotes, bare text as it is; objects as their JSON text. */
    static List<String> flat(String written) {
        String text = written.strip();
        if (text.isEmpty() || text.equals("[]") || text.equals("{}") || text.equals("null")) {
            return List.of();
        }
        JsonNode node = text.charAt(0) == '"' ? Json.parse(text) : Json.nested(text);
        if (node == null) {
            return List.of(text);
        }
        if (!node.isArray()) {
            return List.of(node.isContainer() ? node.toString() : Json.text(node));
        }
        var texts = new ArrayList<String>(node.size());
        for (JsonNode each : node) {
            texts.add(each.isContainer() ? each.toString() : Json.text(each));
        }
        return texts;
    }

    /** Whether the two sides hold different things, whatever their layout. */
    boolean changes() {
        return !Set.copyOf(added()).equals(Set.copyOf(removed()));
    }
}
