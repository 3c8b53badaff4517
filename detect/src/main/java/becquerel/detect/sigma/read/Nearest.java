package becquerel.detect.sigma.read;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** The known word that somebody probably meant. */
public final class Nearest {
    private static final int LONGEST = 64;
    private static final int MOST = 2_000;

    private Nearest() {}

    /** A word within one edit for each three letters (of two letters only the case may differ); the first of equals. */
    public static Optional<String> to(String written, Collection<String> known) {
        if (written.isEmpty() || written.length() > LONGEST) {
            return Optional.empty();
        }
        int allowed = written.length() < 3 ? 0 : Math.max(1, written.length() / 3);
        String best = "";
        int looked = 0;
        for (String word : known) {
            if (looked++ == MOST) {
                break;
            }
            if (Math.abs(word.length() - written.length()) <= allowed) {
                int edits = edits(written.toLowerCase(Locale.ROOT), word.toLowerCase(Locale.ROOT));
                if (edits <= allowed) {
                    best = word;
                    allowed = edits - 1;
                }
            }
        }
        return best.isEmpty() ? Optional.empty() : Optional.of(best);
    }

    /** "Did you mean 'x'? " and then the rest; the rest alone where nothing is near. */
    static String remedy(String written, Collection<String> known, String rest) {
        return to(written, known)
                .map(word -> "Write " + Quoted.text(word) + " if that is meant; else "
                        + Character.toLowerCase(rest.charAt(0)) + rest.substring(1))
                .orElse(rest);
    }

    /** Letters put in, left out, changed, or swapped with their neighbour. */
    private static int edits(String a, String b) {
        int[] beforeLast = new int[b.length() + 1];
        int[] last = new int[b.length() + 1];
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            last[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = last[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(change, Math.min(last[j], row[j - 1]) + 1);
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
                }
            }
            int[] free = beforeLast;
            beforeLast = last;
            last = row;
            row = free;
        }
        return last[b.length()];
    }
}
