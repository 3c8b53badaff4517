package becquerel.run.order;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.function.Consumer;

/**
 * All activities of a case in order of (time, native id, file hash, position). Memory holds the bytes of one run for each thread
 * that adds; the others lie sorted in the case's temporary folder.
 */
public final class Chronology {
    /** Bytes of activities held before they are sorted and written out: some 100,000 of them. */
    private static final int RUN = 16 << 20;

    private final Path folder;
    private final int runBytes;
    private final List<Writer> writers = new ArrayList<>();
    private final List<SortedRun> runs = new ArrayList<>();

    public Chronology(Path folder) {
        this(folder, RUN);
    }

    Chronology(Path folder, int runBytes) {
        this.folder = folder;
        this.runBytes = runBytes;
    }

    /** A place where one thread at a time adds activities. Which one it is makes no difference to a replay. */
    public synchronized Writer writer() {
        var writer = new Writer();
        writers.add(writer);
        return writer;
    }

    /** Takes activities in. */
    public final class Writer {
        private final Unsorted unsorted = new Unsorted();

        private Writer() {}

        public void add(Stored activity) {
            unsorted.add(activity);
            if (unsorted.size() >= runBytes) {
                write();
            }
        }

        private void write() {
            if (unsorted.size() > 0) {
                try {
                    Chronology.this.add(unsorted.write(Files.createTempFile(folder, "run-", "")));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        }
    }

    private synchronized void add(SortedRun run) {
        runs.add(run);
    }

    /** Says that all have been added; must be called before a replay. */
    public void complete() {
        writers.forEach(Writer::write);
    }

    /** Takes an activity, and where it lies: the number of its run, and where in the run it begins. */
    public interface To {
        void accept(int run, int offset, Stored activity);
    }

    /** Hands on everything in order; may be called again. */
    public void replay(To to) {
        try (var reader = reader()) {
            var heads = new PriorityQueue<Head>();
            for (int run = 0; run < runs.size(); run++) {
                heads.add(new Head(run, reader.cursors.get(run)));
            }
            merge(heads, to);
        }
    }

    /** Opens everything for reading here and there. */
    public Reader reader() {
        return new Reader();
    }

    /** Reads one activity at a time. */
    public final class Reader implements AutoCloseable {
        private final List<SortedRun.Cursor> cursors = new ArrayList<>();

        private Reader() {
            Shape shape = Shape.of(Stored.class);
            Map<Object, Object> shared = new HashMap<>();
            for (SortedRun run : runs) {
                cursors.add(run.open(shape, shared));
            }
        }

        /** Quick where one asks in the order of a replay. */
        public Stored at(int run, int offset) {
            return cursors.get(run).at(offset);
        }

        @Override
        public void close() {
            cursors.forEach(SortedRun.Cursor::close);
        }
    }

    private static void merge(PriorityQueue<Head> heads, To to) {
        while (!heads.isEmpty()) {
            Head head = heads.remove();
            Head next = heads.peek();
            boolean more;
            do {
                to.accept(head.run, head.offset, head.first);
                more = head.advance();
            } while (more && (next == null || head.compareTo(next) <= 0)); // runs hardly overlap in time
            if (more) {
                heads.add(head);
            }
        }
    }

    /** The next activity of one run. */
    private static final class Head implements Comparable<Head> {
        private final int run;
        private final SortedRun.Cursor cursor;
        private int offset;
        private Stored first;

        Head(int run, SortedRun.Cursor cursor) {
            this.run = run;
            this.cursor = cursor;
            this.offset = cursor.offset();
            this.first = cursor.next(); // a run is never empty
        }

        boolean advance() {
            if (!cursor.hasNext()) {
                return false;
            }
            offset = cursor.offset();
            first = cursor.next();
            return true;
        }

        @Override
        public int compareTo(Head other) {
            return first.compareTo(other.first);
        }
    }
}
