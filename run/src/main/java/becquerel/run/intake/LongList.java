package becquerel.run.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/** A growing array of numbers, eight bytes each; it grows by pieces, so that nothing is ever copied. */
final class LongList {
    private static final int PIECE_BITS = 13;
    private static final int PIECE = 1 << PIECE_BITS;

    private final List<long[]> pieces = new ArrayList<>();
    private int size;

    void add(long value) {
        if (size >>> PIECE_BITS == pieces.size()) {
            pieces.add(new long[PIECE]);
        }
        pieces.get(size >>> PIECE_BITS)[size & (PIECE - 1)] = value;
        size++;
    }

    long get(int index) {
        return pieces.get(index >>> PIECE_BITS)[index & (PIECE - 1)];
    }

    int size() {
        return size;
    }

    void clear() {
        pieces.clear();
        size = 0;
    }

    /** Adds all numbers behind those that the file holds; it need not be there. */
    void appendTo(Path file) {
        var bytes = ByteBuffer.allocate(PIECE * Long.BYTES);
        try (var out = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            for (int from = 0; from < size; from += PIECE) {
                int length = Math.min(PIECE, size - from);
                bytes.clear().asLongBuffer().put(pieces.get(from >>> PIECE_BITS), 0, length);
                bytes.limit(length * Long.BYTES);
                while (bytes.hasRemaining()) {
                    out.write(bytes);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All numbers of a file; none if it is not there. */
    static LongList of(Path file) {
        var list = new LongList();
        if (!Files.exists(file)) {
            return list;
        }
        var bytes = ByteBuffer.allocate(PIECE * Long.BYTES);
        try (var in = FileChannel.open(file)) {
            while (in.read(bytes) >= 0 || bytes.position() >= Long.BYTES) {
                bytes.flip();
                while (bytes.remaining() >= Long.BYTES) {
                    list.add(bytes.getLong());
                }
                bytes.compact();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return list;
    }
}
