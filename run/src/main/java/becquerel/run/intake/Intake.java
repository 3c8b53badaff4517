package becquerel.run.intake;

import becquerel.activity.Activity;
import becquerel.activity.Context;
import becquerel.activity.EvidenceRef;
import becquerel.activity.Problem;
import becquerel.collect.EvidenceFile;
import becquerel.collect.Inventory;
import becquerel.collect.ReadRecord;
import becquerel.investigate.Ledger;
import becquerel.investigate.Marks;
import becquerel.knowledge.Asked;
import becquerel.knowledge.Identities;
import becquerel.knowledge.Organisation;
import becquerel.knowledge.Organisations;
import becquerel.run.codec.Filed;
import becquerel.run.order.Chronology;
import becquerel.run.order.Placed;
import becquerel.run.order.Ranks;
import becquerel.run.order.Register;
import becquerel.run.sigma.NativeRules;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.IntPredicate;
import java.util.stream.Stream;

/**
 * Reads an inventory into a chronology. All that leaves here depends on the evidence alone, not on threads or the order of files.
 */
public final class Intake implements AutoCloseable {
    private final Path folder;
    /** All files of the case by number, those of earlier runs first. */
    private final List<EvidenceFile> files;

    private final List<Problem> unread;
    private final Earlier earlier;
    /** What was known without the new evidence. */
    private Optional<Learned> before = Optional.empty();

    private final Chronology chronology;
    private final List<Tally> tallies = new ArrayList<>();
    private final Whereabouts whereabouts;
    private final Duplicates duplicates;
    private final Acts acts;
    private final Register register;
    private final List<Desk> desks;
    private final Reading reading;
    private Learned learned = new Learned();
    private Identities identities = learned.identities();
    private Duplicates.Decision decision = Duplicates.Decision.NONE;
    private Speakers speakers = Speakers.NONE;
    private Point start = Point.START;
    private Optional<Instant> until = Optional.empty();
    private Moments moments = Moments.between(Instant.MIN, Instant.MIN);
    private long kept;

    /** {@code folder} is where everything is put that does not fit into memory or is needed when more evidence comes. */
    public Intake(Inventory inventory, Path folder, IntakeProgress progress, int threads) {
        this(inventory, folder, Earlier.NOTHING, NativeRules.NONE, progress, threads);
    }

    /** Goes on with what an earlier run of the case has read; rules on native fields are asked of each record that is. */
    public Intake(
            Inventory inventory,
            Path folder,
            Earlier earlier,
            NativeRules rules,
            IntakeProgress progress,
            int threads) {
        this.folder = folder;
        this.earlier = earlier;
        this.files = earlier.with(inventory.files());
        this.unread = earlier.problemsWith(inventory);
        Kept kept = earlier.kept();
        Ranks ranks = Kept.ranks(files);
        earlier.takeOver(folder);
        tallies.addAll(kept.tallies());
        this.chronology = new Chronology(folder, ranks, kept.runs());
        this.whereabouts = new Whereabouts(folder, kept);
        this.duplicates = new Duplicates(folder, Shelves.MOST, ranks, kept);
        this.acts = new Acts(folder, ranks, kept.tables());
        this.register = new Register(folder, Marks.EACH, kept.tables().register());
        this.desks = Stream.generate(() -> new Desk(chronology.writer(), rules.matching()))
                .limit(threads)
                .toList();
        this.reading = new Reading(desks, whereabouts, progress, this::count);
    }

    private void count(int file, ReadRecord record) {
        tallies.get(file).add(record);
        if (!record.isSkipped()) {
            duplicates.add(file, record);
            acts.add(file, record);
        }
    }

    /** All files of the case. */
    public List<EvidenceFile> files() {
        return files;
    }

    /** How many of them no earlier run has read. */
    public int newFiles() {
        return files.size() - earlier.kept().files().size();
    }

    /** Reads everything that was not read before; afterwards {@link #replay} and {@link #entries} are complete. */
    public void read() {
        for (int file = tallies.size(); file < files.size(); file++) {
            tallies.add(new Tally());
            reading.read(file, files.get(file), tallies.get(file));
        }
        chronology.complete();
        List<Learned> all = new ArrayList<>(desks.stream().map(Desk::learned).toList());
        earlier.learned().ifPresent(all::add);
        before = earlier.decided();
        Learned together = Learned.together(all);
        Filed.write(folder.resolve(Earlier.LEARNED), Learned.class, together);
        learned = together.decided();
        identities = learned.identities();
        decision = duplicates.decide();
        speakers = acts.decide(decision, duplicates.newlyDropped());
        moments = Moments.between(start.time(), learned.latest());
    }

    /**
     * From where on activities are told and judged: from the start, unless all that an earlier run told and judged before a moment
     * would come out again.
     *
     * @param alike whether judging itself would be the same
     * @param judged the last moment that is judged, if there is one
     */
    public Point begin(boolean alike, Optional<Instant> judged) {
        until = judged;
        boolean settledAlike = alike
                && before.map(then -> identities.answersLike(
                                        then.identities(), earlier.kept().names())
                                && learned.tenancy()
                                        .answersLike(
                                                then.tenancy(),
                                                earlier.kept().tenants(),
                                                earlier.kept().files().size()))
                        .orElse(false);
        if (settledAlike) {
            Instant earliest = desks.stream()
                    .map(Desk::earliest)
                    .min(Comparator.naturalOrder())
                    .orElse(Instant.MAX);
            Set<Duplicates.Copy> changed = new HashSet<>(duplicates.newlyDropped());
            changed.addAll(acts.touched());
            long line = new Lines(register, chronology, files).first(earliest, changed);
            start = earlier.kept().points().stream()
                    .filter(point -> point.line() <= line && !point.time().isAfter(earliest))
                    .max(Comparator.comparingLong(Point::line))
                    .orElse(Point.START);
        }
        earlier.takeOver(pointsKept(), folder);
        moments = Moments.between(start.time(), learned.latest());
        return start;
    }

    /** The organisations as the earlier run knew them. */
    public Optional<Organisations> organisationsBefore(List<Organisation> given) {
        return before.map(then -> then.facts().organisations(given, then.identities()::fold));
    }

    /** Records of states without a time that an earlier run told at the end; they are told again, with another time perhaps. */
    public List<EvidenceRef> undatedBefore() {
        return new Lines(register, chronology, files).from(Context.UNDATED);
    }

    /** When everything that judges should be written down; only times after {@link #begin}. */
    public List<Instant> moments() {
        return moments.times();
    }

    /**
     * Every kept activity from {@link #begin} on in order, with tenant and names settled, to each of those given; these run side by
     * side. Of an act that several records tell, one activity speaks and names the others as further proofs. Once only.
     */
    public void replay(List<Consumer<Told>> to) {
        Ahead.run(this::tell, to);
    }

    private void tell(Consumer<Told> next) {
        int[] marks = new int[Marks.EACH];
        long[] before = register.places(start.from());
        register.cut(start.line());
        kept = start.from();
        Gathering gathering = gathering((placed, told) -> {
            if (placed.number() >= start.line()) {
                moments.told(placed.number(), told.activity().time());
                Marks.of(told.activity(), marks);
                register.add(placed, speakers.act(placed.stored()), marks);
                next.accept(told);
            }
        });
        chronology.replay(before, (run, offset, stored) -> {
            if (!decision.drops(stored.file(), stored.activity().evidence().position())) {
                moments.taken(kept, stored.activity().time());
                gathering.take(new Placed(kept++, run, offset, stored));
            }
        });
        gathering.end();
    }

    /** Those of all activities that have one of these {@link Marks}, and few others, in the same order and form. */
    public void replay(IntPredicate marks, Consumer<Told> to) {
        Gathering gathering = gathering((placed, told) -> to.accept(told));
        try (var reader = chronology.reader()) {
            register.each(
                    marks,
                    (number, run, offset) -> gathering.take(new Placed(number, run, offset, reader.at(run, offset))));
        }
        gathering.end();
    }

    private Gathering gathering(BiConsumer<Placed, Told> to) {
        List<String> paths = files.stream().map(EvidenceFile::path).toList();
        return new Gathering(speakers, paths, this::settled, to);
    }

    /** The moments of earlier runs that still hold: ever fewer, the longer they are gone. */
    private List<Point> pointsKept() {
        List<Point> held = earlier.kept().points().stream()
                .filter(point -> point.line() <= start.line())
                .toList();
        return Moments.thinned(held, learned.latest());
    }

    /** Leaves what another run needs to go on, when everything has been replayed. */
    public void keep() {
        Asked names = identities.asked();
        Asked tenants = learned.tenancy().asked();
        List<Point> points = new ArrayList<>(pointsKept());
        if (!start.equals(Point.START)) {
            names.addAll(earlier.kept().names());
            tenants.addAll(earlier.kept().tenants());
        }
        moments.points().stream().filter(point -> point.line() > 0).forEach(points::add);
        var now = new Kept(
                files.stream().map(KeptFile::of).toList(),
                tallies,
                unread,
                chronology.runs(),
                whereabouts.firstRows(),
                decision,
                names,
                tenants,
                points,
                new Kept.Tables(
                        duplicates.records(), acts.entries(), acts.chains(), register.pieces(), whereabouts.pieces()));
        Filed.write(folder.resolve(Kept.FILE), Kept.class, now);
    }

    private Activity settled(int file, Activity activity) {
        return learned.dated(identities.fold(learned.tenancy().settle(file, activity)), until);
    }

    /** What is known of the organisations: what a person gave, and what the records prove. */
    public Organisations organisations(List<Organisation> given) {
        return learned.facts().organisations(given, identities::fold);
    }

    /** The bytes of one record, where they can be had without reading the file from its start. */
    public Optional<byte[]> fetch(EvidenceFile file, long position) {
        return earlier.fetch(file, position).or(() -> whereabouts.fetch(files.indexOf(file), file, position));
    }

    /** The ledger's line for every file, readable or not, sorted by path. */
    public List<Ledger.Entry> entries() {
        return new Entries(files, tallies, decision, speakers).with(unread);
    }

    @Override
    public void close() {
        reading.close();
        duplicates.close();
        acts.close();
        whereabouts.close();
        register.close();
    }
}
