package becquerel.collect.m365;

import becquerel.collect.value.Json;
import becquerel.collect.value.Lists;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Name and value pairs ({@code Parameters}, {@code ExtendedProperties} …) in the record's order. Names may repeat, so they
 * are looked up by name and never by position. Accepts the array itself, its text, and the shapes that exports make of it.
 */
final class Pairs {
    static final Pairs NONE = new Pairs(List.of(), false);

    private static final String LOST = "System.Object[]"; // what PowerShell writes in place of an array

    /** One pair; a value may be text, a list, or absent. */
    record Pair(String name, @Nullable JsonNode value) {
        String text() {
            return value != null && value.isArray() ? String.join(";", Lists.texts(value)) : Json.text(value);
        }
    }

    private final List<Pair> all;
    private final boolean lost;

    private Pairs(List<Pair> all, boolean lost) {
        this.all = all;
        this.lost = lost;
    }

    static Pairs of(@Nullable JsonNode written) {
        JsonNode node = Json.decoded(written);
        if (node == null || node.isNull()) {
            return NONE;
        }
        if (node.isString()) {
            return isLost(node) ? new Pairs(List.of(), true) : NONE;
        }
        var pairs = new ArrayList<Pair>(node.size());
        if (node.isArray()) {
            node.forEach(each -> add(each, pairs));
        } else if (node.isObject()) {
            add(node, pairs); // PowerShell turns an array of one into the one
            if (pairs.isEmpty()) {
                node.properties().forEach(each -> pairs.add(new Pair(each.getKey(), each.getValue())));
            }
        }
        return new Pairs(pairs, false);
    }

    private static boolean isLost(@Nullable JsonNode node) {
        return node != null && node.isString() && node.stringValue().startsWith(LOST);
    }

    /** Whether an export threw away any of the record's arrays. */
    static boolean anyLost(JsonNode record) {
        for (JsonNode each : record) {
            if (isLost(each)) {
                return true;
            }
        }
        return false;
    }

    private static void add(JsonNode node, List<Pair> pairs) {
        String name = Json.text(node.get("Name"));
        if (name.isEmpty()) {
            name = Json.text(node.get("Key"));
        }
        if (!name.isEmpty()) {
            pairs.add(new Pair(name, node.get("Value")));
        }
    }

    List<Pair> all() {
        return all;
    }

    /** The export threw the values away and left only the name of their type. */
    boolean lost() {
        return lost;
    }

    boolean has(String name) {
        return find(name) != null;
    }

    /** Value of the first pair of that name, empty when there is none. */
    String text(String name) {
        Pair pair = find(name);
        return pair == null ? "" : pair.text();
    }

    boolean isTrue(String name) {
        return text(name).equalsIgnoreCase("true");
    }

    boolean isFalse(String name) {
        return text(name).equalsIgnoreCase("false");
    }

    /** All values of that name, lists taken apart. */
    List<String> list(String name) {
        var values = new ArrayList<String>();
        for (Pair pair : all) {
            if (pair.name().equalsIgnoreCase(name)) {
                values.addAll(Lists.of(pair.value()));
            }
        }
        return values;
    }

    /** Everything but the named pairs, as text; values of one name are joined. */
    Map<String, String> textsWithout(Set<String> names) {
        var joined = new LinkedHashMap<String, StringJoiner>();
        for (Pair pair : all) {
            if (!names.contains(pair.name())) {
                joined.computeIfAbsent(pair.name(), name -> new StringJoiner(";"))
                        .add(pair.text());
            }
        }
        var texts = new LinkedHashMap<String, String>();
        joined.forEach((name, values) -> texts.put(name, values.toString()));
        return texts;
    }

    private @Nullable Pair find(String name) {
        for (Pair pair : all) {
            if (pair.name().equalsIgnoreCase(name)) {
                return pair;
            }
        }
        return null;
    }
}
