package becquerel.detect.sigma.match;

import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Hands over a record that is held as maps, collections, texts, numbers, booleans and nulls, as derived fields are. */
public final class PlainRecord {
    private static final int DEEPEST = 200;

    private final FieldNames names;
    private final RecordValues values;

    private PlainRecord(FieldNames names, RecordValues values) {
        this.names = names;
        this.values = values;
    }

    /** Adds the record's values to those that are there; what lies too deep is left out. */
    public static void add(Map<String, ?> record, FieldNames names, RecordValues values) {
        new PlainRecord(names, values).object(names.root(), record, 0);
    }

    private void object(int node, Map<?, ?> object, int depth) {
        object.forEach((key, value) -> value(names.child(node, String.valueOf(key)), value, depth + 1));
    }

    private void value(int node, @Nullable Object value, int depth) {
        int field = names.field(node);
        if (depth > DEEPEST || (node == FieldNames.NONE && !names.allValues())) {
            return;
        }
        switch (value) {
            case null -> {
                if (field != FieldNames.NONE) {
                    values.nothing(field);
                }
            }
            case Map<?, ?> object -> {
                if (field != FieldNames.NONE) {
                    there(field, object);
                }
                object(node, object, depth);
            }
            case Collection<?> elements -> {
                if (elements.isEmpty() && field != FieldNames.NONE) {
                    values.there(field);
                }
                elements.forEach(element -> value(node, element, depth + 1));
            }
            case Number number -> scalar(field, number.toString(), true);
            case Boolean truth -> scalar(field, truth.toString(), true);
            default -> scalar(field, value.toString(), false);
        }
    }

    private void there(int field, Map<?, ?> object) {
        if (names.comparesText(field)) {
            values.object(field, CompactJson.of(object));
        } else {
            values.there(field);
        }
    }

    private void scalar(int field, String text, boolean literal) {
        if (field == FieldNames.NONE && !names.allValues()) {
            return;
        }
        if (literal) {
            values.literal(field, text);
        } else {
            values.text(field, text);
        }
    }
}
