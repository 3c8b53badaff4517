package becquerel.run.scoreboard;

import becquerel.investigate.exposure.MessageKey;
import becquerel.knowledge.Folded;
import becquerel.run.scoreboard.Truth.Act;
import becquerel.run.scoreboard.Truth.Attack;
import becquerel.run.scoreboard.Truth.Life;
import becquerel.run.scoreboard.Truth.Person;
import becquerel.run.scoreboard.Truth.Seen;
import becquerel.run.store.CaseProblem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads {@code truth.json}. What it does not know it passes over. */
final class TruthFile {
    /** Where it lies, beside the folder of evidence and never in it. */
    static final String NAME = "truth.json";

    private static final int SCHEMA = 1;
    private static final JsonMapper JSON = new JsonMapper();

    private TruthFile() {}

    /**
     * Reads one.
     *
     * @throws CaseProblem if it is not what the simulator writes
     */
    static Truth read(Path file) throws IOException {
        try {
            JsonNode root = JSON.readTree(Files.readString(file));
            if (root.path("schema").asInt(0) != SCHEMA) {
                throw new CaseProblem(file, "is not of schema " + SCHEMA, "let this version of the program write it");
            }
            return new Truth(
                    text(root, "scenario"),
                    root.path("seed").asLong(),
                    root.path("accounts").asInt(),
                    root.path("days").asInt(),
                    list(root, "attacks", TruthFile::attack),
                    list(root, "people", TruthFile::person),
                    list(root, "life", TruthFile::life),
                    list(root, "seen", TruthFile::seen),
                    Set.copyOf(sorted(list(root, "sessions", each -> account(each.path("account"))))));
        } catch (JacksonException | DateTimeException e) {
            throw new CaseProblem(file, "cannot be read: " + e.getMessage(), "let the program write it again");
        }
    }

    private static Attack attack(JsonNode node) {
        return new Attack(
                text(node, "id"),
                text(node, "name"),
                sorted(list(node, "entered", TruthFile::account)),
                sorted(list(node, "visible", JsonNode::asString)),
                list(node, "acts", TruthFile::act));
    }

    private static Act act(JsonNode node) {
        return new Act(
                time(node, "time"),
                account(node.path("account")),
                sorted(list(node, "records", JsonNode::asString)),
                text(node, "hand"));
    }

    private static Person person(JsonNode node) {
        return new Person(account(node.path("account")), text(node, "verdict"), text(node, "attack"));
    }

    private static Life life(JsonNode node) {
        return new Life(account(node.path("account")), text(node, "what"), time(node, "from"), time(node, "to"));
    }

    private static Seen seen(JsonNode node) {
        return new Seen(
                account(node.path("account")),
                MessageKey.of(text(node, "messageId")),
                text(node, "how"),
                !node.path("records").isEmpty());
    }

    private static String account(JsonNode node) {
        return Folded.of(node.asString(""));
    }

    private static String text(JsonNode node, String field) {
        return node.path(field).asString("");
    }

    private static Instant time(JsonNode node, String field) {
        return Instant.parse(text(node, field));
    }

    private static <T> List<T> list(JsonNode node, String field, Function<JsonNode, T> each) {
        return node.path(field).values().stream().map(each).toList();
    }

    private static NavigableSet<String> sorted(List<String> values) {
        return new TreeSet<>(values);
    }
}
