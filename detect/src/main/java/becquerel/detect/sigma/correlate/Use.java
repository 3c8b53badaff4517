package becquerel.detect.sigma.correlate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What one correlation takes from the matches of one rule.
 *
 * @param rule the rule's place among those the correlation builds on
 * @param fields of its records, for each of the plan's names
 * @param counted field whose value counts; empty for kinds that count none
 */
record Use(Plan plan, int rule, List<String> fields, String counted) {
    Use {
        fields = List.copyOf(fields);
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
