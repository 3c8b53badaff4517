package becquerel.run.codec;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;

/** Reads what {@link Output} wrote. */
public final class Input implements AutoCloseable {
    private final FileChannel in;
    private final byte[] buffer;
    /** Where the first byte behind the buffer lies in the file. */
    private long behind;

    private int at;
    private int end;
    private Values values = Values.NONE;

    public Input(FileChannel in) {
        this(in, 1 << 16);
    }

    /** {@code ahead} is how many bytes are read at once. */
    Input(FileChannel in, int ahead) {
        this.in = in;
        this.buffer = new byte[ahead];
    }

    FileChannel channel() {
        return in;
    }

    /** Where the next byte lies in the file. */
    public long position() {
        return behind - (end - at);
    }

    /** Goes on from another place of the file. */
    public void seek(long position) {
        if (position >= behind - end && position <= behind) {
            at = (int) (position - (behind - end));
        } else {
            behind = position;
            at = 0;
            end = 0;
        }
    }

    /** Gives the values that are written by number from here on. */
    public void remember(Values known) {
        values = known;
    }

    Object remembered(int number) throws IOException {
        return values.get(number);
    }

    public long number() throws IOException {
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

    public String text() throws IOException {
        int length = (int) number();
        if (length >= 0 && length <= end - at) {
            at += length;
            return new String(buffer, at - length, length, StandardCharsets.UTF_8);
        }
        return new String(bytes(length), StandardCharsets.UTF_8);
    }

    private byte[] bytes(int length) throws IOException {
        if (length < 0 || length > in.size() - position()) {
            throw new EOFException();
        }
        byte[] bytes = new byte[length];
        for (int have = 0; have < length; ) {
            if (at == end) {
                fill();
            }
            int more = Math.min(length - have, end - at);
            System.arraycopy(buffer, at, bytes, have, more);
            at += more;
            have += more;
        }
        return bytes;
    }

    private void fill() throws IOException {
        at = 0;
        end = 0;
        int read = in.read(ByteBuffer.wrap(buffer), behind);
        if (read <= 0) {
            throw new EOFException();
        }
        end = read;
        behind += read;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
