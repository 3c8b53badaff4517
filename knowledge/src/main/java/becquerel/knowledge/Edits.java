package becquerel.knowledge;

import java.util.Arrays;

/** How many slips lead from one word to another: a letter too many, too few, wrong, or two neighbours swapped. */
final class Edits {
    private Edits() {}

    /** The number of slips (optimal string alignment), or {@code most + 1} when there are more. */
    static int between(String left, String right, int most) {
        if (Math.abs(left.length() - right.length()) > most) {
            return most + 1;
        }
        int[] before = new int[right.length() + 1];
        int[] above = new int[right.length() + 1];
        Arrays.setAll(above, column -> column);
        for (int row = 1; row <= left.length(); row++) {
            int[] line = new int[right.length() + 1];
            line[0] = row;
            for (int column = 1; column <= right.length(); column++) {
                int other = left.charAt(row - 1) == right.charAt(column - 1) ? 0 : 1;
                int least = Math.min(above[column - 1] + other, Math.min(above[column], line[column - 1]) + 1);
                line[column] = isSwap(left, right, row, column) ? Math.min(least, before[column - 2] + 1) : least;
            }
            if (Arrays.stream(line).min().orElseThrow() > most) {
                return most + 1;
            }
            before = above;
            above = line;
        }
        return Math.min(above[right.length()], most + 1);
    }

    private static boolean isSwap(String left, String right, int row, int column) {
        return row > 1
                && column > 1
                && left.charAt(row - 1) == right.charAt(column - 2)
                && left.charAt(row - 2) == right.charAt(column - 1);
    }
}
