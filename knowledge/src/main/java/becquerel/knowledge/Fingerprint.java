package becquerel.knowledge;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The pattern of a known campaign: what each of its steps counts, and from how many points on it is recognised. A new
 * campaign is a new file.
 *
 * @param name how an incident that fits is remarked on
 * @param steps points by step
 * @param words what its rules look for
 */
public record Fingerprint(String name, Map<String, Integer> steps, List<String> words) {
    private static final List<Fingerprint> SHIPPED = List.of(read("campaign-2021.txt"));

    public Fingerprint {
        steps = Map.copyOf(steps);
        words = List.copyOf(words);
    }

    public static List<Fingerprint> shipped() {
        return SHIPPED;
    }

    public int points(String step) {
        return steps.getOrDefault(step, 0);
    }

    /** From how many points on it is this campaign. */
    public int match() {
        return points("match");
    }

    /** How many months old a browser must be to stand out. */
    public int oldMonths() {
        return points("old-months");
    }

    private static Fingerprint read(String name) {
        DataFile file = DataFile.named(name);
        var steps = new HashMap<String, Integer>();
        var words = new ArrayList<String>();
        for (String line : file.lines()) {
            List<String> fields = DataFile.fields(line);
            if (fields.get(0).equals("word")) {
                words.add(fields.get(1));
            } else {
                steps.put(fields.get(0), Integer.valueOf(fields.get(1)));
            }
        }
        return new Fingerprint(file.remark("name"), steps, words);
    }
}
