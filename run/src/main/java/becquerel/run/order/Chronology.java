package becquerel.run.order;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/**
 * All activities of a case in order of (time, native id, file hash, position). Memory holds one run; the others lie sorted in
 * the case's temporary folder.
 */
public final class Chronology implements AutoCloseable {
    /** Activities held before they are sorted and written out; about 75 MB of heap, twice while one run is being written. */
    private static final int RUN = 60_000;

    private final Path folder;
    private final Consumer<Stored> passing;
    private final int runLength;
    private final List<Future<SortedRun>> runs = new ArrayList<>();
    private final ExecutorService writer = Executors.newSingleThreadExecutor();
    private List<Stored> current = new ArrayList<>();

    /** {@code passing} is shown every activity once, in no order, by one thread at a time and before the first replay. */
    public Chronology(Path folder, Consumer<Stored> passing) {
        this(folder, passing, RUN);
    }

    Chronology(Path folder, Consumer<Stored> passing, int runLength) {
        this.folder = folder;
        this.passing = passing;
        this.runLength = runLength;
    }

    public void add(Stored activity) {
        current.add(activity);
        if (current.size() == runLength) {
            List<Stored> full = current;
            Path file = folder.resolve("run-" + runs.size());
            if (!runs.isEmpty()) {
                done(runs.getLast()); // at most one run waits to be written
            }
            runs.add(writer.submit(() -> {
                full.forEach(passing);
                Collections.sort(full);
                return SortedRun.OnDisk.write(full, file);
            }));
            current = new ArrayList<>(runLength);
        }
    }

    /** Says that all have been added; must be called before a replay. */
    public void complete() {
        runs.forEach(Chronology::done);
        if (!current.isEmpty()) {
            current.forEach(passing);
            Collections.sort(current);
            runs.add(CompletableFuture.completedFuture(new SortedRun.InMemory(List.copyOf(current))));
            current = new ArrayList<>();
        }
    }

    /** Hands on everything in order; may be called again. */
    public void replay(Consumer<Stored> to) {
        Map<Object, Object> shared = new HashMap<>();
        var heads = new PriorityQueue<>(Comparator.comparing(Head::first));
        try {
            for (Future<SortedRun> run : runs) {
                heads.add(new Head(done(run).open(shared)));
            }
            while (!heads.isEmpty()) {
                Head head = heads.remove();
                to.accept(head.first);
                if (head.advance()) {
                    heads.add(head);
                }
            }
        } finally {
            heads.forEach(Head::close);
        }
    }

    @Override
    public void close() {
        writer.shutdownNow();
    }

    private static SortedRun done(Future<SortedRun> run) {
        try {
            return run.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        }
    }

    /** The next activity of one run. */
    private static final class Head {
        private final SortedRun.Cursor cursor;
        private Stored first;

        Head(SortedRun.Cursor cursor) {
            this.cursor = cursor;
            this.first = cursor.next(); // a run is never empty
        }

        Stored first() {
            return first;
        }

        boolean advance() {
            if (!cursor.hasNext()) {
                cursor.close();
                return false;
            }
            first = cursor.next();
            return true;
        }

        void close() {
            cursor.close();
        }
    }
}
