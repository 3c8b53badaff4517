package becquerel.collect.value;

import becquerel.collect.Limits;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Reads JSON within the limits for hostile input; what is broken off is recovered up to the break. */
public final class Json {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(Limits.DEFAULT.nesting())
                            .maxStringLength(Limits.DEFAULT.recordBytes())
                            .maxNumberLength(1000)
                            .build())
                    .build())
            .build();

    private Json() {}

    /** Null when the text is not one whole JSON value. */
    public static @Nullable JsonNode parse(String text) {
        try {
            return MAPPER.readTree(text);
        } catch (JacksonException broken) {
            return null;
        }
    }

    /** Null when the bytes are not one whole JSON value. */
    public static @Nullable JsonNode parse(byte[] utf8) {
        try {
            return MAPPER.readTree(utf8);
        } catch (JacksonException broken) {
            return null;
        }
    }

    /** The value behind a text that looks like a JSON array or object; null for any other text. */
    public static @Nullable JsonNode nested(String text) {
        int start = 0;
        while (start < text.length() && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        boolean looksNested = start < text.length() && (text.charAt(start) == '[' || text.charAt(start) == '{');
        return looksNested ? parse(text) : null;
    }

    /** The node itself, or what its text holds when an export has turned an array or object into text. */
    public static @Nullable JsonNode decoded(@Nullable JsonNode node) {
        if (node == null || !node.isString()) {
            return node;
        }
        JsonNode inner = nested(node.stringValue());
        return inner == null ? node : inner;
    }

    /** A list of one. */
    public static ArrayNode array(JsonNode only) {
        return NODES.arrayNode().add(only);
    }

    /** Scalars as text; empty for null, arrays and objects. */
    public static String text(@Nullable JsonNode node) {
        if (node == null || node.isContainer() || node.isNull()) {
            return "";
        }
        return node.isString() ? node.stringValue() : node.asString();
    }

    /**
     * What could be read of a text.
     *
     * @param object all that stands before the place where the text breaks off or goes wrong
     * @param whole whether the object was closed, so that only what follows it is foreign
     */
    public record Recovered(ObjectNode object, boolean whole) {}

    /** The object a text begins with; an empty one when it begins with something else. */
    public static Recovered recover(String text) {
        ObjectNode root = NODES.objectNode();
        Deque<JsonNode> open = new ArrayDeque<>();
        try (JsonParser parser = MAPPER.createParser(text)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return new Recovered(root, false);
            }
            open.push(root);
            while (!open.isEmpty()) {
                JsonToken token = parser.nextToken();
                if (token == null) {
                    break;
                }
                take(parser, token, open);
            }
        } catch (JacksonException broken) {
            // The break is where recovery ends; what was complete before it has been taken.
        }
        boolean whole = open.isEmpty();
        dropHalfPair(open);
        return new Recovered(root, whole);
    }

    private static void take(JsonParser parser, JsonToken token, Deque<JsonNode> open) {
        switch (token) {
            case START_OBJECT -> open.push(added(parser, open, NODES.objectNode()));
            case START_ARRAY -> open.push(added(parser, open, NODES.arrayNode()));
            case END_OBJECT, END_ARRAY -> open.pop();
            case VALUE_STRING -> added(parser, open, NODES.stringNode(parser.getString()));
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> added(parser, open, NODES.stringNode(parser.getString()));
            case VALUE_TRUE -> added(parser, open, NODES.booleanNode(true));
            case VALUE_FALSE -> added(parser, open, NODES.booleanNode(false));
            case VALUE_NULL -> added(parser, open, NODES.nullNode());
            default -> {
                // property names are taken with their values
            }
        }
    }

    private static JsonNode added(JsonParser parser, Deque<JsonNode> open, JsonNode value) {
        JsonNode parent = open.element();
        if (parent instanceof ArrayNode array) {
            array.add(value);
        } else if (parent instanceof ObjectNode object) {
            object.set(parser.currentName(), value);
        }
        return value;
    }

    /** A name without its value would read as a setting that was cleared, an empty element as a thing without a name. */
    private static void dropHalfPair(Deque<JsonNode> open) {
        JsonNode last = open.poll();
        if (last instanceof ObjectNode half
                && (half.has("Name") || half.isEmpty())
                && open.peek() instanceof ArrayNode array
                && !array.isEmpty()) {
            array.remove(array.size() - 1);
        }
    }
}
