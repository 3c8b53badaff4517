package becquerel.collect.file;

import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * A stream whose first bytes can be looked at. Unlike the JDK's buffered stream it loses nothing of a stream that breaks off:
 * what came before the error is read before the error is thrown. Closing it leaves the stream below open.
 */
final class Peeked extends InputStream {
    private static final int HEAD = 512;

    private final InputStream in;
    private final byte[] head = new byte[HEAD];
    private final int length;
    private final @Nullable IOException broken;
    private int at;

    Peeked(InputStream in) {
        this.in = in;
        int read = 0;
        IOException error = null;
        try {
            for (int more = 0; more >= 0 && read < HEAD; read += Math.max(0, more)) {
                more = in.read(head, read, HEAD - read);
            }
        } catch (IOException e) {
            error = e;
        }
        this.length = read;
        this.broken = error;
    }

    Magic magic() {
        return Magic.of(head, length);
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int offset, int count) throws IOException {
        if (at < length) {
            int some = Math.min(count, length - at);
            System.arraycopy(head, at, target, offset, some);
            at += some;
            return some;
        }
        if (broken != null) {
            throw broken;
        }
        return in.read(target, offset, count);
    }

    @Override
    public int available() throws IOException {
        return at < length ? length - at : broken == null ? in.available() : 1;
    }
}
