package becquerel.detect.sigma.correlate;

import becquerel.detect.sigma.Rule;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A correlation that fired.
 *
 * @param time of the last match that counted
 * @param group by what {@code group-by} names, in its order; long values are cut
 * @param members of the latest matches that counted, in order of time; those of a correlation's match are the members of that
 * @param count how many matches counted (of {@code value_count} values, of temporal kinds rules); where more came than are kept, the
 *     number kept
 */
public record Correlated<M>(
        Rule.Correlation rule, String tenant, Instant time, Map<String, String> group, List<M> members, long count) {
    public Correlated {
        group = Collections.unmodifiableMap(new LinkedHashMap<>(group));
        members = List.copyOf(members);
    }
}
