package becquerel.run.sigma;

import becquerel.collect.value.Json;
import becquerel.detect.sigma.match.FieldNames;
import becquerel.detect.sigma.match.RecordValues;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * Shows a record that is already a tree to rules. Arrays are reached through; of an array of {@code Name} and {@code Value}, as
 * the audit log has them, values are also found under their names; a text that holds an array or object is opened where a rule
 * asks for something inside.
 */
final class TreeRecords {
    /** A hostile record is not followed further. */
    private static final int DEEPEST = 64;

    private final FieldNames names;
    private final RecordValues values;

    private TreeRecords(FieldNames names, RecordValues values) {
        this.names = names;
        this.values = values;
    }

    static void fill(JsonNode record, FieldNames names, RecordValues values) {
        values.begin();
        new TreeRecords(names, values).within(names.root(), record, 0);
    }

    private void within(int node, JsonNode object, int depth) {
        if (depth > DEEPEST) {
            return;
        }
        for (Map.Entry<String, JsonNode> each : object.properties()) {
            int child = names.child(node, each.getKey());
            if (child != FieldNames.NONE || names.allValues()) {
                value(child, each.getValue(), depth + 1);
            }
        }
        if (isPair(object)) {
            int named = names.child(node, Json.text(object.get("Name")));
            if (named != FieldNames.NONE) {
                value(named, object.get("Value"), depth + 1);
            }
        }
    }

    static boolean isPair(JsonNode object) {
        return object.has("Name") && object.has("Value");
    }

    private void value(int node, JsonNode value, int depth) {
        int field = names.field(node);
        switch (value.getNodeType()) {
            case ARRAY -> array(node, field, value, depth);
            case OBJECT -> {
                if (field != FieldNames.NONE) {
                    object(field, value);
                }
                within(node, value, depth);
            }
            case NULL, MISSING -> {
                if (field != FieldNames.NONE) {
                    values.nothing(field);
                }
            }
            case STRING -> {
                if (field != FieldNames.NONE || names.allValues()) {
                    values.text(field, value.stringValue());
                }
                opened(node, value.stringValue(), depth);
            }
            default -> {
                if (field != FieldNames.NONE || names.allValues()) {
                    values.literal(field, Json.text(value));
                }
            }
        }
    }

    private void array(int node, int field, JsonNode array, int depth) {
        if (array.isEmpty() && field != FieldNames.NONE) {
            values.there(field);
        }
        if (depth <= DEEPEST) {
            array.forEach(element -> value(node, element, depth + 1));
        }
    }

    private void object(int field, JsonNode object) {
        if (names.comparesText(field)) {
            values.object(field, object.toString());
        } else {
            values.there(field);
        }
    }

    private void opened(int node, String text, int depth) {
        JsonNode inner = names.leads(node) ? Json.nested(text) : null;
        if (inner != null && inner.isArray()) {
            inner.forEach(element -> {
                if (element.isObject()) {
                    within(node, element, depth + 1);
                }
            });
        } else if (inner != null && inner.isObject()) {
            within(node, inner, depth + 1);
        }
    }

    /** All values at a path, as text; the same reach as for rules. */
    static List<String> texts(JsonNode record, String path) {
        List<String> texts = new ArrayList<>();
        texts(record, path, 0, texts);
        return texts;
    }

    private static void texts(JsonNode at, String path, int depth, List<String> found) {
        JsonNode node = path.isEmpty() ? at : Json.decoded(at);
        if (depth > DEEPEST || node == null) {
            return;
        }
        if (node.isArray()) {
            node.forEach(element -> texts(element, path, depth + 1, found));
        } else if (path.isEmpty()) {
            String text = node.isObject() ? node.toString() : Json.text(node);
            if (!text.isEmpty()) {
                found.add(text);
            }
        } else if (node.isObject()) {
            below(node, path, depth, found);
        }
    }

    private static void below(JsonNode object, String path, int depth, List<String> found) {
        for (int end = path.indexOf('.'); ; end = path.indexOf('.', end + 1)) {
            String key = end < 0 ? path : path.substring(0, end);
            String rest = end < 0 ? "" : path.substring(end + 1);
            if (object.has(key)) {
                texts(object.get(key), rest, depth + 1, found);
            }
            if (isPair(object) && key.equals(Json.text(object.get("Name")))) {
                texts(object.get("Value"), rest, depth + 1, found);
            }
            if (end < 0) {
                return;
            }
        }
    }
}
