package becquerel.run.order;

import becquerel.run.codec.Shape;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;

/**
 * All activities of a case in order of (time, native id, file hash, position). Memory holds the bytes of one run for each thread
 * that adds; the others lie sorted in the case's temporary folder.
 */
public final class Chronology {
    /** Bytes of activities held before they are sorted and written out: some 100,000 of them. */
    private static final int RUN = 16 << 20;

    private final Path folder;
    private final int runBytes;
    private final Ranks ranks;
    /** Runs that were there when this began. */
    private final int before;

    private final List<Writer> writers = new ArrayList<>();
    private final List<SortedRun> runs = new ArrayList<>();

    public Chronology(Path folder) {
        this(folder, RUN, Ranks.NATURAL, List.of());
    }

    /** Goes on with runs that lie in the folder, in the order in which {@link #runs} named them. */
    public Chronology(Path folder, Ranks ranks, List<Run> before) {
        this(folder, RUN, ranks, before);
    }

    Chronology(Path folder, int runBytes) {
        this(folder, runBytes, Ranks.NATURAL, List.of());
    }

    private Chronology(Path folder, int runBytes, Ranks ranks, List<Run> before) {
        this.folder = folder;
        this.runBytes = runBytes;
        this.ranks = ranks;
        this.before = before.size();
        before.forEach(run -> runs.add(new SortedRun(folder.resolve(run.file()), run.size())));
    }

    /**
     * A sorted stretch of activities.
     *
     * @param file its name in the folder
     * @param size how many they are
     */
    public record Run(String file, int size) {}

    /** All runs by their numbers. */
    public List<Run> runs() {
        return runs.stream()
                .map(run -> new Run(String.valueOf(run.file().getFileName()), run.size()))
                .toList();
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

    /** Hands on everything that was added, in order; may be called again. */
    public void replay(To to) {
        replay(new long[0], to);
    }

    /**
     * The same together with activities of the runs that were there before.
     *
     * @param places where these lie, in order, as {@link Register#places} gives them
     */
    public void replay(long[] places, To to) {
        try (var reader = reader()) {
            var heads = new PriorityQueue<Head>(Comparator.comparing(Head::first, Stored.order(ranks)));
            for (int run = before; run < runs.size(); run++) {
                heads.add(new Head(new OfRun(run, reader.cursor(run).whole())));
            }
            if (places.length > 0) {
                heads.add(new Head(new OfPlaces(places, reader)));
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
        private final Shape shape = Shape.of(Stored.class);
        private final Map<Object, Object> shared = new HashMap<>();
        private final Map<Integer, SortedRun.Cursor> cursors = new HashMap<>();

        private Reader() {}

        private SortedRun.Cursor cursor(int run) {
            return cursors.computeIfAbsent(run, number -> runs.get(number).open(shape, shared));
        }

        /** Quick where one asks in the order of a replay. */
        public Stored at(int run, int offset) {
            return cursor(run).at(offset);
        }

        @Override
        public void close() {
            cursors.values().forEach(SortedRun.Cursor::close);
        }
    }

    private static void merge(PriorityQueue<Head> heads, To to) {
        while (!heads.isEmpty()) {
            Head head = heads.remove();
            Head next = heads.peek();
            boolean more;
            do {
                to.accept(head.from.run(), head.offset, head.first);
                more = head.advance();
            } while (more
                    && (next == null || heads.comparator().compare(head, next) <= 0)); // runs hardly overlap in time
            if (more) {
                heads.add(head);
            }
        }
    }

    /** Activities in order. */
    private sealed interface From {
        boolean hasNext();

        /** Where the next one begins, in bytes. */
        int offset();

        Stored next();

        /** The run of the one that was given last. */
        int run();
    }

    private record OfRun(int run, SortedRun.Cursor cursor) implements From {
        @Override
        public boolean hasNext() {
            return cursor.hasNext();
        }

        @Override
        public int offset() {
            return cursor.offset();
        }

        @Override
        public Stored next() {
            return cursor.next();
        }
    }

    private static final class OfPlaces implements From {
        private final long[] places;
        private final Reader reader;
        private int at;

        OfPlaces(long[] places, Reader reader) {
            this.places = places;
            this.reader = reader;
        }

        @Override
        public boolean hasNext() {
            return at < places.length;
        }

        @Override
        public int offset() {
            return (int) places[at];
        }

        @Override
        public Stored next() {
            long place = places[at++];
            return reader.at((int) (place >>> Integer.SIZE), (int) place);
        }

        @Override
        public int run() {
            return (int) (places[at - 1] >>> Integer.SIZE);
        }
    }

    /** The next activity of several. */
    private static final class Head {
        private final From from;
        private int offset;
        private Stored first;

        Head(From from) {
            this.from = from;
            this.offset = from.offset();
            this.first = from.next(); // none is empty
        }

        Stored first() {
            return first;
        }

        boolean advance() {
            if (!from.hasNext()) {
                return false;
            }
            offset = from.offset();
            first = from.next();
            return true;
        }
    }
}
