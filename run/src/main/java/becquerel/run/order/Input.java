package becquerel.run.order;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** Reads what {@link Output} wrote. */
final class Input implements AutoCloseable {
    private final InputStream in;
    private final byte[] buffer = new byte[1 << 16];
    private int at;
    private int end;
    private Object[] dictionary = {};

    Input(InputStream in) {
        this.in = in;
    }

    /** Gives the values that are written by number from here on. */
    void remember(Object[] values) {
        dictionary = values;
    }

    Object remembered(int number) {
        return dictionary[number];
    }

    long number() throws IOException {
        long value = 0;
        for (int shift = 0; ; shift += 7) {
            if (at == end) {
                fill();
            }
            byte next = buffer[at++];
            value |= (long) (next & 0x7F) << shift;
            if (next >= 0) {
                return value;
            }
        }
    }

    String text() throws IOException {
        int length = (int) number();
        if (length <= end - at) {
            at += length;
            return new String(buffer, at - length, length, StandardCharsets.UTF_8);
        }
        byte[] bytes = new byte[length];
        int have = end - at;
        System.arraycopy(buffer, at, bytes, 0, have);
        at = end;
        if (in.readNBytes(bytes, have, length - have) < length - have) {
            throw new EOFException();
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private void fill() throws IOException {
        at = 0;
        end = in.read(buffer);
        if (end <= 0) {
            throw new EOFException();
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
