package becquerel.knowledge;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What the traits of a stay are worth when it is asked whose hand it was, in log-odds (natural logarithm).
 *
 * @param prior before anything is known of a stay
 * @param traits by the name of the trait; what has no value changes nothing
 */
public record HandWeights(double prior, SortedMap<String, Double> traits) {
    private static final String FILE = "hand-weights.txt";
    private static final String PRIOR = "prior";

    private static final HandWeights SHIPPED = read();

    public HandWeights {
        traits = Collections.unmodifiableSortedMap(new TreeMap<>(traits));
    }

    public static HandWeights shipped() {
        return SHIPPED;
    }

    /** The day they were made. */
    static String date() {
        return DataFile.named(FILE).remark("date");
    }

    public double of(String trait) {
        return traits.getOrDefault(trait, 0.0);
    }

    private static HandWeights read() {
        Map<String, Double> values = new TreeMap<>();
        for (String line : DataFile.named(FILE).lines()) {
            List<String> fields = DataFile.fields(line);
            values.put(fields.get(0), Double.valueOf(fields.get(1)));
        }
        double prior = Objects.requireNonNull(values.remove(PRIOR), PRIOR);
        return new HandWeights(prior, new TreeMap<>(values));
    }
}
