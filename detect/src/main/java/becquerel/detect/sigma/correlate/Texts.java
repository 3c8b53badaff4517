package becquerel.detect.sigma.correlate;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.OptionalDouble;

/** Attackers' texts, bounded: long ones are cut and keep a hash of the whole, keys are hashes that nobody makes collide. */
final class Texts {
    /** Longest text that is kept whole. */
    static final int LONGEST = 256;

    private static final int LONGEST_NUMBER = 64;
    private static final int HASH_LETTERS = 32;

    private final MessageDigest sha = sha();
    private byte[] bytes = new byte[1 << 9];
    private int size;

    /** 128 bits of a hash. */
    record Hash(long high, long low) {
        @Override
        public int hashCode() {
            return (int) low; // any of its bits is as good as another
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Hash hash && hash.high == high && hash.low == low;
        }
    }

    /** The text, or its beginning and a hash of the whole. Texts that are cut stay as they are when cut again. */
    String cut(String text) {
        if (text.length() <= LONGEST) {
            return text;
        }
        byte[] hash = sha.digest(text.getBytes(StandardCharsets.UTF_8));
        return text.substring(0, LONGEST - HASH_LETTERS - 1)
                + "…"
                + HexFormat.of().formatHex(hash, 0, HASH_LETTERS / 2);
    }

    /** A hash of these texts without regard to case; where one ends and the next begins counts. */
    Hash key(String first, String second, List<String> more, int many) {
        size = 0;
        add(first);
        add(second);
        for (int i = 0; i < many; i++) {
            add(more.get(i));
        }
        sha.update(bytes, 0, size);
        byte[] hash = sha.digest();
        return new Hash(number(hash, 0), number(hash, Long.BYTES));
    }

    private void add(String text) {
        int length = text.length();
        reserve(2 * length + Integer.BYTES);
        for (int i = 0; i < length; i++) {
            char letter = Character.toLowerCase(Character.toUpperCase(text.charAt(i)));
            bytes[size++] = (byte) (letter >> 8);
            bytes[size++] = (byte) letter;
        }
        for (int shift = 0; shift < Integer.SIZE; shift += Byte.SIZE) {
            bytes[size++] = (byte) (length >> shift);
        }
    }

    private void reserve(int more) {
        if (more > bytes.length - size) {
            bytes = Arrays.copyOf(bytes, 2 * (size + more));
        }
    }

    private static long number(byte[] bytes, int from) {
        long number = 0;
        for (int i = from; i < from + Long.BYTES; i++) {
            number = (number << 8) | (bytes[i] & 0xFF);
        }
        return number;
    }

    /** The text as a decimal number; neither hexadecimal, nor infinite, nor longer than any honest one. */
    static OptionalDouble number(String text) {
        String plain = text.strip();
        if (plain.isEmpty() || plain.length() > LONGEST_NUMBER) {
            return OptionalDouble.empty();
        }
        for (int i = 0; i < plain.length(); i++) {
            if ("0123456789+-.eE".indexOf(plain.charAt(i)) < 0) {
                return OptionalDouble.empty();
            }
        }
        try {
            double number = Double.parseDouble(plain);
            return Double.isFinite(number) ? OptionalDouble.of(number) : OptionalDouble.empty();
        } catch (NumberFormatException e) {
            return OptionalDouble.empty(); // signs and points in the wrong places
        }
    }

    private static MessageDigest sha() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java has it
        }
    }
}
