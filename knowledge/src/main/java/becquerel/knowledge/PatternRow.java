package becquerel.knowledge;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One entry of the table of acts that mean something by themselves, as written and not yet judged.
 *
 * @param place file and line, for messages
 * @param operations native operation names, any of which will do
 * @param where field names (several parted by {@code |}: any of them) to the values one of which it must have
 * @param severity word as in files
 * @param stage code such as {@code S6}
 * @param sentence with fields in braces
 */
public record PatternRow(
        String place,
        String id,
        List<String> operations,
        Map<String, List<String>> where,
        String severity,
        double confidence,
        String stage,
        List<String> attack,
        String sentence,
        String benign,
        String confirm) {
    public PatternRow {
        operations = List.copyOf(operations);
        where = Collections.unmodifiableMap(new LinkedHashMap<>(where));
        attack = List.copyOf(attack);
    }

    /** The exception for a mistake in this entry. */
    public IllegalStateException wrong(String what, String remedy) {
        return new IllegalStateException(place + ": " + id + ": " + what + "\n  try: " + remedy);
    }
}
