package becquerel.knowledge;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What the traits of a stay or a session are worth when it is asked whose hand it was, in log-odds (natural logarithm).
 *
 * @param prior before anything is known of it
 * @param traits by the name of the trait; what has no value changes nothing
 */
public record HandWeights(double prior, SortedMap<String, Double> traits) {
    private static final String STAYS = "hand-weights.txt";
    private static final String SESSIONS = "session-weights.txt";
    private static final String PRIOR = "prior";

    private static final HandWeights OF_STAYS = read(STAYS);
    private static final HandWeights OF_SESSIONS = read(SESSIONS);

    public HandWeights {
        traits = Collections.unmodifiableSortedMap(new TreeMap<>(traits));
    }

    /** Those of stays, without knowing of any attack. */
    public static HandWeights ofStays() {
        return OF_STAYS;
    }

    /** Those of sessions, in the light of an attack. */
    public static HandWeights ofSessions() {
        return OF_SESSIONS;
    }

    /** The day those of stays were made. */
    static String date() {
        return DataFile.named(STAYS).remark("date");
    }

    /** The day those of sessions were made. */
    static String dateOfSessions() {
        return DataFile.named(SESSIONS).remark("date");
    }

    public double of(String trait) {
        return traits.getOrDefault(trait, 0.0);
    }

    /** How sure it is, of what has these traits, that a foreign hand was there; 0 to 1. */
    public double chance(Collection<String> present) {
        double sum = prior;
        for (String trait : new TreeSet<>(present)) { // in one order, so that equal traits give equal bits
            sum += of(trait);
        }
        return 1 / (1 + Math.exp(-sum));
    }

    private static HandWeights read(String file) {
        Map<String, Double> values = new TreeMap<>();
        for (String line : DataFile.named(file).lines()) {
            List<String> fields = DataFile.fields(line);
            values.put(fields.get(0), Double.valueOf(fields.get(1)));
        }
        double prior = Objects.requireNonNull(values.remove(PRIOR), PRIOR);
        return new HandWeights(prior, new TreeMap<>(values));
    }
}
