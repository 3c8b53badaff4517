package becquerel.run.codec;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Numbers and text as bytes in memory; {@link Input} reads them. */
public final class Output {
    private static final int LONGEST_NUMBER = 10;

    private final Dictionary dictionary;
    private byte[] bytes = new byte[1 << 12];
    private int size;

    public Output(Dictionary dictionary) {
        this.dictionary = dictionary;
    }

    /** What is written by number here. */
    Dictionary dictionary() {
        return dictionary;
    }

    /** A number in one to ten bytes, small ones short. */
    public void number(long value) {
        reserve(LONGEST_NUMBER);
        long rest = value;
        while ((rest & ~0x7FL) != 0) {
            bytes[size++] = (byte) ((rest & 0x7F) | 0x80);
            rest >>>= 7;
        }
        bytes[size++] = (byte) rest;
    }

    /** A number in four bytes, whatever it is. */
    void whole(int value) {
        reserve(Integer.BYTES);
        ByteBuffer.wrap(bytes, size, Integer.BYTES).putInt(value);
        size += Integer.BYTES;
    }

    public void text(String value) {
        byte[] utf8 = value.getBytes(StandardCharsets.UTF_8);
        number(utf8.length);
        raw(utf8);
    }

    /** Bytes whose length the reader has to know. */
    public void raw(byte[] more) {
        reserve(more.length);
        System.arraycopy(more, 0, bytes, size, more.length);
        size += more.length;
    }

    private void reserve(int more) {
        if (more > bytes.length - size) {
            bytes = Arrays.copyOf(bytes, Math.max(size + more, bytes.length + (bytes.length >> 1)));
        }
    }

    public int size() {
        return size;
    }

    /** Compares what was written between two pairs of places, byte by byte. */
    public int compare(int from, int to, int otherFrom, int otherTo) {
        return Arrays.compareUnsigned(bytes, from, to, bytes, otherFrom, otherTo);
    }

    public void copy(int from, int to, OutputStream out) throws IOException {
        out.write(bytes, from, to - from);
    }

    /** Forgets everything written. */
    public void clear() {
        size = 0;
    }
}
