package becquerel.run.order;

import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.BitSet;
import java.util.function.IntPredicate;

/**
 * One line for each activity of a replay, in its order: where it lies, the act it tells with others, and marks by which it is
 * looked for. So a few activities are found and read again without all the others. Lines are as long as each other, in a file.
 */
public final class Register implements AutoCloseable {
    /** Stands for no act told by several. */
    public static final int ALONE = -1;

    private static final int RUN = 0;
    private static final int OFFSET = 1;
    private static final int ACT = 2;
    private static final int MARKS = 3;
    private static final int LINES_AT_ONCE = 4_096;

    private final FileChannel file;
    private final int[] line;
    private final ByteBuffer written;
    private long lines;

    /** {@code marks} is how many each activity has. */
    public Register(Path file, int marks) {
        try {
            this.file = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            this.line = new int[MARKS + marks];
            this.written = ByteBuffer.allocate(LINES_AT_ONCE * length());
            this.lines = this.file.size() / length();
            this.file.position(lines * length());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private int length() {
        return line.length * Integer.BYTES;
    }

    /** Adds the next activity; {@code act} is equal for all that tell one act. */
    public void add(Placed placed, int act, int[] marks) {
        written.putInt(placed.run()).putInt(placed.offset()).putInt(act);
        for (int mark : marks) {
            written.putInt(mark);
        }
        lines++;
        if (!written.hasRemaining()) {
            flush();
        }
    }

    /** Says that all have been added; nothing is found before. */
    public void complete() {
        flush();
    }

    private void flush() {
        written.flip();
        try {
            while (written.hasRemaining()) {
                file.write(written);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        written.clear();
    }

    /** Forgets all lines from this one on. */
    public void cut(long from) {
        try {
            file.truncate(from * length());
            file.position(from * length());
            lines = from;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public long lines() {
        return lines;
    }

    /** Numbers of all that have one of the marks, and of all that tell an act together with one of these. */
    public BitSet find(IntPredicate marked) {
        var found = new BitSet();
        var acts = new BitSet();
        scan(0, number -> {
            for (int mark = MARKS; mark < line.length; mark++) {
                if (line[mark] != 0 && marked.test(line[mark])) {
                    found.set(number);
                    if (line[ACT] != ALONE) {
                        acts.set(line[ACT]);
                    }
                    return;
                }
            }
        });
        if (!acts.isEmpty()) {
            scan(0, number -> {
                if (line[ACT] != ALONE && acts.get(line[ACT])) {
                    found.set(number);
                }
            });
        }
        return found;
    }

    /** Where these lie, in order. */
    public void each(BitSet numbers, Lines to) {
        scan(0, number -> {
            if (numbers.get(number)) {
                to.accept(number, line[RUN], line[OFFSET]);
            }
        });
    }

    /** Where all from a line on lie: the number of the run in the upper half, the offset in the lower one. */
    public long[] places(long from) {
        long[] places = new long[(int) (lines - from)];
        scan(from, number -> places[(int) (number - from)] = (long) line[RUN] << Integer.SIZE | line[OFFSET]);
        return places;
    }

    /** Where one lies, likewise. */
    public long place(long number) {
        long[] place = new long[1];
        scan(number, number + 1, each -> place[0] = (long) line[RUN] << Integer.SIZE | line[OFFSET]);
        return place[0];
    }

    /** Takes one line. */
    public interface Lines {
        void accept(int number, int run, int offset);
    }

    /** Takes the number of the line that {@link #line} holds. */
    private interface Line {
        void read(int number);
    }

    private void scan(long from, Line to) {
        scan(from, lines, to);
    }

    private void scan(long from, long end, Line to) {
        var block = ByteBuffer.allocate((int) Math.min(LINES_AT_ONCE, end - from) * length());
        try {
            for (long number = from; number < end; ) {
                block.clear();
                block.limit((int) Math.min(block.capacity(), (end - number) * length()));
                read(block, number * length());
                for (block.flip(); block.hasRemaining(); number++) {
                    for (int i = 0; i < line.length; i++) {
                        line[i] = block.getInt();
                    }
                    to.read((int) number);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void read(ByteBuffer block, long from) throws IOException {
        while (block.hasRemaining()) {
            if (file.read(block, from + block.position()) < 0) {
                throw new EOFException();
            }
        }
    }

    @Override
    public void close() {
        try {
            file.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
