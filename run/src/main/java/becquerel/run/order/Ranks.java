package becquerel.run.order;

import java.util.List;

/**
 * The place of each file among all by (SHA-256, path), by the number of the file. Files keep their numbers when a case grows; which
 * comes before which is asked here, so that it does not show that they came later.
 */
public record Ranks(List<Integer> byFile) {
    /** Files whose numbers are their ranks. */
    public static final Ranks NATURAL = new Ranks(List.of());

    public Ranks {
        byFile = List.copyOf(byFile);
    }

    public int of(int file) {
        return byFile.isEmpty() ? file : byFile.get(file);
    }
}
