package becquerel.detect.sigma.match;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Reads numbers as JSON writes them, out of a text; anything else is no number. */
final class NumberText {
    /** What is no whole number, or too large for a long. */
    static final long NOT_SIMPLE = Long.MIN_VALUE;

    private static final int SIMPLE_DIGITS = 18;
    private static final int LONGEST = 400;
    private static final int EXPONENT_DIGITS = 9;

    private NumberText() {}

    /** A whole number written with digits alone, else {@link #NOT_SIMPLE}. */
    static long simple(char[] text, int start, int end) {
        int at = start < end && text[start] == '-' ? start + 1 : start;
        if (at == end || end - at > SIMPLE_DIGITS) {
            return NOT_SIMPLE;
        }
        long number = 0;
        for (int i = at; i < end; i++) {
            int digit = text[i] - '0';
            if (digit < 0 || digit > 9) {
                return NOT_SIMPLE;
            }
            number = number * 10 + digit;
        }
        return at > start ? -number : number;
    }

    /** A number in any notation, or null. Its length is bounded, so its cost is. */
    static @Nullable BigDecimal any(char[] text, int start, int end) {
        if (end - start > LONGEST) {
            return null;
        }
        int at = start < end && text[start] == '-' ? start + 1 : start;
        int next = digits(text, at, end);
        if (next == at) {
            return null;
        }
        if (next < end && text[next] == '.') {
            at = next + 1;
            next = digits(text, at, end);
            if (next == at) {
                return null;
            }
        }
        if (next < end && (text[next] == 'e' || text[next] == 'E')) {
            at = next + 1 < end && (text[next + 1] == '+' || text[next + 1] == '-') ? next + 2 : next + 1;
            next = digits(text, at, end);
            if (next == at || next - at > EXPONENT_DIGITS) {
                return null;
            }
        }
        return next == end ? new BigDecimal(text, start, end - start) : null;
    }

    /** The whole number that a number is, else {@link #NOT_SIMPLE}. */
    static long whole(BigDecimal number) {
        BigDecimal bare = number.stripTrailingZeros();
        boolean fits = bare.scale() <= 0 && (long) bare.precision() - bare.scale() <= SIMPLE_DIGITS;
        return fits ? bare.longValue() : NOT_SIMPLE;
    }

    /** The whole number that a text says in any notation, else {@link #NOT_SIMPLE}. */
    static long whole(char[] text, int start, int end) {
        long simple = simple(text, start, end);
        if (simple != NOT_SIMPLE || start == end || (text[start] != '-' && !isDigit(text[start]))) {
            return simple;
        }
        BigDecimal number = any(text, start, end);
        return number == null ? NOT_SIMPLE : whole(number);
    }

    private static int digits(char[] text, int start, int end) {
        int at = start;
        while (at < end && isDigit(text[at])) {
            at++;
        }
        return at;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
