package becquerel.run.order;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** Writes numbers and text through a buffer of its own; the streams of the JDK lock for every byte. */
final class Output implements AutoCloseable {
    private static final int LONGEST_NUMBER = 10;

    private final OutputStream out;
    private final byte[] buffer = new byte[1 << 16];
    private int used;

    Output(OutputStream out) {
        this.out = out;
    }

    /** A number in one to ten bytes, small ones short. */
    void number(long value) throws IOException {
        if (used > buffer.length - LONGEST_NUMBER) {
            flush();
        }
        long rest = value;
        while ((rest & ~0x7FL) != 0) {
            buffer[used++] = (byte) ((rest & 0x7F) | 0x80);
            rest >>>= 7;
        }
        buffer[used++] = (byte) rest;
    }

    void text(String value) throws IOException {
        byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
        number(bytes.length);
        if (bytes.length > buffer.length - used) {
            flush();
        }
        if (bytes.length > buffer.length) {
            out.write(bytes);
            return;
        }
        System.arraycopy(bytes, 0, buffer, used, bytes.length);
        used += bytes.length;
    }

    private void flush() throws IOException {
        out.write(buffer, 0, used);
        used = 0;
    }

    @Override
    public void close() throws IOException {
        flush();
        out.close();
    }
}
