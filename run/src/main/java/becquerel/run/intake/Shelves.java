package becquerel.run.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Rows of numbers, dealt out by their first number, so that equal ones meet on one shelf and only one shelf at a time has to be in
 * memory. Each shelf is a file; one that is there already is added to.
 */
final class Shelves {
    private static final int SHELVES = 64;
    /** Numbers held in memory before they go to files: 48 MB. */
    private static final int MOST = 6 << 20;

    private final Path folder;
    private final int width;
    private final int most;
    private final LongList[] shelves =
            Stream.generate(LongList::new).limit(SHELVES).toArray(LongList[]::new);
    private final long[] rowsBefore = new long[SHELVES];
    private int held;

    /** {@code width} is how many numbers make a row. */
    Shelves(Path folder, int width) {
        this(folder, width, MOST);
    }

    Shelves(Path folder, int width, int most) {
        this.folder = folder;
        this.width = width;
        this.most = most;
        for (int shelf = 0; shelf < SHELVES; shelf++) {
            rowsBefore[shelf] = rows(file(shelf));
        }
    }

    private long rows(Path file) {
        try {
            return Files.exists(file) ? Files.size(file) / Long.BYTES / width : 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * What stands on one shelf.
     *
     * @param numbers all rows end to end
     * @param before how many of the rows were there before this run
     */
    record Shelf(LongList numbers, int before) {}

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

    /** Puts what memory holds into the files. */
    private void put() {
        for (int shelf = 0; shelf < SHELVES; shelf++) {
            shelves[shelf].appendTo(file(shelf));
            shelves[shelf].clear();
        }
        held = 0;
    }

    /** One shelf after another, when all have been added. */
    Stream<Shelf> all() {
        put();
        return IntStream.range(0, SHELVES)
                .mapToObj(shelf -> new Shelf(LongList.of(file(shelf)), (int) rowsBefore[shelf]));
    }

    private Path file(int shelf) {
        return folder.resolve("records-" + shelf);
    }
}
