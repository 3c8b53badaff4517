package becquerel.collect.fields;

import becquerel.collect.value.Json;
import becquerel.collect.value.ListText;
import becquerel.collect.value.Lists;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The fields of a configuration record, read with the ways in mind in which PowerShell writes lists, switches and objects. Asked
 * by normal names like {@link Fields}. For one record only: notes which fields an export has lost.
 */
public final class Cells {
    private static final int DEEPEST = 8;
    private static final int LONGEST = 4_000; // characters of one value
    private static final int NAMED = 8; // lost fields that a problem names
    private static final int MOST = 500; // values of one object; the largest has about 300

    /** What PowerShell and the directory add to every object. */
    private static final Set<String> ASIDE = Set.of(
            "runspaceid",
            "pscomputername",
            "psshowcomputername",
            "objectstate",
            "isvalid",
            "distinguishedname",
            "exchangeversion",
            "exchangeobjectid",
            "objectcategory",
            "objectclass",
            "organizationid",
            "organizationalunitroot",
            "originatingserver",
            "admindisplayname",
            "odatacontext",
            "odatatype",
            "odataid",
            "odataeditlink",
            "additionalproperties");

    private final Fields fields;
    private final Set<String> lost;

    public Cells(Fields fields) {
        this(fields, new LinkedHashSet<>());
    }

    private Cells(Fields fields, Set<String> lost) {
        this.fields = fields;
        this.lost = lost;
    }

    /** The first of these that holds something; an enumeration by its name, several things joined by semicolons. */
    public String text(String... names) {
        for (String name : names) {
            String text = String.join(";", values(name, false));
            if (!text.isEmpty()) {
                return text;
            }
        }
        return "";
    }

    /** The things that the first of these which holds something lists; of objects whatever names them best. */
    public List<String> list(String... names) {
        for (String name : names) {
            List<String> values = values(name, true);
            if (!values.isEmpty()) {
                return values;
            }
        }
        return List.of();
    }

    /** True or false, where a field says so. */
    public Optional<Boolean> told(String... names) {
        return ListText.truth(text(names)).findFirst();
    }

    /** Like {@link #text}, with true and false in lower case, so that a state reads the same in every dialect. */
    public String value(String... names) {
        String text = text(names);
        boolean isSwitch = text.equalsIgnoreCase("true") || text.equalsIgnoreCase("false");
        return isSwitch ? text.toLowerCase(Locale.ROOT) : text;
    }

    public boolean is(String... names) {
        return told(names).orElse(false);
    }

    /** The object in a field, for reading what it holds; one without fields when there is none. */
    public Cells inner(String name) {
        JsonNode node = fields.node(name);
        if (node instanceof ObjectNode object) {
            return new Cells(Fields.of(object), lost);
        }
        String text = fields.text(name);
        note(name, text);
        return new Cells(Fields.of(ListText.object(text)), lost);
    }

    /** The objects that a field lists. */
    public List<Cells> each(String name) {
        List<Cells> all = new ArrayList<>();
        for (JsonNode node : elements(fields.node(name))) {
            if (node instanceof ObjectNode object) {
                all.add(new Cells(Fields.of(object), lost));
            } else if (Json.text(node).startsWith("@{")) {
                all.add(new Cells(Fields.of(ListText.object(Json.text(node))), lost));
            }
        }
        note(name, fields.text(name));
        return all;
    }

    /**
     * Everything the record holds under the names it is written with, as far as it says something: lists joined by semicolons,
     * switches in lower case; without what only tells how the record was fetched.
     */
    public Map<String, String> all() {
        Map<String, String> all = new LinkedHashMap<>();
        for (String written : fields.texts().keySet()) {
            String name = Names.normal(written);
            if (!ASIDE.contains(name) && all.size() < MOST) {
                String text = whole(name);
                if (!text.isEmpty()) {
                    all.put(written, text);
                }
            }
        }
        return all;
    }

    /** Objects that nothing names as their JSON. */
    private String whole(String name) {
        String text = value(name).strip();
        JsonNode node = text.isEmpty() ? fields.node(name) : null;
        String json = node == null || node.isEmpty() ? text : node.toString();
        return json.length() > LONGEST ? json.substring(0, LONGEST) + "…" : json;
    }

    public Fields fields() {
        return fields;
    }

    /** Whether any field asked for so far held the name of a type in place of a value. */
    public boolean lostAny() {
        return !lost.isEmpty();
    }

    /** Says which fields were lost, if any was. */
    public void report(Desk desk) {
        if (lostAny()) {
            String names = String.join(", ", lost.stream().limit(NAMED).toList());
            String more = lost.size() > NAMED ? " and " + (lost.size() - NAMED) + " more" : "";
            desk.problem(
                    "the export wrote the type of a list in place of what it holds: " + names + more,
                    "export it again with ConvertTo-Json -Depth 10, or join the lists before Export-Csv");
        }
    }

    private List<String> values(String name, boolean apart) {
        JsonNode node = fields.node(name);
        List<String> values = new ArrayList<>();
        if (node == null) {
            String text = fields.text(name);
            add(name, text, apart, values);
        } else {
            add(name, node, apart, values, 0);
        }
        return values;
    }

    private void add(String name, @Nullable JsonNode node, boolean apart, List<String> values, int depth) {
        if (node == null || depth > DEEPEST) {
            return;
        }
        JsonNode wrapped = wrapped(node);
        if (wrapped != null) {
            add(name, wrapped, apart, values, depth + 1);
        } else if (node.isArray()) {
            node.forEach(each -> add(name, each, false, values, depth + 1));
        } else if (node.isObject()) {
            values.addAll(Lists.texts(Json.array(node)));
        } else {
            add(name, Json.text(node), apart, values);
        }
    }

    private void add(String name, String text, boolean apart, List<String> values) {
        if (note(name, text) || text.isBlank()) {
            return;
        }
        if (text.startsWith("@{")) {
            values.addAll(Lists.texts(Json.array(ListText.object(text))));
        } else if (apart) {
            values.addAll(ListText.split(text));
        } else {
            values.add(text);
        }
    }

    private boolean note(String name, String text) {
        boolean isLost = ListText.isLost(text);
        if (isLost) {
            lost.add(written(name));
        }
        return isLost;
    }

    private String written(String name) {
        return fields.texts().keySet().stream()
                .filter(each -> Names.normal(each).equals(name))
                .findFirst()
                .orElse(name);
    }

    /** Windows PowerShell writes {@code {"value":…,"Count":2}} for lists and {@code {"value":1,"Value":"Enabled"}} for enumerations. */
    private static @Nullable JsonNode wrapped(JsonNode node) {
        if (!node.isObject() || node.size() > 2) {
            return null;
        }
        JsonNode named = node.get("Value");
        JsonNode value = named == null ? node.get("value") : named;
        boolean wraps = value != null && (node.size() == 1 || node.has("Count") || named != null);
        return wraps ? value : null;
    }

    private static Iterable<JsonNode> elements(@Nullable JsonNode node) {
        if (node == null) {
            return List.of();
        }
        JsonNode wrapped = wrapped(node);
        JsonNode list = wrapped == null ? node : wrapped;
        return list.isArray() ? list : List.of(list);
    }
}
