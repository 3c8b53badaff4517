package becquerel.detect.sigma.match;

import java.util.BitSet;

/** Letters and single wildcards between two {@code *}. A wildcard takes one character, which may be two chars. */
final class Segment {
    /** Up to here, trying every place costs less than being clever about it. */
    private static final int SHORT = 16;

    static final BitSet NO_WILDCARDS = new BitSet();

    private final char[] letters;
    private final BitSet ones;
    private final boolean plain;
    /** For a long plain segment: how much of it is still matched when the letter after so many does not fit (Knuth, Morris, Pratt). */
    private final int[] shorter;

    Segment(String text, BitSet ones) {
        this.letters = text.toCharArray();
        this.ones = ones;
        this.plain = ones.isEmpty();
        this.shorter = plain && letters.length > SHORT ? shorter(letters) : new int[0];
    }

    boolean isEmpty() {
        return letters.length == 0;
    }

    private static int[] shorter(char[] letters) {
        int[] shorter = new int[letters.length + 1];
        shorter[0] = -1;
        int matched = -1;
        for (int i = 0; i < letters.length; i++) {
            while (matched >= 0 && letters[i] != letters[matched]) {
                matched = shorter[matched];
            }
            shorter[i + 1] = ++matched;
        }
        return shorter;
    }

    /** Where the segment ends that begins there, or -1. */
    int endFrom(char[] text, int start, int end) {
        if (end - start < letters.length) {
            return -1;
        }
        int at = start;
        for (int i = 0; i < letters.length; i++) {
            if (at == end) {
                return -1;
            }
            if (!ones.get(i)) {
                if (text[at] != letters[i]) {
                    return -1;
                }
                at++;
            } else {
                at += at + 1 < end && Character.isSurrogatePair(text[at], text[at + 1]) ? 2 : 1;
            }
        }
        return at;
    }

    /** Where the segment begins that ends there, or -1. */
    int startBefore(char[] text, int start, int end) {
        int at = end;
        for (int i = letters.length - 1; i >= 0; i--) {
            if (at == start) {
                return -1;
            }
            if (!ones.get(i)) {
                if (text[at - 1] != letters[i]) {
                    return -1;
                }
                at--;
            } else {
                at -= at - 1 > start && Character.isSurrogatePair(text[at - 2], text[at - 1]) ? 2 : 1;
            }
        }
        return at;
    }

    /** Where the first such segment ends, or -1. */
    int endOfFirst(char[] text, int start, int end) {
        if (shorter.length > 0) {
            return endOfFirstLong(text, start, end);
        }
        if (letters.length == 0) {
            return start;
        }
        boolean byLetter = !ones.get(0);
        char first = letters[0];
        for (int at = start; at + letters.length <= end; at++) {
            if (byLetter && text[at] != first) {
                continue;
            }
            int found = endFrom(text, at, end);
            if (found >= 0) {
                return found;
            }
        }
        return -1;
    }

    private int endOfFirstLong(char[] text, int start, int end) {
        int matched = 0;
        for (int at = start; at < end; at++) {
            while (matched >= 0 && text[at] != letters[matched]) {
                matched = shorter[matched];
            }
            if (++matched == letters.length) {
                return at + 1;
            }
        }
        return -1;
    }
}
