package becquerel.detect.sigma.match;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds a few long texts by looking at few letters of a value (Wu and Manber): two letters in the middle of nowhere show how far on
 * the next text can end at the earliest. It only says what may be there, as it knows only the beginning of each text.
 */
final class Windows {
    static final int SHORTEST = 8;
    static final int MOST_TEXTS = 32;
    private static final int LONGEST = 16;
    private static final int PAIRS = 2048;

    private final int length;
    private final byte[] steps = new byte[PAIRS];
    /** For each beginning which texts have it. */
    private final ExactTable beginnings;

    private final int[][] texts;

    /** The number of a text is its place in the list; none is shorter than {@link #SHORTEST}. */
    Windows(List<String> folded) {
        length =
                Math.min(LONGEST, folded.stream().mapToInt(String::length).min().orElse(LONGEST));
        Arrays.fill(steps, (byte) (length - 1));
        Map<String, List<Integer>> byBeginning = new HashMap<>();
        for (int number = 0; number < folded.size(); number++) {
            String beginning = folded.get(number).substring(0, length);
            byBeginning.computeIfAbsent(beginning, _ -> new ArrayList<>()).add(number);
            for (int end = 1; end < length; end++) {
                int pair = pair(beginning.charAt(end - 1), beginning.charAt(end));
                steps[pair] = (byte) Math.min(steps[pair], length - 1 - end);
            }
        }
        var order = new ArrayList<String>();
        var numbers = new ArrayList<int[]>();
        byBeginning.forEach((beginning, same) -> {
            order.add(beginning);
            numbers.add(same.stream().mapToInt(number -> number).toArray());
        });
        beginnings = new ExactTable(order);
        texts = numbers.toArray(int[][]::new);
    }

    private static int pair(char one, char other) {
        return (one * 61 ^ other) & (PAIRS - 1);
    }

    /** Tells the scan which of the texts may lie there, as numbers of atoms; the letters need not be folded. */
    void search(char[] raw, int start, int end, int[] atoms, Scan scan) {
        int at = start + length - 1;
        while (at < end) {
            int step = steps[pair(Fold.letter(raw[at - 1]), Fold.letter(raw[at]))];
            if (step == 0) {
                verify(raw, at - length + 1, atoms, scan);
                step = 1;
            }
            at += step;
        }
    }

    private void verify(char[] raw, int start, int[] atoms, Scan scan) {
        char[] window = scan.window;
        Fold.into(raw, start, window, 0, length);
        int found = beginnings.find(window, 0, length);
        if (found != ExactTable.NONE) {
            for (int number : texts[found]) {
                scan.atom(atoms[number]);
            }
        }
    }
}
