package becquerel.detect.sigma.correlate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What one correlation takes from the matches of one rule.
 *
 * @param rule the rule's place among those the correlation builds on
 * @param fields of its records, for each of the plan's names
 * @param counted fields whose values count, taken together; empty for kinds that count none
 */
record Use(Plan plan, int rule, List<String> fields, List<String> counted) {
    private static final String BETWEEN = "\u001F"; // no log writes this into a value

    Use {
        fields = List.copyOf(fields);
        counted = List.copyOf(counted);
    }

    /** The value that counts: of several fields, all values together; empty where one is absent. */
    String counted(Map<String, String> values) {
        if (counted.size() == 1) {
            return values.getOrDefault(counted.getFirst(), "");
        }
        List<String> all =
                counted.stream().map(field -> values.getOrDefault(field, "")).toList();
        return all.contains("") ? "" : String.join(BETWEEN, all);
    }

    /** The values by the plan's names; empty where there is none. */
    List<String> texts(Map<String, String> values, Texts cutting) {
        List<String> texts = new ArrayList<>(fields.size());
        for (String field : fields) {
            texts.add(cutting.cut(values.getOrDefault(field, "")));
        }
        return texts;
    }
}
