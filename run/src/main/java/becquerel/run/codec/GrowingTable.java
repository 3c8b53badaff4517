package becquerel.run.codec;

import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Rows of equal length, to which every run of the program that reads more evidence adds some, in a piece of its own: a file of the
 * folder. A piece that is finished never changes, so that the case as it was and the one that grows can share it; of its end
 * less may count later on.
 */
public final class GrowingTable implements AutoCloseable {
    private static final int BLOCK = 1 << 17;

    private final Path folder;
    private final String name;
    private final int length;
    private final List<Piece> pieces;
    private final ByteBuffer added;
    private @Nullable FileChannel writing;
    private long rows;

    /** Goes on with pieces that lie in the folder; {@code length} is that of a row in bytes. */
    public GrowingTable(Path folder, String name, int length, List<Piece> before) {
        this.folder = folder;
        this.name = name;
        this.length = length;
        this.pieces = new ArrayList<>(before);
        this.added = ByteBuffer.allocate(BLOCK / length * length);
        this.rows = before.stream().mapToLong(Piece::rows).sum();
    }

    /**
     * What one run has added.
     *
     * @param file its name in the folder
     * @param rows how many of its rows count, from the first
     */
    public record Piece(String file, long rows) {}

    /** Takes a row that begins at a place of a block. */
    public interface Row {
        void accept(long number, ByteBuffer block, int at);
    }

    public long rows() {
        return rows;
    }

    /** Adds a row; the caller puts exactly its bytes into what is answered. */
    public ByteBuffer add() {
        if (!added.hasRemaining()) {
            flush();
        }
        rows++;
        return added;
    }

    private void flush() {
        if (added.flip().hasRemaining()) {
            try {
                if (writing == null) {
                    Path file = Files.createTempFile(folder, name + "-", "");
                    writing = FileChannel.open(file, StandardOpenOption.WRITE);
                    pieces.add(new Piece(String.valueOf(file.getFileName()), 0));
                }
                Piece last = pieces.removeLast();
                pieces.add(new Piece(last.file(), last.rows() + added.remaining() / length));
                while (added.hasRemaining()) {
                    writing.write(added);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        added.clear();
    }

    /** Forgets all rows from this one on. */
    public void cut(long from) {
        close();
        try {
            while (rows > from) {
                Piece last = pieces.removeLast();
                long left = Math.max(0, last.rows() - (rows - from));
                rows -= last.rows() - left;
                if (left > 0) {
                    pieces.add(new Piece(last.file(), left));
                } else {
                    Files.delete(folder.resolve(last.file()));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Hands on the rows from one number to before another, in order. */
    public void each(long from, long to, Row row) {
        flush();
        long first = 0;
        for (Piece piece : pieces) {
            long start = Math.max(from, first);
            long end = Math.min(to, first + piece.rows());
            if (start < end) {
                each(piece, first, start, end, row);
            }
            first += piece.rows();
        }
    }

    private void each(Piece piece, long first, long from, long to, Row row) {
        ByteBuffer block = ByteBuffer.allocate((int) Math.min(added.capacity(), (to - from) * length));
        try (var in = FileChannel.open(folder.resolve(piece.file()))) {
            in.position((from - first) * length);
            for (long number = from; number < to; ) {
                block.clear().limit((int) Math.min(block.capacity(), (to - number) * length));
                while (block.hasRemaining()) {
                    if (in.read(block) < 0) {
                        throw new EOFException(piece.file() + ": is cut off");
                    }
                }
                for (int at = 0; at < block.limit(); at += length) {
                    row.accept(number++, block, at);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All pieces that count, for a later run. */
    public List<Piece> pieces() {
        flush();
        return List.copyOf(pieces);
    }

    /** What is added afterwards goes into another piece. */
    @Override
    public void close() {
        flush();
        try {
            if (writing != null) {
                writing.close();
                writing = null;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
