package becquerel.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * An event that shows what somebody else's rule is to say of it.
 *
 * @param rule the rule's id
 * @param id the rule's id and which of its events this is
 * @param expected whether the rule is to alert
 * @param record as the provider would have written it
 */
record LabelledEvent(String rule, String id, boolean expected, String record) {
    /** Sign-ins and directory audit, Microsoft 365; the others are of products that are not a source. */
    private static final Set<String> SOURCES = Set.of("azure_signin_rules", "microsoft_rules");

    static List<LabelledEvent> all(Path file) throws IOException {
        var json = new JsonMapper();
        Map<String, Integer> numbers = new TreeMap<>();
        List<LabelledEvent> events = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            JsonNode event = json.readTree(line);
            if (SOURCES.contains(event.path("source").asString())) {
                String rule = event.path("rule").asString();
                String id = rule + "#" + numbers.merge(rule, 1, Integer::sum);
                boolean expected = event.path("expected").asBoolean();
                events.add(
                        new LabelledEvent(rule, id, expected, event.path("log").toString()));
            }
        }
        return events;
    }
}
