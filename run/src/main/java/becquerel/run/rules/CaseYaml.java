package becquerel.run.rules;

import becquerel.detect.sigma.Position;
import becquerel.detect.sigma.RuleProblem;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A file of cases as a tree that knows where everything stands. */
sealed interface CaseYaml {
    Position at();

    JsonNode json();

    /** One value. */
    record Value(Position at, String text, JsonNode json) implements CaseYaml {}

    /** A list. */
    record Items(Position at, List<CaseYaml> of) implements CaseYaml {
        @Override
        public JsonNode json() {
            ArrayNode array = JsonNodeFactory.instance.arrayNode();
            of.forEach(each -> array.add(each.json()));
            return array;
        }
    }

    /** A group of {@code key: value} lines. */
    record Group(Position at, List<Entry> of) implements CaseYaml {
        @Override
        public JsonNode json() {
            ObjectNode object = JsonNodeFactory.instance.objectNode();
            of.forEach(each -> object.set(each.key(), each.value().json()));
            return object;
        }
    }

    record Entry(Position at, String key, CaseYaml value) {}

    /** Nothing where the file is empty or no YAML; the latter is a problem. */
    static Optional<CaseYaml> read(String file, String text, Consumer<RuleProblem> problems) {
        try {
            return new Reading(file, text).document();
        } catch (MarkedYamlEngineException e) {
            Position at =
                    e.getProblemMark().map(mark -> Reading.position(file, mark)).orElse(new Position(file, 1, 1));
            problems.accept(new RuleProblem(at, "the file is not YAML: " + e.getProblem(), "Mend it there."));
        } catch (YamlEngineException e) {
            problems.accept(
                    new RuleProblem(new Position(file, 1, 1), "the file is not YAML: " + e.getMessage(), "Mend it."));
        }
        return Optional.empty();
    }

    /** Reads events, since those come without recursion. */
    final class Reading {
        private static final int DEEPEST = 100;
        private static final int LARGEST = 16 << 20;
        private static final Map<String, JsonNode> WORDS = Map.of(
                "true", JsonNodeFactory.instance.booleanNode(true),
                "false", JsonNodeFactory.instance.booleanNode(false),
                "null", JsonNodeFactory.instance.nullNode(),
                "~", JsonNodeFactory.instance.nullNode(),
                "", JsonNodeFactory.instance.nullNode());

        private final String file;
        private final Iterator<Event> events;

        private Reading(String file, String text) {
            this.file = file;
            LoadSettings settings = LoadSettings.builder()
                    .setLabel(file)
                    .setCodePointLimit(LARGEST)
                    .build();
            this.events = new Parse(settings).parseString(text).iterator();
        }

        private Optional<CaseYaml> document() {
            while (events.hasNext()) {
                Event event = events.next();
                switch (event.getEventId()) {
                    case StreamStart, DocumentStart, Comment -> {
                        // the tree comes behind them
                    }
                    case StreamEnd, DocumentEnd -> {
                        return Optional.empty();
                    }
                    default -> {
                        return Optional.of(node(event, 0));
                    }
                }
            }
            return Optional.empty();
        }

        private CaseYaml node(Event event, int depth) {
            if (depth > DEEPEST) {
                throw new YamlEngineException("it is nested more than " + DEEPEST + " deep");
            }
            Position at = position(file, event.getStartMark().orElseThrow());
            return switch (event) {
                case ScalarEvent scalar -> new Value(at, scalar.getValue(), json(scalar));
                case SequenceStartEvent list -> {
                    var items = new ArrayList<CaseYaml>();
                    for (Event next = events.next(); next.getEventId() != Event.ID.SequenceEnd; next = events.next()) {
                        items.add(node(next, depth + 1));
                    }
                    yield new Items(at, List.copyOf(items));
                }
                case MappingStartEvent group -> {
                    var entries = new ArrayList<Entry>();
                    for (Event next = events.next(); next.getEventId() != Event.ID.MappingEnd; next = events.next()) {
                        CaseYaml key = node(next, depth + 1);
                        String name = key instanceof Value value ? value.text() : "";
                        entries.add(new Entry(key.at(), name, node(events.next(), depth + 1)));
                    }
                    yield new Group(at, List.copyOf(entries));
                }
                default -> throw new YamlEngineException("anchors and references are not read");
            };
        }

        /** A plain word may be a truth value, a number or null; what is quoted is text. */
        private static JsonNode json(ScalarEvent scalar) {
            String text = scalar.getValue();
            if (scalar.isPlain()) {
                JsonNode word = WORDS.get(text);
                if (word != null) {
                    return word;
                }
                if (text.matches("-?(0|[1-9][0-9]{0,30})(\\.[0-9]{1,30})?([eE][-+]?[0-9]{1,2})?")) {
                    return JsonNodeFactory.instance.numberNode(new BigDecimal(text));
                }
            }
            return JsonNodeFactory.instance.stringNode(text);
        }

        private static Position position(String file, Mark mark) {
            return new Position(file, mark.getLine() + 1, mark.getColumn() + 1);
        }
    }
}
