package becquerel.collect.m365;

import becquerel.collect.ReadRecord;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Records as JSON for people to review: every component by name, empty ones left out, hashes too. */
final class Printed {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private Printed() {}

    static String records(List<ReadRecord> records) {
        ArrayNode all = NODES.arrayNode();
        for (ReadRecord record : records) {
            ObjectNode one = object(record);
            one.remove(List.of("content", "core"));
            all.add(one);
        }
        return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(all);
    }

    /** Only what a record says, without where it stood. */
    static String activities(ReadRecord record) {
        JsonNode said = value(record.activities());
        said.findParents("evidence").forEach(context -> ((ObjectNode) context).remove("evidence"));
        return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(said);
    }

    private static ObjectNode object(Record record) {
        ObjectNode object = NODES.objectNode();
        Class<?> type = record.getClass();
        if (type.getEnclosingClass() != null) {
            object.put("is", type.getSimpleName());
        }
        for (RecordComponent component : type.getRecordComponents()) {
            JsonNode value = value(read(record, component));
            boolean nothing =
                    value.isContainer() ? value.isEmpty() : value.asString().isEmpty();
            if (!nothing && !value.asString("").equals("0")) {
                object.set(component.getName(), value);
            }
        }
        return object;
    }

    private static JsonNode value(@Nullable Object value) {
        return switch (value) {
            case null -> NODES.nullNode();
            case Record record -> object(record);
            case Collection<?> many -> {
                ArrayNode array = NODES.arrayNode();
                many.forEach(each -> array.add(value(each)));
                yield array;
            }
            case Map<?, ?> map -> {
                ObjectNode object = NODES.objectNode();
                map.forEach((key, each) -> object.set(String.valueOf(key), value(each)));
                yield object;
            }
            case Boolean flag -> NODES.booleanNode(flag);
            case Integer number -> NODES.numberNode(number);
            case Long number -> NODES.numberNode(number);
            default -> NODES.stringNode(value.toString());
        };
    }

    private static @Nullable Object read(Record record, RecordComponent component) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(record);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("a record's accessor failed: " + component, e);
        }
    }
}
