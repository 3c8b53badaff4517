package becquerel.collect.fields;

import becquerel.collect.CsvRow;
import becquerel.collect.value.ContentHash;
import becquerel.collect.value.Json;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * One record as fields. They are asked for by normal names: letters and digits in lower case, so that {@code userprincipalname}
 * finds {@code UserPrincipalName} and {@code user principal name}. Of several names the first that holds something counts.
 * Azure Monitor's envelope ({@code category} and {@code properties}) is opened: its own fields are found where the record has
 * none of that name.
 */
public sealed interface Fields {
    /** The field's text; empty when it is absent, null, an array or an object. */
    String text(String... names);

    /** The array or object in a field, also where an export has made text of it; null when there is none. */
    @Nullable
    JsonNode node(String... names);

    /** Whether there is a field (or column) of that name, filled or not. */
    boolean has(String name);

    /** All normal names. */
    Set<String> names();

    /** The names as written, with what they hold, in order; arrays and objects as JSON text. */
    Map<String, String> texts();

    /** All of it under the names as written, its envelope included; cells that hold an array or object are opened. */
    ObjectNode object();

    /** The category of Azure Monitor's envelope, such as {@code SignInLogs}; empty without one. */
    String category();

    /** Whether this is a row of a table, where arrays and numbers are text. */
    boolean isRow();

    /** A hash over what the record says, blind to the order of fields. */
    long content();

    /** A name as it is asked for. */
    static String normal(String written) {
        return Names.normal(written);
    }

    /** An object's fields; of an envelope those of its {@code properties} first. */
    static Fields of(ObjectNode object) {
        boolean envelope = object.has("category") || object.has("Category");
        return envelope && Json.decoded(object.get("properties")) instanceof ObjectNode inner
                ? new Tree(inner, object)
                : new Tree(object, null);
    }

    /** An object in JSON. */
    final class Tree implements Fields {
        private final ObjectNode object;
        private final @Nullable ObjectNode envelope;
        private final Map<String, JsonNode> byName = new HashMap<>();

        private Tree(ObjectNode object, @Nullable ObjectNode envelope) {
            this.object = object;
            this.envelope = envelope;
            put(object);
            if (envelope != null) {
                put(envelope);
            }
        }

        private void put(ObjectNode from) {
            from.properties()
                    .forEach(each -> byName.merge(
                            Names.normal(each.getKey()), each.getValue(), (one, other) -> isEmpty(one) ? other : one));
        }

        /** Tables that were put together hold a value in one of two fields, {@code Status_dynamic} or {@code Status_string}. */
        private static boolean isEmpty(JsonNode node) {
            return node.isNull() || (!node.isContainer() && Json.text(node).isEmpty());
        }

        @Override
        public String text(String... names) {
            for (String name : names) {
                String text = Json.text(byName.get(name));
                if (!text.isEmpty()) {
                    return text;
                }
            }
            return "";
        }

        @Override
        public @Nullable JsonNode node(String... names) {
            for (String name : names) {
                JsonNode node = Json.decoded(byName.get(name));
                if (node != null && node.isContainer()) {
                    return node;
                }
            }
            return null;
        }

        @Override
        public boolean has(String name) {
            return byName.containsKey(name);
        }

        @Override
        public Set<String> names() {
            return byName.keySet();
        }

        @Override
        public Map<String, String> texts() {
            Map<String, String> texts = new LinkedHashMap<>();
            object.properties().forEach(each -> {
                JsonNode value = each.getValue();
                texts.put(each.getKey(), value.isContainer() ? value.toString() : Json.text(value));
            });
            return texts;
        }

        @Override
        public ObjectNode object() {
            return envelope == null ? object : envelope;
        }

        @Override
        public String category() {
            // The record inside may have a category of its own.
            return envelope == null
                    ? ""
                    : Json.text(envelope.has("category") ? envelope.get("category") : envelope.get("Category"));
        }

        @Override
        public boolean isRow() {
            return false;
        }

        @Override
        public long content() {
            return ContentHash.of(object);
        }
    }

    /** A row of a table. */
    final class Row implements Fields {
        private final Columns columns;
        private final CsvRow row;

        Row(Columns columns, CsvRow row) {
            this.columns = columns;
            this.row = row;
        }

        @Override
        public String text(String... names) {
            for (String name : names) {
                for (int at : columns.byName().getOrDefault(name, List.of())) {
                    String text = row.text(at).strip();
                    if (!text.isEmpty()) {
                        return text;
                    }
                }
            }
            return "";
        }

        @Override
        public @Nullable JsonNode node(String... names) {
            for (String name : names) {
                JsonNode node = Json.nested(text(name));
                if (node != null && node.isContainer()) {
                    return node;
                }
            }
            return null;
        }

        @Override
        public boolean has(String name) {
            return columns.byName().containsKey(name);
        }

        @Override
        public Set<String> names() {
            return columns.byName().keySet();
        }

        @Override
        public Map<String, String> texts() {
            Map<String, String> texts = new LinkedHashMap<>();
            for (int i = 0; i < columns.written().size(); i++) {
                texts.putIfAbsent(columns.written().get(i), row.text(i));
            }
            return texts;
        }

        @Override
        public ObjectNode object() {
            ObjectNode object = JsonNodeFactory.instance.objectNode();
            texts().forEach((name, text) -> {
                JsonNode inner = Json.nested(text);
                object.set(name, inner == null ? object.stringNode(text) : inner);
            });
            return object;
        }

        @Override
        public String category() {
            return "";
        }

        @Override
        public boolean isRow() {
            return true;
        }

        @Override
        public long content() {
            long sum = 1;
            for (int i = 0; i < columns.written().size(); i++) {
                String text = row.text(i);
                if (!text.isEmpty()) {
                    sum += ContentHash.join(ContentHash.of(columns.normal().get(i)), ContentHash.of(text));
                }
            }
            return sum;
        }
    }

    /**
     * The columns of a table.
     *
     * @param written as the header has them
     * @param normal the same for matching
     * @param byName where each stands, also by its English name where a portal translated it
     */
    record Columns(List<String> written, List<String> normal, Map<String, List<Integer>> byName) {
        public Columns {
            written = List.copyOf(written);
            normal = List.copyOf(normal);
            byName = Map.copyOf(byName);
        }

        static Columns of(List<String> header) {
            List<String> normal = new ArrayList<>();
            Map<String, List<Integer>> byName = new HashMap<>();
            for (String each : header) {
                String name = Names.normal(each);
                byName.computeIfAbsent(name, none -> new ArrayList<>()).add(normal.size());
                normal.add(name);
            }
            for (int i = 0; i < normal.size(); i++) {
                String english = Translations.english(normal.get(i));
                if (!english.isEmpty() && !normal.contains(english)) {
                    byName.computeIfAbsent(english, none -> new ArrayList<>()).add(i);
                }
            }
            return new Columns(header, normal, byName);
        }
    }
}
