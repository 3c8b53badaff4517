package becquerel.run.order;

import becquerel.run.codec.GrowingTable;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * One line for each activity of a replay, in its order: where it lies, the act it tells with others, and marks by which it is
 * looked for. So a few activities are found and read again without all the others. Lines are as long as each other.
 */
public final class Register implements AutoCloseable {
    /** Stands for no act told by several. */
    public static final int ALONE = -1;

    private static final int RUN = 0;
    private static final int OFFSET = Integer.BYTES;
    private static final int ACT = 2 * Integer.BYTES;
    private static final int MARKS = 3 * Integer.BYTES;

    private final GrowingTable table;
    private final int length;

    /** Goes on with what an earlier run left in the folder; {@code marks} is how many each activity has. */
    public Register(Path folder, int marks, List<GrowingTable.Piece> before) {
        this.length = MARKS + marks * Integer.BYTES;
        this.table = new GrowingTable(folder, "register", length, before);
    }

    /** Adds the next activity; {@code act} is equal for all that tell one act. */
    public void add(Placed placed, int act, int[] marks) {
        ByteBuffer line =
                table.add().putInt(placed.run()).putInt(placed.offset()).putInt(act);
        for (int mark : marks) {
            line.putInt(mark);
        }
    }

    /** Forgets all lines from this one on. */
    public void cut(long from) {
        table.cut(from);
    }

    public long lines() {
        return table.rows();
    }

    /** What a later run has to know of the lines. */
    public List<GrowingTable.Piece> pieces() {
        table.close();
        return table.pieces();
    }

    /** Where all lie that have one of the marks, and all that tell an act together with one of these; in order. */
    public void each(IntPredicate marked, Lines to) {
        var found = new BitSet();
        var acts = new BitSet();
        table.each(0, lines(), (number, block, at) -> {
            if (isMarked(block, at, marked)) {
                found.set((int) number);
                int act = block.getInt(at + ACT);
                if (act != ALONE) {
                    acts.set(act);
                }
            }
        });
        if (found.isEmpty()) {
            return;
        }
        table.each(0, lines(), (number, block, at) -> {
            int act = block.getInt(at + ACT);
            if (found.get((int) number) || (act != ALONE && acts.get(act))) {
                to.accept((int) number, block.getInt(at + RUN), block.getInt(at + OFFSET));
            }
        });
    }

    /** The first line that has one of the marks; the number of all lines when there is none. */
    public long first(IntPredicate marked) {
        long[] first = {lines()};
        table.each(0, lines(), (number, block, at) -> {
            if (number < first[0] && isMarked(block, at, marked)) {
                first[0] = number;
            }
        });
        return first[0];
    }

    private boolean isMarked(ByteBuffer block, int at, IntPredicate marked) {
        for (int place = at + MARKS; place < at + length; place += Integer.BYTES) {
            int mark = block.getInt(place);
            if (mark != 0 && marked.test(mark)) {
                return true;
            }
        }
        return false;
    }

    /** Where all from a line on lie: the number of the run in the upper half, the offset in the lower one. */
    public long[] places(long from) {
        long[] places = new long[(int) (lines() - from)];
        table.each(from, lines(), (number, block, at) -> places[(int) (number - from)] = place(block, at));
        return places;
    }

    /** Where one lies, likewise. */
    public long place(long number) {
        long[] place = new long[1];
        table.each(number, number + 1, (line, block, at) -> place[0] = place(block, at));
        return place[0];
    }

    private static long place(ByteBuffer block, int at) {
        return (long) block.getInt(at + RUN) << Integer.SIZE | block.getInt(at + OFFSET);
    }

    /** Takes one line. */
    public interface Lines {
        void accept(int number, int run, int offset);
    }

    @Override
    public void close() {
        table.close();
    }
}
