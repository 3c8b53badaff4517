package becquerel.knowledge;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What the provider's doubts about sign-ins and accounts mean, and what each is worth by itself. */
public final class Risks {
    private static final Map<String, Risk> KNOWN = known();

    private Risks() {}

    /**
     * One sort of doubt.
     *
     * @param name letters and digits in lower case
     * @param probability that it is hostile, taken by itself
     * @param words what the provider saw
     */
    public record Risk(String name, double probability, String words) {}

    /** The doubt of that name, however it is written ({@code anomalousToken}, {@code Anomalous Token}), or of an alert's title. */
    public static Optional<Risk> of(String written) {
        return Optional.ofNullable(KNOWN.get(folded(written)));
    }

    private static String folded(String written) {
        var folded = new StringBuilder();
        written.toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .forEach(folded::appendCodePoint);
        return folded.toString();
    }

    private static Map<String, Risk> known() {
        var known = new HashMap<String, Risk>();
        for (String line : DataFile.named("risks.txt").lines()) {
            List<String> fields = DataFile.fields(line);
            List<String> names = List.of(fields.get(0).split(" ", -1));
            var risk = new Risk(names.getFirst(), Double.parseDouble(fields.get(1)), fields.get(2));
            names.forEach(name -> known.put(name, risk));
        }
        return Map.copyOf(known);
    }
}
