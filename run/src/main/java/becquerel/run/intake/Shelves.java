package becquerel.run.intake;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Rows of numbers, dealt out by their first number, so that equal ones meet on one shelf and only one shelf at a time has to be in
 * memory. What is too much for memory goes to files.
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
    private int held;
    private boolean spilled;

    /** {@code width} is how many numbers make a row. */
    Shelves(Path folder, int width) {
        this(folder, width, MOST);
    }

    Shelves(Path folder, int width, int most) {
        this.folder = folder;
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
            spill();
        }
    }

    private void spill() {
        for (int shelf = 0; shelf < SHELVES; shelf++) {
            LongList numbers = shelves[shelf];
            try (var out = new DataOutputStream(new BufferedOutputStream(
                    Files.newOutputStream(file(shelf), StandardOpenOption.CREATE, StandardOpenOption.APPEND)))) {
                for (int i = 0; i < numbers.size(); i++) {
                    out.writeLong(numbers.get(i));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            numbers.clear();
        }
        held = 0;
        spilled = true;
    }

    /** One shelf after another, each with all its rows end to end; what is taken is gone. */
    Stream<LongList> take() {
        return IntStream.range(0, SHELVES).mapToObj(this::take);
    }

    private LongList take(int shelf) {
        LongList numbers = shelves[shelf];
        shelves[shelf] = new LongList();
        if (spilled) {
            Path file = file(shelf);
            try (var in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
                for (long left = Files.size(file) / Long.BYTES; left > 0; left--) {
                    numbers.add(in.readLong());
                }
                Files.delete(file);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return numbers;
    }

    private Path file(int shelf) {
        return folder.resolve("shelf-" + shelf);
    }
}
