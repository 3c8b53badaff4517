package becquerel.run.store;

import becquerel.investigate.Decision;
import becquerel.investigate.StoryLine.Side;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * The file {@code decisions.jsonl} of a case: what people decided, one line each, in the order in which they did. Lines are only ever
 * added; one that takes a decision back is a line, too. Lines of a sort that this version does not know are kept.
 */
public final class DecisionsFile {
    static final String NAME = "decisions.jsonl";

    private static final int SCHEMA = 1;
    private static final String WHAT = "session label";
    private static final String WITHDRAWN = "withdrawn";
    private static final JsonMapper JSON = new JsonMapper();

    private final List<String> lines = new ArrayList<>();

    /**
     * Reads that of a case; one without is empty.
     *
     * @throws CaseProblem if a line cannot be read: nothing that a person decided is passed over
     */
    public static DecisionsFile of(Path folder) {
        var all = new DecisionsFile();
        Path file = folder.resolve(NAME);
        if (Files.isRegularFile(file)) {
            try {
                all.lines.addAll(Files.readAllLines(file, StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new CaseProblem(file, "cannot be read: " + e.getMessage(), "mend or remove it");
            }
            for (int i = 0; i < all.lines.size(); i++) {
                parsed(file, i + 1, all.lines.get(i));
            }
        }
        return all;
    }

    private static Optional<Decision> parsed(Path file, int number, String line) {
        try {
            return decision(JSON.readTree(line));
        } catch (JacksonException | DateTimeException | IllegalArgumentException e) {
            throw new CaseProblem(file, "line " + number + " is no decision", "mend or remove the line");
        }
    }

    private static Optional<Decision> decision(JsonNode node) {
        if (!node.isObject()) {
            throw new IllegalArgumentException("not an object");
        }
        if (!text(node, "what").equals(WHAT)) {
            return Optional.empty();
        }
        String label = text(node, "label");
        return Optional.of(new Decision(
                text(node, "session"),
                text(node, "tenant"),
                text(node, "account"),
                label.equals(WITHDRAWN) ? Side.UNKNOWN : Side.valueOf(label.toUpperCase(Locale.ROOT)),
                text(node, "who"),
                text(node, "why"),
                Instant.parse(text(node, "time"))));
    }

    private static String text(JsonNode node, String field) {
        return node.path(field).asString("");
    }

    public void add(Decision decision) {
        lines.add(JSON.writeValueAsString(JsonNodeFactory.instance
                .objectNode()
                .put("schema", SCHEMA)
                .put("time", decision.time().toString())
                .put("who", decision.who())
                .put("what", WHAT)
                .put("session", decision.session())
                .put("tenant", decision.tenant())
                .put("account", decision.account())
                .put("label", decision.holds() ? decision.label().word() : WITHDRAWN)
                .put("why", decision.why())));
    }

    /** What holds now: of each session the latest word, unless it was taken back. */
    public List<Decision> inForce() {
        Map<String, Decision> latest = new LinkedHashMap<>();
        for (int i = 0; i < lines.size(); i++) {
            parsed(Path.of(NAME), i + 1, lines.get(i)).ifPresent(each -> latest.put(each.session(), each));
        }
        return latest.values().stream().filter(Decision::holds).toList();
    }

    /** Whether anything was decided about a case, ever. */
    public static boolean isIn(CaseFolder folder) {
        return Files.isRegularFile(folder.file(NAME));
    }

    /** Writes it into a case; where nothing was decided there is no file. */
    public void write(CaseFolder folder) throws IOException {
        if (!lines.isEmpty()) {
            Files.writeString(folder.file(NAME), String.join("\n", lines) + "\n", StandardCharsets.UTF_8);
        }
    }
}
