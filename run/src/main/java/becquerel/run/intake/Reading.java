package becquerel.run.intake;

import becquerel.activity.Problem;
import becquerel.collect.EvidenceFile;
import becquerel.collect.RawRecord;
import becquerel.collect.ReadRecord;
import becquerel.collect.RecordSink;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * Reads files, one after another. The calling thread splits them and counts what came of each record, in order; others, as many as
 * there are desks, read batches of records.
 */
final class Reading implements AutoCloseable {
    private static final int BATCH_BYTES = 1 << 18;
    private static final int BATCHES_AHEAD = 16;

    private final BlockingQueue<Desk> desks;
    private final Whereabouts whereabouts;
    private final IntakeProgress progress;
    private final Count count;
    private final ExecutorService workers;
    private final ArrayDeque<Future<List<ReadRecord>>> parsing = new ArrayDeque<>();

    Reading(List<Desk> desks, Whereabouts whereabouts, IntakeProgress progress, Count count) {
        this.desks = new LinkedBlockingQueue<>(desks);
        this.whereabouts = whereabouts;
        this.progress = progress;
        this.count = count;
        this.workers = Executors.newFixedThreadPool(desks.size());
    }

    /** Counts a record of the file with that number. */
    interface Count {
        void accept(int file, ReadRecord record);
    }

    /** Reads one file to its end. */
    void read(int number, EvidenceFile file, Tally tally) {
        whereabouts.nextFile();
        var feeder = new Feeder(number, file, tally);
        file.split(feeder);
        feeder.flush();
        while (!parsing.isEmpty()) {
            take(number);
        }
        progress.fileDone(file);
    }

    private List<ReadRecord> read(int number, EvidenceFile file, List<RawRecord> records) throws InterruptedException {
        Desk desk = desks.take();
        try {
            return desk.read(number, file, records);
        } finally {
            desks.add(desk);
        }
    }

    /** Collects the records of one file into batches and sends them to the workers. */
    private final class Feeder implements RecordSink {
        private final int number;
        private final EvidenceFile file;
        private final Tally tally;
        private List<RawRecord> batch = new ArrayList<>();
        private int batchBytes;

        Feeder(int number, EvidenceFile file, Tally tally) {
            this.number = number;
            this.file = file;
            this.tally = tally;
        }

        @Override
        public void record(RawRecord record) {
            whereabouts.add(record);
            batch.add(record);
            batchBytes += record.bytes().length;
            if (batchBytes >= BATCH_BYTES) {
                flush();
            }
        }

        void flush() {
            List<RawRecord> full = batch;
            batch = new ArrayList<>();
            batchBytes = 0;
            parsing.add(workers.submit(() -> read(number, file, full)));
            if (parsing.size() > BATCHES_AHEAD) {
                take(number);
            }
        }

        @Override
        public void skipped(long position, String reason, Problem problem) {
            tally.skip(reason);
            tally.problem(problem);
        }

        @Override
        public void problem(Problem problem) {
            tally.problem(problem);
        }

        @Override
        public void progress(long bytes) {
            progress.read(file, bytes);
        }

        @Override
        public boolean stopped() {
            return Thread.currentThread().isInterrupted();
        }
    }

    private void take(int number) {
        for (ReadRecord record : finished(parsing.remove())) {
            count.accept(number, record);
            progress.record();
        }
    }

    private static List<ReadRecord> finished(Future<List<ReadRecord>> batch) {
        try {
            return batch.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof UncheckedIOException full
                    ? full
                    : new IllegalStateException("a parser failed", e.getCause());
        }
    }

    @Override
    public void close() {
        workers.shutdownNow();
    }
}
