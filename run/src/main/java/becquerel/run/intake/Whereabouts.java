package becquerel.run.intake;

import becquerel.collect.EvidenceFile;
import becquerel.collect.RawRecord;
import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
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

    private final Path table;
    private final DataOutputStream out;
    private final LongList firstRows = new LongList();
    private long rows;

    Whereabouts(Path folder) {
        this(folder, List.of());
    }

    /** {@code firstRows} are those of the files whose records are in the folder's table already. */
    Whereabouts(Path folder, List<Long> firstRows) {
        try {
            table = folder.resolve("whereabouts");
            out = new DataOutputStream(new BufferedOutputStream(
                    Files.newOutputStream(table, StandardOpenOption.CREATE, StandardOpenOption.APPEND), 1 << 16));
            rows = Files.size(table) / ROW;
            firstRows.forEach(this.firstRows::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The records that follow are those of the next file. */
    void nextFile() {
        firstRows.add(rows);
    }

    /** For each file the row of its first record. */
    List<Long> firstRows() {
        return LongStream.range(0, firstRows.size())
                .mapToObj(file -> firstRows.get((int) file))
                .toList();
    }

    /** Takes the records of a file in their order; positions may be left out. */
    void add(RawRecord record) {
        try {
            long row = firstRows.get(firstRows.size() - 1) + record.position() - 1;
            while (rows < row) {
                write(0, 0, 0);
            }
            write(record.offset(), record.bytes().length, sum(record.bytes()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(long offset, int length, int sum) throws IOException {
        out.writeLong(offset);
        out.writeInt(length);
        out.writeInt(sum);
        rows++;
    }

    /** Says that there are no more records; nothing can be fetched before. */
    void complete() {
        try {
            out.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The bytes of a record of the file with that number; empty unless they are exactly those that were read. */
    Optional<byte[]> fetch(int number, EvidenceFile file, long position) {
        try (FileChannel in = FileChannel.open(table)) {
            ByteBuffer row = ByteBuffer.allocate(ROW);
            in.read(row, (firstRows.get(number) + position - 1) * ROW);
            row.flip();
            long offset = row.getLong();
            int length = row.getInt();
            int sum = row.getInt();
            return file.bytes(offset, length).filter(bytes -> sum(bytes) == sum);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int sum(byte[] bytes) {
        var sum = new CRC32();
        sum.update(bytes);
        return (int) sum.getValue();
    }

    @Override
    public void close() {
        complete();
    }
}
