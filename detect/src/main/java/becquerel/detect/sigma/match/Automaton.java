package becquerel.detect.sigma.match;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Finds many texts in one pass over a value (Aho and Corasick). It only says what may be there: of long texts it knows the
 * beginning, and all letters beyond ASCII are one to it, which bounds its size.
 */
final class Automaton {
    private static final int ASCII = 128;
    private static final int[] LENGTHS = {16, 8, 4, 2};
    /** Cells of the table of one field. */
    private static final int MOST_CELLS = 4 << 20;

    private final byte[] classes = new byte[ASCII + 1];
    private int width = 1;
    /** By state and class the next state times width; negative (complement) where something is found there. */
    private int[] table = {};
    /** By state: what is found there. */
    private int[][] found = {};

    /** The texts are folded, none is empty; the number of one is its place in the list. */
    Automaton(List<String> texts) {
        for (String text : texts) {
            for (int i = 0; i < text.length(); i++) {
                int c = Math.min(text.charAt(i), ASCII);
                if (classes[c] == 0) {
                    classes[c] = (byte) width++;
                }
            }
        }
        for (char c = 'A'; c <= 'Z'; c++) {
            classes[c] = classes[Fold.letter(c)];
        }
        for (int length : LENGTHS) {
            if (build(texts, length)) {
                break;
            }
        }
    }

    /** Builds the table, unless it becomes too large and texts can still be cut further. */
    private boolean build(List<String> texts, int longest) {
        int most = longest == LENGTHS[LENGTHS.length - 1] ? Integer.MAX_VALUE : MOST_CELLS / width;
        int[] next = new int[width * 16];
        var ends = new ArrayList<List<Integer>>();
        ends.add(new ArrayList<>());
        for (int number = 0; number < texts.size(); number++) {
            String text = texts.get(number);
            int state = 0;
            for (int i = 0; i < Math.min(text.length(), longest); i++) {
                int cell = state * width + classOf(text.charAt(i));
                if (next[cell] == 0) {
                    if (ends.size() >= most) {
                        return false;
                    }
                    next[cell] = ends.size();
                    ends.add(new ArrayList<>());
                    if (next.length < ends.size() * width) {
                        next = Arrays.copyOf(next, next.length * 2);
                    }
                }
                state = next[cell];
            }
            ends.get(state).add(number);
        }
        table = Arrays.copyOf(next, ends.size() * width);
        found = complete(ends);
        return true;
    }

    /** Gives every state a next one for every class: that of the longest end of what was read which is itself a beginning. */
    private int[][] complete(List<List<Integer>> ends) {
        int states = ends.size();
        int[] shorter = new int[states];
        int[][] all = new int[states][];
        var queue = new ArrayDeque<Integer>();
        queue.add(0);
        while (!queue.isEmpty()) {
            int state = queue.remove();
            all[state] = joined(ends.get(state), state == 0 ? new int[0] : all[shorter[state]]);
            for (int c = 0; c < width; c++) {
                int cell = state * width + c;
                int instead = state == 0 ? 0 : table[shorter[state] * width + c];
                if (table[cell] == 0) {
                    table[cell] = instead;
                } else {
                    shorter[table[cell]] = instead;
                    queue.add(table[cell]);
                }
            }
        }
        for (int cell = 0; cell < table.length; cell++) {
            int next = table[cell];
            table[cell] = all[next].length == 0 ? next * width : ~(next * width);
        }
        return all;
    }

    private static int[] joined(List<Integer> here, int[] shorter) {
        if (here.isEmpty()) {
            return shorter;
        }
        int[] all = Arrays.copyOf(shorter, shorter.length + here.size());
        for (int i = 0; i < here.size(); i++) {
            all[shorter.length + i] = here.get(i);
        }
        return all;
    }

    private int classOf(char c) {
        return classes[Math.min(c, ASCII)];
    }

    /** Tells the scan which of the texts may lie there, as numbers of atoms; the letters need not be folded. */
    void search(char[] raw, int start, int end, int[] atoms, Scan scan) {
        int state = 0;
        for (int i = start; i < end; i++) {
            char c = raw[i];
            state = table[state + (c < ASCII ? classes[c] : classOf(Fold.letter(c)))];
            if (state < 0) {
                state = ~state;
                for (int number : found[state / width]) {
                    scan.atom(atoms[number]);
                }
            }
        }
    }
}
