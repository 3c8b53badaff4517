package becquerel.run.order;

import becquerel.run.codec.Dictionary;
import becquerel.run.codec.Output;
import becquerel.run.codec.Shape;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Activities of one run in the making. They are kept as the bytes that will be written, in the order of their coming, with what is
 * needed to sort them beside: as objects they would take six times the memory and all of the collector's time.
 */
final class Unsorted {
    private final Dictionary dictionary = new Dictionary();
    private final Output bytes = new Output(dictionary);
    private final List<Entry> entries = new ArrayList<>();
    private Shape shape = Shape.of(Stored.class);

    /** Where one activity lies: its native id from {@code id}, itself from {@code start} to {@code end}. */
    private record Entry(long second, int nano, int file, long position, int part, int id, int start, int end) {}

    void add(Stored stored) {
        var evidence = stored.activity().evidence();
        var time = stored.activity().time();
        int id = bytes.size();
        bytes.raw(evidence.recordId().getBytes(StandardCharsets.UTF_8));
        int start = bytes.size();
        shape.write(stored, bytes);
        entries.add(new Entry(
                time.getEpochSecond(),
                time.getNano(),
                stored.file(),
                evidence.position(),
                stored.part(),
                id,
                start,
                bytes.size()));
    }

    /** In bytes. */
    int size() {
        return bytes.size();
    }

    /** Writes everything in order and begins anew. */
    SortedRun write(Path file) throws IOException {
        entries.sort(order());
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16)) {
            dictionary.write(out);
            for (Entry each : entries) {
                bytes.copy(each.start(), each.end(), out);
            }
        }
        var run = new SortedRun(file, entries.size());
        entries.clear();
        bytes.clear();
        dictionary.clear();
        shape = Shape.of(Stored.class); // what comes again in one run need not in the next
        return run;
    }

    /** That of {@link Stored}. */
    private Comparator<Entry> order() {
        return Comparator.comparingLong(Entry::second)
                .thenComparingInt(Entry::nano)
                .thenComparing((a, b) -> bytes.compare(a.id(), a.start(), b.id(), b.start()))
                .thenComparingInt(Entry::file)
                .thenComparingLong(Entry::position)
                .thenComparingInt(Entry::part);
    }
}
