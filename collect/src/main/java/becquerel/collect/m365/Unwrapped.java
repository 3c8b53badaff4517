package becquerel.collect.m365;

import becquerel.collect.Form;
import becquerel.collect.value.Json;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * An inner record taken out of its container.
 *
 * @param body the inner record, as far as it could be read
 * @param form how complete it is
 * @param wrapper what the container says beside the record, under the inner record's names; asked for only when the record
 *     itself lacks something. {@code CreationTime} may be in a local format there
 * @param length characters of the record's text, 0 when there was none
 */
record Unwrapped(ObjectNode body, Form form, Supplier<Map<String, String>> wrapper, int length) {

    static Unwrapped full(ObjectNode body) {
        Form form = Pairs.anyLost(body) ? Form.FLATTENED : Form.FULL;
        return new Unwrapped(body, form, Map::of, 0);
    }

    static Unwrapped flattened(ObjectNode body) {
        return new Unwrapped(body, Form.FLATTENED, Map::of, 0);
    }

    /** A record that its container holds as text, given both as text and, where that failed, as parsed. */
    static Unwrapped text(String text, @Nullable JsonNode parsed) {
        if (parsed instanceof ObjectNode body) {
            return full(Flattened.isCamel(body) ? Flattened.pascal(body) : body);
        }
        Json.Recovered recovered = Json.recover(text);
        return recovered.whole()
                ? full(recovered.object())
                : new Unwrapped(recovered.object(), Form.CUT, Map::of, text.length());
    }

    static Unwrapped utf8(byte[] text) {
        JsonNode parsed = Json.parse(text);
        return text(parsed instanceof ObjectNode ? "" : new String(text, StandardCharsets.UTF_8), parsed);
    }

    static Unwrapped text(String text) {
        return text(text, Json.parse(text));
    }

    Unwrapped in(Supplier<Map<String, String>> container) {
        return new Unwrapped(body, form, container, length);
    }
}
