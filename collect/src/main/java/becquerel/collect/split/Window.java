package becquerel.collect.split;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * A stream seen through a buffer that keeps everything from {@link #start} on, so that a reader can go back to the start of
 * the record it is in. Fields are open to the scanners of this package because they are read for every byte.
 */
final class Window {
    private static final int CHUNK = 1 << 16;

    private final InputStream in;
    private final int longest;
    private final int chunk;

    byte[] bytes;
    /** First byte that is still needed. */
    int start;
    /** Where reading stands. */
    int at;
    /** End of what has been read into the buffer. */
    int end;
    /** How far a scanner may go: the end, or where the record gets longer than any may be. */
    int reach;

    /** Bytes of the stream that the buffer has let go of. */
    private long passed;

    Window(InputStream in, int longest) {
        this(in, longest, CHUNK);
    }

    Window(InputStream in, int longest, int chunk) {
        this.in = in;
        this.longest = longest;
        this.chunk = chunk;
        this.bytes = new byte[2 * chunk];
    }

    /** Bytes between the start of the record and where reading stands. */
    int length() {
        return at - start;
    }

    /** Where reading stands in the whole stream. */
    long offset() {
        return passed + at;
    }

    /** Goes to a place that is still in the buffer, and lets go of everything before it. */
    void seek(long offset) {
        at = Math.toIntExact(offset - passed);
        mark();
    }

    /** Lets go of everything before {@link #at}. */
    void mark() {
        mark(at);
    }

    private void mark(int from) {
        start = from;
        reach = from > Integer.MAX_VALUE - longest ? end : Math.min(end, from + longest);
    }

    /** Whether the record is as long as any may be. */
    boolean isFull() {
        return length() >= longest;
    }

    /** Whether there is a byte at {@link #at}, reading more when needed. */
    boolean ready() throws IOException {
        return at < end || more();
    }

    /** Reads more; positions are shifted, so callers hold them relative to {@link #start}. False at the end. */
    boolean more() throws IOException {
        if (end + chunk > bytes.length) {
            makeRoom();
        }
        int read = in.read(bytes, end, chunk);
        if (read <= 0) {
            return false;
        }
        end += read;
        mark(start);
        return true;
    }

    /** Passes over space and says what stands behind it. */
    boolean nextIs(char expected) throws IOException {
        while (!isFull() && ready()) {
            byte b = bytes[at];
            if (b != ' ' && b != '\t' && b != '\r' && b != '\n') {
                return b == expected;
            }
            at++;
        }
        return false;
    }

    /** Passes over space and, if that stands behind it, over one character. */
    boolean passes(char expected) throws IOException {
        boolean is = nextIs(expected);
        at += is ? 1 : 0;
        return is;
    }

    byte[] copy(int from, int to) {
        return Arrays.copyOfRange(bytes, from, to);
    }

    private void makeRoom() {
        int kept = end - start;
        byte[] target = kept + chunk > bytes.length ? new byte[Math.max(2 * bytes.length, kept + chunk)] : bytes;
        if (kept + chunk <= bytes.length / 8 && bytes.length > 16 * chunk) {
            target = new byte
                    [kept + 2 * chunk]; // one huge record need not hold on to its memory for the rest of the file
        }
        System.arraycopy(bytes, start, target, 0, kept);
        bytes = target;
        passed += start;
        at -= start;
        end = kept;
        mark(0);
    }
}
