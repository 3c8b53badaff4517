package becquerel.run.intake;

import becquerel.collect.EvidenceFile;
import becquerel.collect.RawRecord;
import becquerel.run.codec.GrowingTable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import java.util.zip.CRC32;

/**
 * Where each record lies in its file, so that the few that are cited are fetched without reading everything again. Costs 16 bytes
 * a record on disk. What cannot be fetched so, such as a record in a compressed file, has to be read again from the file's start.
 */
final class Whereabouts implements AutoCloseable {
    private static final int ROW = Long.BYTES + 2 * Integer.BYTES;

    private final GrowingTable table;
    private final LongList firstRows = new LongList();

    Whereabouts(Path folder) {
        this(folder, Kept.NOTHING);
    }

    /** Goes on with what an earlier run has kept. */
    Whereabouts(Path folder, Kept before) {
        table = new GrowingTable(folder, "whereabouts", ROW, before.tables().whereabouts());
        before.firstRows().forEach(firstRows::add);
    }

    /** The records that follow are those of the next file. */
    void nextFile() {
        firstRows.add(table.rows());
    }

    /** For each file the row of its first record. */
    List<Long> firstRows() {
        return LongStream.range(0, firstRows.size())
                .mapToObj(file -> firstRows.get((int) file))
                .toList();
    }

    /** Takes the records of a file in their order; positions may be left out. */
    void add(RawRecord record) {
        long row = firstRows.get(firstRows.size() - 1) + record.position() - 1;
        while (table.rows() < row) {
            add(0, 0, 0);
        }
        add(record.offset(), record.bytes().length, sum(record.bytes()));
    }

    private void add(long offset, int length, int sum) {
        table.add().putLong(offset).putInt(length).putInt(sum);
    }

    /** The bytes of a record of the file with that number; empty unless they are exactly those that were read. */
    Optional<byte[]> fetch(int number, EvidenceFile file, long position) {
        ByteBuffer row = ByteBuffer.allocate(ROW);
        long at = firstRows.get(number) + position - 1;
        table.each(at, at + 1, (found, block, start) -> row.put(0, block, start, ROW));
        try {
            return file.bytes(row.getLong(), row.getInt()).filter(bytes -> sum(bytes) == row.getInt());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a later run has to know of where records lie. */
    List<GrowingTable.Piece> pieces() {
        table.close();
        return table.pieces();
    }

    private static int sum(byte[] bytes) {
        var sum = new CRC32();
        sum.update(bytes);
        return (int) sum.getValue();
    }

    @Override
    public void close() {
        table.close();
    }
}
