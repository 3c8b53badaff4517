package becquerel.detect.sigma.activity;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.stream.Stream;

/** How many letters two words differ by. */
final class Nearness {
    private static final int LONGEST = 64;

    private Nearness() {}

    /** The known words that differ in at most a third of the letters, nearest first. */
    static Stream<String> order(String written, Collection<String> known) {
        if (written.length() > LONGEST) {
            return Stream.empty();
        }
        return known.stream()
                .filter(word -> edits(written, word) <= Math.max(1, written.length() / 3))
                .sorted(Comparator.comparingInt((String word) -> edits(written, word))
                        .thenComparing(Comparator.naturalOrder()));
    }

    private static int edits(String written, String word) {
        String a = written.toLowerCase(Locale.ROOT);
        String b = word.toLowerCase(Locale.ROOT);
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int changed = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(changed, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[b.length()];
    }
}
