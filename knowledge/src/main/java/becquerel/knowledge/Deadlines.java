package becquerel.knowledge;

import java.util.List;

/** Whom laws and contracts want told of a breach and by when, as a dated list that lawyers check before anybody relies on it. */
public final class Deadlines {
    private static final String FILE = "deadlines.txt";
    private static final int FIELDS = 6;

    private Deadlines() {}

    /**
     * One of them, in words.
     *
     * @param region where it applies
     * @param whom who is to be told
     * @param term how long there is
     * @param from from when time runs
     * @param when under which condition
     * @param text where it stands
     */
    public record Deadline(String region, String whom, String term, String from, String when, String text) {}

    /** In the order of the list. */
    public static List<Deadline> all() {
        return DataFile.named(FILE).lines().stream().map(Deadlines::deadline).toList();
    }

    private static Deadline deadline(String line) {
        List<String> fields = DataFile.fields(line);
        if (fields.size() != FIELDS || fields.contains("")) {
            throw new IllegalStateException(FILE + ": " + FIELDS + " filled fields expected: " + line);
        }
        return new Deadline(fields.get(0), fields.get(1), fields.get(2), fields.get(3), fields.get(4), fields.get(5));
    }

    /** How old the list is. */
    public static String date() {
        return DataFile.named(FILE).remark("date");
    }

    /** What it was made from. */
    public static String source() {
        return DataFile.named(FILE).remark("source");
    }
}
