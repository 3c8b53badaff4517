package becquerel.collect.golden;

import becquerel.activity.Authentication;
import becquerel.activity.Problem;
import becquerel.collect.EvidenceFile;
import becquerel.collect.Native;
import becquerel.collect.RawRecord;
import becquerel.collect.ReadRecord;
import becquerel.collect.RecordSink;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Records as JSON for people to review: every component by name, empty ones left out, hashes too. */
public final class Printed {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private Printed() {}

    public static String records(List<ReadRecord> records) {
        ArrayNode all = NODES.arrayNode();
        for (ReadRecord record : records) {
            all.add(record(record));
        }
        return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(all);
    }

    /** What a file is taken for, then its records with what was wrong or passed over. */
    public static String file(EvidenceFile file) {
        ObjectNode printed = NODES.objectNode().put("kind", file.kind());
        var seen = new Seen();
        file.split(seen.of(file));
        printed.set("records", seen.records);
        if (!seen.problems.isEmpty()) {
            printed.set("problems", seen.problems);
        }
        return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(printed);
    }

    /** What came of splitting a file. */
    private static final class Seen {
        final ArrayNode records = NODES.arrayNode();
        final ArrayNode problems = NODES.arrayNode();

        RecordSink of(EvidenceFile file) {
            return new RecordSink() {
                @Override
                public void record(RawRecord raw) {
                    records.add(Printed.record(file.parse(raw)));
                }

                @Override
                public void skipped(long position, String reason, Problem problem) {
                    problems.add(object(problem).put("skipped", reason));
                }

                @Override
                public void problem(Problem problem) {
                    problems.add(object(problem));
                }
            };
        }
    }

    private static ObjectNode record(ReadRecord record) {
        ObjectNode one = object(record);
        one.remove(List.of("content", "core", "act"));
        return one;
    }

    /** Only what a record says, without where it stood. */
    public static String activities(ReadRecord record) {
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
            Object held = read(record, component);
            if (Authentication.NOT_TOLD.equals(held) || held instanceof Native) {
                continue; // a record's own fields stand in the file itself
            }
            JsonNode value = value(held);
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
            case Optional<?> maybe -> maybe.map(Printed::value).orElseGet(NODES::arrayNode);
            case Double number -> NODES.numberNode(number);
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
