package becquerel.detect.sigma;

import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One document of a rule file, checked, with all modifiers resolved (Sigma specification 2.1.0). */
public sealed interface Rule {
    Header header();

    /**
     * Judges single records.
     *
     * @param searches in the order they are written
     */
    record Detection(Header header, LogSource logSource, Map<String, Search> searches, Condition condition)
            implements Rule {
        public Detection {
            searches = Collections.unmodifiableMap(new LinkedHashMap<>(searches));
        }
    }

    /**
     * Judges what other rules match, over time.
     *
     * @param rules ids, names or titles of the rules it builds on, as written
     * @param aliases for each alias: rule (as written in {@code rules}) to field
     * @param groupBy fields or aliases whose values part the matches into groups
     * @param fields the field whose values are summed, or the fields whose values, taken together, are counted; empty where the kind
     *     takes none
     * @param percentile of {@code value_percentile}, 0 to 100
     * @param bounds on the count, sum or average; all must hold
     * @param order for temporal kinds, which of the rules must have matched; absent: all of them
     * @param generate whether the rules it builds on also report by themselves
     */
    record Correlation(
            Header header,
            Kind kind,
            List<String> rules,
            Map<String, Map<String, String>> aliases,
            List<String> groupBy,
            Duration timespan,
            List<String> fields,
            double percentile,
            List<Wanted.Compared> bounds,
            Optional<Condition> order,
            boolean generate)
            implements Rule {
        /** What is calculated of the matches of a group within the time span. */
        public enum Kind {
            EVENT_COUNT,
            VALUE_COUNT,
            TEMPORAL,
            TEMPORAL_ORDERED,
            VALUE_SUM,
            VALUE_AVG,
            VALUE_PERCENTILE,
            VALUE_MEDIAN
        }

        public Correlation {
            rules = List.copyOf(rules);
            aliases = Collections.unmodifiableMap(new LinkedHashMap<>(aliases));
            groupBy = List.copyOf(groupBy);
            fields = List.copyOf(fields);
            bounds = List.copyOf(bounds);
        }
    }

    /**
     * Narrows other rules.
     *
     * @param rules ids, names or titles of the rules it narrows; empty: every rule of its log source
     */
    record Filter(
            Header header, LogSource logSource, List<String> rules, Map<String, Search> searches, Condition condition)
            implements Rule {
        public Filter {
            rules = List.copyOf(rules);
            searches = Collections.unmodifiableMap(new LinkedHashMap<>(searches));
        }
    }
}
