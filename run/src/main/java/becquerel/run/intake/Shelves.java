package becquerel.run.intake;

import becquerel.run.codec.GrowingTable;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Rows of numbers, dealt out by their first number, so that equal ones meet on one shelf and only one shelf at a time has to be in
 * memory; the others lie in a file that is gone at the end.
 */
final class Shelves implements AutoCloseable {
    private static final int SHELVES = 64;
    /** Numbers held in memory before they go to the file: 48 MB. */
    static final int MOST = 6 << 20;

    private final GrowingTable table;
    private final int width;
    private final int most;
    private final LongList[] shelves =
            Stream.generate(LongList::new).limit(SHELVES).toArray(LongList[]::new);
    /** Of each time that memory was emptied, where each shelf begins in the file, and where the last one ends. */
    private final List<long[]> put = new ArrayList<>();

    private int held;

    /** {@code width} is how many numbers make a row, {@code most} how many numbers memory may hold. */
    Shelves(Path folder, int width, int most) {
        this.table = new GrowingTable(folder, "shelves", width * Long.BYTES, List.of());
        this.width = width;
        this.most = most;
    }

    void add(long... row) {
        LongList shelf = shelves[(int) (Hash.mix(row[0]) >>> (Long.SIZE - Integer.numberOfTrailingZeros(SHELVES)))];
        for (long number : row) {
            shelf.add(number);
        }
        held += width;
        if (held >= most) {
            put();
        }
    }

    /** Puts what memory holds into the file. */
    private void put() {
        long[] starts = new long[SHELVES + 1];
        for (int shelf = 0; shelf < SHELVES; shelf++) {
            starts[shelf] = table.rows();
            LongList numbers = shelves[shelf];
            for (int at = 0; at < numbers.size(); at += width) {
                ByteBuffer row = table.add();
                for (int i = at; i < at + width; i++) {
                    row.putLong(numbers.get(i));
                }
            }
            numbers.clear();
        }
        starts[SHELVES] = table.rows();
        put.add(starts);
        held = 0;
    }

    /** One shelf after another, all rows end to end, when all have been added. */
    Stream<LongList> all() {
        put();
        return IntStream.range(0, SHELVES).mapToObj(this::shelf);
    }

    private LongList shelf(int number) {
        var numbers = new LongList();
        put.forEach(starts -> table.each(starts[number], starts[number + 1], (row, block, at) -> {
            for (int i = 0; i < width; i++) {
                numbers.add(block.getLong(at + i * Long.BYTES));
            }
        }));
        return numbers;
    }

    @Override
    public void close() {
        table.cut(0);
    }
}
