package becquerel.detect.sigma.correlate;

import java.time.Instant;
import java.util.Map;

/**
 * A record that a rule matched.
 *
 * @param rule the rule's key
 * @param tenant matches of two tenants never count together
 * @param values by field, those that {@link Correlator#fields} names; absent and empty ones mean the same
 * @param member what stands for the record in what fires
 */
public record Matched<M>(String rule, String tenant, Instant time, Map<String, String> values, M member) {
    public Matched {
        values = Map.copyOf(values);
    }
}
