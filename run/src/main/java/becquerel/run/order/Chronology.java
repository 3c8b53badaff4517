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

    /** Hands on everything in order; may be called again. */
    public void replay(Consumer<Stored> to) {
        Shape shape = Shape.of(Stored.class);
        Map<Object, Object> shared = new HashMap<>();
        List<SortedRun.Cursor> open = new ArrayList<>();
        try {
            var heads = new PriorityQueue<Head>();
            for (SortedRun run : runs) {
                SortedRun.Cursor cursor = run.open(shape, shared);
                open.add(cursor);
                heads.add(new Head(cursor));
            }
            shared.clear();
            merge(heads, to);
        } finally {
            open.forEach(SortedRun.Cursor::close);
        }
    }

    private static void merge(PriorityQueue<Head> heads, Consumer<Stored> to) {
        while (!heads.isEmpty()) {
            Head head = heads.remove();
            Head next = heads.peek();
            boolean more;
            do {
                to.accept(head.first);
                more = head.advance();
            } while (more && (next == null || head.compareTo(next) <= 0)); // runs hardly overlap in time
            if (more) {
                heads.add(head);
            }
        }
    }

    /** The next activity of one run. */
    private static final class Head implements Comparable<Head> {
        private final SortedRun.Cursor cursor;
        private Stored first;

        Head(SortedRun.Cursor cursor) {
            this.cursor = cursor;
            this.first = cursor.next(); // a run is never empty
        }

        boolean advance() {
            if (!cursor.hasNext()) {
                return false;
            }
            first = cursor.next();
            return true;
        }

        @Override
        public int compareTo(Head other) {
            return first.compareTo(other.first);
        }
    }
}
