package becquerel.knowledge;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What findings are worth when they are added up to the confidence of an incident, in log-odds (natural logarithm).
 *
 * @param prior before anything is known of some findings but that they belong together
 * @param slope how much of a finding's own log-odds counts where its detector is corrected; above 0
 * @param severalStages for three stages of an attack or more, besides the findings
 * @param inOrder besides, where these were reached in the usual order
 * @param corrections what a detector, or a rule by detector and id, is worth more than it says of itself; under its name with
 *     {@link #UNSURE} what it is worth besides, never more than nothing, where it is less than even by its own word
 */
public record Weights(
        double prior, double slope, double severalStages, double inOrder, SortedMap<String, Double> corrections) {
    /** One group in four is an attack, findings are taken at their word, and doubt is divided by 1.2 and by 1.3. */
    public static final Weights REASONED =
            new Weights(-Math.log(3), 1, Math.log(1.2), Math.log(1.3), Collections.emptySortedMap());

    /** Behind the name of a detector: where its own word is less than 0.5. It may guess by the thousand and be seldom wrong where it is sure. */
    public static final String UNSURE = " unsure";

    private static final String FILE = "weights.txt";
    private static final List<String> SUM = List.of("prior", "slope", "several stages", "in order");

    private static final Weights SHIPPED = read();

    public Weights {
        if (slope <= 0) {
            throw new IllegalArgumentException("a surer finding would count less: slope " + slope);
        }
        corrections.forEach((name, value) -> {
            if (name.endsWith(UNSURE) && value > 0) {
                throw new IllegalArgumentException("a surer finding would count less: " + name + " " + value);
            }
        });
        corrections = Collections.unmodifiableSortedMap(new TreeMap<>(corrections));
    }

    public static Weights shipped() {
        return SHIPPED;
    }

    /** The day they were made. */
    static String date() {
        return DataFile.named(FILE).remark("date");
    }

    /** The seeds of the worlds the shipped ones were fitted to; {@code none} where they are judgements. */
    public static String seeds() {
        return DataFile.named(FILE).remark("seeds");
    }

    /** The log-odds of a finding by itself; what was never measured is taken at its word. */
    public double corrected(String foundBy, double said) {
        Double correction = corrections.get(foundBy);
        if (correction == null) {
            return said;
        }
        return slope * said + correction + (said < 0 ? corrections.getOrDefault(foundBy + UNSURE, 0.0) : 0);
    }

    public boolean isCorrected(String foundBy) {
        return corrections.containsKey(foundBy);
    }

    private static Weights read() {
        Map<String, Double> values = new TreeMap<>();
        for (String line : DataFile.named(FILE).lines()) {
            List<String> fields = DataFile.fields(line);
            values.put(fields.get(0), Double.valueOf(fields.get(1)));
        }
        List<Double> sum = SUM.stream().map(values::remove).toList();
        return new Weights(sum.get(0), sum.get(1), sum.get(2), sum.get(3), new TreeMap<>(values));
    }
}
