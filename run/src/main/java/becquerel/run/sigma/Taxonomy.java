package becquerel.run.sigma;

import becquerel.detect.sigma.LogSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Which log sources the records of a source are, and where the fields of rules stand in them (rules/taxonomy/README.md).
 *
 * @param sources names of sources, as {@link becquerel.collect.Native#source} gives them
 * @param when fields of the record and the values one of which each must have; empty: all records
 * @param closed whether records have no other fields than these and the others
 * @param others names of fields of which nothing more is to be said
 * @param fields for the name in a rule, the places looked at
 */
public record Taxonomy(
        Set<String> sources,
        Map<String, Set<String>> when,
        List<LogSource> logSources,
        boolean closed,
        Set<String> others,
        Map<String, List<Way>> fields) {

    /**
     * A place in a record.
     *
     * @param path names of keys, parted by dots
     * @param values what a rule may expect instead of the record's values; empty: the record's own
     * @param otherwise what every other value stands for; absent: it is not seen
     */
    public record Way(String path, Map<String, String> values, Optional<String> otherwise) {
        static Way to(String path) {
            return new Way(path, Map.of(), Optional.empty());
        }

        boolean isPlain() {
            return values.isEmpty();
        }
    }

    public Taxonomy {
        sources = Set.copyOf(sources);
        when = Map.copyOf(when);
        logSources = List.copyOf(logSources);
        others = Set.copyOf(others);
        fields = Map.copyOf(fields);
    }

    /** Whether a rule for that log source is about these records: what it names must be so, what it leaves out may be anything. */
    public boolean claims(LogSource wanted) {
        return logSources.stream()
                .anyMatch(ours -> names(wanted.product(), ours.product())
                        && names(wanted.service(), ours.service())
                        && names(wanted.category(), ours.category())
                        && !(wanted.product().isEmpty()
                                && wanted.service().isEmpty()
                                && wanted.category().isEmpty()));
    }

    private static boolean names(String wanted, String ours) {
        return wanted.isEmpty() || wanted.equalsIgnoreCase(ours);
    }

    /** Where a field of a rule stands; under its own name where nothing else is said. */
    List<Way> ways(String field) {
        return fields.getOrDefault(field, List.of(Way.to(field)));
    }

    /** Whether some record may have the field. */
    public boolean knows(String field) {
        return !closed
                || Stream.concat(fields.keySet().stream(), others.stream()).anyMatch(known -> isWithin(field, known));
    }

    private static boolean isWithin(String field, String known) {
        return field.regionMatches(true, 0, known, 0, known.length())
                && (field.length() == known.length() || field.charAt(known.length()) == '.');
    }
}
