package becquerel.detect.sigma.match;

import java.util.List;

/** Finds a value among many texts, whatever its case, without making a text of the value. */
final class ExactTable {
    static final int NONE = -1;

    private final String[] texts;
    private final int[] numbers;

    /** The number of a text is its place in the list. */
    ExactTable(List<String> folded) {
        int slots = Integer.highestOneBit(Math.max(folded.size(), 1)) * 4;
        texts = new String[slots];
        numbers = new int[slots];
        for (int i = 0; i < folded.size(); i++) {
            String text = folded.get(i);
            int slot = slot(text.hashCode());
            while (texts[slot] != null && !texts[slot].equals(text)) {
                slot = (slot + 1) & (slots - 1);
            }
            if (texts[slot] == null) {
                texts[slot] = text;
                numbers[slot] = i;
            }
        }
    }

    private int slot(int hash) {
        return (hash ^ (hash >>> 15)) & (texts.length - 1);
    }

    /** The number of the text, or {@link #NONE}. */
    int find(char[] folded, int start, int end) {
        int hash = 0;
        for (int i = start; i < end; i++) {
            hash = 31 * hash + folded[i];
        }
        for (int slot = slot(hash); texts[slot] != null; slot = (slot + 1) & (texts.length - 1)) {
            if (texts[slot].hashCode() == hash && equal(texts[slot], folded, start, end)) {
                return numbers[slot];
            }
        }
        return NONE;
    }

    private static boolean equal(String text, char[] folded, int start, int end) {
        if (text.length() != end - start) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) != folded[start + i]) {
                return false;
            }
        }
        return true;
    }
}
