package becquerel.collect.split;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Searching bytes eight at a time. */
final class Bytes {
    private static final VarHandle WORDS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ONES = 0x0101010101010101L;
    private static final long HIGHS = 0x8080808080808080L;

    private Bytes() {}

    /** The first place of a byte below 128, or {@code to}. */
    static int find(byte[] bytes, int from, int to, char wanted) {
        return findEither(bytes, from, to, wanted, wanted);
    }

    /** The first place of either of two bytes below 128, or {@code to}. */
    static int findEither(byte[] bytes, int from, int to, char one, char other) {
        int at = from;
        while (at + Long.BYTES <= to) {
            long word = (long) WORDS.get(bytes, at);
            long found = zeros(word ^ ONES * one) | zeros(word ^ ONES * other);
            if (found != 0) {
                return at + (Long.numberOfTrailingZeros(found) >>> 3);
            }
            at += Long.BYTES;
        }
        while (at < to && bytes[at] != one && bytes[at] != other) {
            at++;
        }
        return at;
    }

    /** The first byte that is not ASCII, or {@code to}. */
    static int findNotAscii(byte[] bytes, int from, int to) {
        int at = from;
        while (at + Long.BYTES <= to && ((long) WORDS.get(bytes, at) & HIGHS) == 0) {
            at += Long.BYTES;
        }
        while (at < to && bytes[at] >= 0) {
            at++;
        }
        return at;
    }

    /** Sets the high bit of the lowest byte that is zero; higher bytes may be wrong. */
    private static long zeros(long word) {
        return (word - ONES) & ~word & HIGHS;
    }
}
