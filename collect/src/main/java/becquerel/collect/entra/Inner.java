package becquerel.collect.entra;

import becquerel.collect.fields.Fields;
import becquerel.collect.value.ListText;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A field that holds fields of its own: an object, its JSON text, PowerShell's {@code @{name=value; …}}, or columns that carry
 * both names ({@code status.errorCode}). Names inside are normal names, too.
 */
final class Inner {
    private static final ObjectNode NOTHING = JsonNodeFactory.instance.objectNode();

    private final Fields outer;
    private final String name;
    private final ObjectNode object;

    private Inner(Fields outer, String name, ObjectNode object) {
        this.outer = outer;
        this.name = name;
        this.object = object;
    }

    /** Of several names the first that holds something counts. */
    static Inner of(Fields outer, String... names) {
        for (String name : names) {
            if (outer.node(name) instanceof ObjectNode object) {
                return new Inner(outer, name, object);
            }
        }
        String written = outer.text(names);
        return new Inner(outer, names[0], written.startsWith("@{") ? ListText.object(written) : NOTHING);
    }

    /** The text of a field inside; empty when there is none. */
    String text(String... names) {
        String text = Fields.of(object).text(names);
        for (int i = 0; text.isEmpty() && i < names.length; i++) {
            text = outer.text(name + names[i]);
        }
        return text;
    }

    /** An array or object inside; null when there is none. */
    @Nullable
    JsonNode node(String inside) {
        return Fields.of(object).node(inside);
    }
}
