package becquerel.run.intake;

import becquerel.activity.Activity;
import becquerel.activity.Place;
import becquerel.activity.Problem;
import becquerel.collect.EvidenceFile;
import becquerel.collect.Inventory;
import becquerel.collect.RawRecord;
import becquerel.collect.ReadRecord;
import becquerel.collect.RecordSink;
import becquerel.investigate.Ledger;
import becquerel.investigate.Marks;
import becquerel.knowledge.Identities;
import becquerel.knowledge.Organisation;
import becquerel.knowledge.Organisations;
import becquerel.run.order.Chronology;
import becquerel.run.order.Placed;
import becquerel.run.order.Register;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;

/**
 * Reads an inventory into a chronology. One thread splits files and counts what came of each record; the others read batches of
 * records at their {@link Desk}. All that leaves here depends on the evidence alone, not on threads or the order of files.
 */
public final class Intake implements AutoCloseable {
    private static final int BATCH_BYTES = 1 << 18;
    private static final int BATCHES_AHEAD = 16;

    private final Inventory inventory;
    private final Chronology chronology;
    private final IntakeProgress progress;
    private final ExecutorService workers;
    private final ArrayDeque<Future<List<ReadRecord>>> parsing = new ArrayDeque<>();
    private final List<Tally> tallies = new ArrayList<>();
    private final Whereabouts whereabouts;
    private final Duplicates duplicates;
    private final Acts acts = new Acts();
    private final BlockingQueue<Desk> desks = new LinkedBlockingQueue<>();
    private Learned learned = new Learned();
    private Identities identities = learned.identities();
    private Duplicates.Decision decision = new Duplicates.Decision(Map.of(), List.of());
    private Speakers speakers = Speakers.NONE;
    private final Register register;
    private long kept;

    /** {@code temporary} is where the chronology puts what does not fit into memory. */
    public Intake(Inventory inventory, Path temporary, IntakeProgress progress, int threads) {
        this.inventory = inventory;
        this.chronology = new Chronology(temporary);
        this.whereabouts = new Whereabouts(temporary);
        this.duplicates = new Duplicates(temporary);
        this.register = new Register(temporary.resolve("register"), Marks.EACH);
        this.progress = progress;
        this.workers = Executors.newFixedThreadPool(threads);
        for (int thread = 0; thread < threads; thread++) {
            desks.add(new Desk(chronology.writer()));
        }
    }

    /** Reads everything; afterwards {@link #replay} and {@link #entries} are complete. */
    public void read() {
        for (int file = 0; file < inventory.files().size(); file++) {
            tallies.add(new Tally());
            whereabouts.nextFile();
            read(file, inventory.files().get(file));
        }
        chronology.complete();
        whereabouts.complete();
        learned = Learned.together(desks.stream().map(Desk::learned).toList());
        identities = learned.identities();
        decision = duplicates.decide();
        speakers = acts.decide(decision);
    }

    private void read(int number, EvidenceFile file) {
        var feeder = new Feeder(number, file);
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
        private List<RawRecord> batch = new ArrayList<>();
        private int batchBytes;

        Feeder(int number, EvidenceFile file) {
            this.number = number;
            this.file = file;
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
            tallies.get(number).skip(reason);
            tallies.get(number).problem(problem);
        }

        @Override
        public void problem(Problem problem) {
            tallies.get(number).problem(problem);
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
            take(number, record);
        }
    }

    private void take(int number, ReadRecord record) {
        tallies.get(number).add(record);
        progress.record();
        if (!record.isSkipped()) {
            duplicates.add(number, record);
            acts.add(number, record);
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

    /**
     * Every kept activity in order, with tenant and names settled, to each of those given; these run side by side. Of an act
     * that several records tell, one activity speaks and names the others as further proofs. Once only.
     */
    public void replay(List<Consumer<Told>> to) {
        Ahead.run(
                next -> {
                    int[] marks = new int[Marks.EACH];
                    Gathering gathering = gathering((placed, told) -> {
                        Marks.of(told.activity(), marks);
                        register.add(placed, speakers.act(placed.stored()), marks);
                        next.accept(told);
                    });
                    chronology.replay((run, offset, stored) -> {
                        if (!decision.drops(
                                stored.file(), stored.activity().evidence().position())) {
                            gathering.take(new Placed(kept++, run, offset, stored));
                        }
                    });
                    gathering.end();
                    register.complete();
                },
                to);
    }

    /** Those of the activities replayed that have one of these {@link Marks}, and few others, in the same order and form. */
    public void replay(IntPredicate marks, Consumer<Told> to) {
        BitSet found = register.find(marks);
        Gathering gathering = gathering((placed, told) -> to.accept(told));
        try (var reader = chronology.reader()) {
            register.each(
                    found,
                    (number, run, offset) ->
                            gathering.take(new Placed(number, run, offset, reader.at(run, offset))));
        }
        gathering.end();
    }

    private Gathering gathering(BiConsumer<Placed, Told> to) {
        List<String> paths = inventory.files().stream().map(EvidenceFile::path).toList();
        return new Gathering(speakers, paths, this::settled, to);
    }

    private Activity settled(int file, Activity activity) {
        return learned.dated(identities.fold(learned.tenancy().settle(file, activity)));
    }

    /** What is known of the organisations: what a person gave, and what the records prove. */
    public Organisations organisations(List<Organisation> given) {
        return learned.facts().organisations(given, identities::fold);
    }

    /** The bytes of one record, where they can be had without reading the file from its start. */
    public Optional<byte[]> fetch(EvidenceFile file, long position) {
        return whereabouts.fetch(inventory.files().indexOf(file), file, position);
    }

    /** The ledger's line for every file, readable or not, sorted by path. */
    public List<Ledger.Entry> entries() {
        Map<String, List<Problem>> found = inventory.problems().stream()
                .collect(Collectors.groupingBy(problem -> problem.where().file(), TreeMap::new, Collectors.toList()));
        List<Ledger.Entry> entries = new ArrayList<>();
        for (int number = 0; number < tallies.size(); number++) {
            EvidenceFile file = inventory.files().get(number);
            List<Problem> more = new ArrayList<>(found.getOrDefault(file.path(), List.of()));
            found.remove(file.path());
            more.addAll(contradictions(number));
            more.addAll(speakers.problems(number, file.path()));
            entries.add(tallies.get(number).entry(file, decision.count(number), more));
        }
        found.forEach((path, problems) -> entries.add(Tally.unread(path, problems)));
        entries.sort(Comparator.comparing(Ledger.Entry::path));
        return entries;
    }

    private List<Problem> contradictions(int number) {
        return decision.contradictions().stream()
                .filter(each -> each.other().file() == number)
                .map(each -> new Problem(
                        place(each.other()),
                        "the same record id as " + place(each.kept()) + ", but other content",
                        "both were kept; compare the two records and ask where the files came from"))
                .toList();
    }

    private Place place(Duplicates.Copy copy) {
        return new Place(inventory.files().get(copy.file()).path(), copy.position());
    }

    @Override
    public void close() {
        workers.shutdownNow();
        whereabouts.close();
        register.close();
    }
}
