package becquerel.detect.sigma;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a rule says of itself. Texts are empty where it says nothing.
 *
 * @param position where the document begins
 * @param id a UUID by the specification; any text is taken
 * @param name how correlations may call it
 * @param level informational, low, medium, high or critical
 * @param more every other key of the document but those with its logic, in the order written, as plain values (texts, numbers, booleans, lists and maps of them)
 */
public record Header(
        Position position,
        String id,
        String name,
        String title,
        String status,
        String level,
        String description,
        String author,
        String date,
        List<String> tags,
        List<String> references,
        List<String> falsePositives,
        Map<String, Object> more) {
    public Header {
        tags = List.copyOf(tags);
        references = List.copyOf(references);
        falsePositives = List.copyOf(falsePositives);
        more = Collections.unmodifiableMap(new LinkedHashMap<>(more));
    }

    /** A rule that says nothing of itself but this. */
    public static Header of(Position position, String id, String title) {
        return new Header(position, id, "", title, "", "", "", "", "", List.of(), List.of(), List.of(), Map.of());
    }

    /** What matches call the rule: its id, else its title. */
    public String key() {
        return id.isEmpty() ? title : id;
    }
}
