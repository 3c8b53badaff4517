package becquerel.run;

import becquerel.activity.Activity;
import becquerel.activity.Activity.ConfigurationSeen;
import becquerel.activity.Activity.RuleMatched;
import becquerel.collect.Inventory;
import becquerel.collect.Limits;
import becquerel.collect.file.EvidenceFinder;
import becquerel.detect.Blind;
import becquerel.detect.Detector;
import becquerel.detect.Detectors;
import becquerel.detect.Finding;
import becquerel.detect.behaviour.CommonNetwork;
import becquerel.detect.behaviour.Habits;
import becquerel.detect.behaviour.Hand;
import becquerel.detect.behaviour.UnfamiliarHand;
import becquerel.detect.sigma.activity.RuleCorrelations;
import becquerel.investigate.Basis;
import becquerel.investigate.Candidate;
import becquerel.investigate.Census;
import becquerel.investigate.Conclusion;
import becquerel.investigate.Holes;
import becquerel.investigate.Investigation;
import becquerel.investigate.KnownCaps;
import becquerel.investigate.Ledger;
import becquerel.investigate.SourceDays;
import becquerel.investigate.exposure.LoggedReading;
import becquerel.knowledge.Knowledge;
import becquerel.knowledge.Organisations;
import becquerel.knowledge.Weights;
import becquerel.respond.report.RuleChange;
import becquerel.run.Remembering.Counted;
import becquerel.run.intake.Earlier;
import becquerel.run.intake.Intake;
import becquerel.run.intake.Point;
import becquerel.run.intake.Told;
import becquerel.run.settings.Before;
import becquerel.run.settings.Build;
import becquerel.run.settings.Settings;
import becquerel.run.store.ActivityTable;
import becquerel.run.store.CaseFolder;
import becquerel.run.store.CaseProblem;
import becquerel.run.store.CaseWriter;
import becquerel.run.store.DecisionsFile;
import becquerel.run.store.EarlierRaw;
import becquerel.run.store.Meanwhile;
import becquerel.run.view.Progress;
import becquerel.run.view.Summary;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;

/** The whole flow: read, order, judge, investigate, tell. */
public final class Pipeline {
    /** Detectors are dealt out to so many threads; more would wait for the database. */
    private static final int SIDE_BY_SIDE = 2;

    private static final String RAW = "raw";

    private final Settings settings;
    private final List<String> command;
    private final Progress progress;
    private final Instant started = Instant.now();
    private final Knowledge knowledge;

    public Pipeline(Settings settings, List<String> command, Progress progress) {
        this(settings, command, progress, Weights.shipped());
    }

    /** One that adds findings up by other weights than those of the program. */
    public Pipeline(Settings settings, List<String> command, Progress progress, Weights weights) {
        this.settings = settings;
        this.knowledge = Knowledge.shipped().with(settings.networks().lookup()).with(weights);
        this.command = List.copyOf(command);
        this.progress = progress;
    }

    /**
     * A finished case.
     *
     * @param notes what a person should know of how it came about
     * @param candidates what might be an attack, reported or not; worked out when asked for
     * @param hands every stay of every account, strange or not; worked out when asked for
     * @param sessions sessions of accounts that matter; worked out when asked for
     */
    public record Case(
            Path folder,
            Ledger ledger,
            Conclusion conclusion,
            Duration took,
            List<String> notes,
            Supplier<List<Candidate>> candidates,
            Supplier<List<Hand>> hands,
            Supplier<List<Investigation.Labelled>> sessions) {
        /** Whether no file held a record that could be read: then the case says nothing. */
        public boolean isEmpty() {
            return ledger.files().stream().allMatch(file -> file.records() == 0);
        }

        public String json() {
            return CaseWriter.summary(folder, ledger, conclusion);
        }

        public void print(PrintStream out, boolean colour, boolean quiet) {
            new Summary(out, colour, quiet).print(ledger, conclusion, folder.toString(), took, notes);
        }
    }

    /**
     * Writes the case.
     *
     * @throws CaseProblem if it cannot be written
     */
    public Case run() {
        DecisionsFile decisions = decisions();
        try (CaseFolder folder = CaseFolder.begin(settings.out(), settings.replace())) {
            decisions.write(folder);
            Meanwhile<Path> database = Meanwhile.begin(() -> databaseBefore(folder));
            Inventory inventory = new EvidenceFinder(Limits.DEFAULT).find(settings.paths(), progress::hashed);
            progress.expect(inventory.files());
            Path state = folder.file(CaseFolder.STATE);
            try (var intake =
                    new Intake(inventory, state, earlier(), settings.rules().natives(), progress, settings.threads())) {
                intake.read();
                return judge(folder, intake, database, decisions);
            }
        } catch (IOException | UncheckedIOException | JacksonException | SQLException e) {
            throw CaseProblem.unwritable(settings.out(), e, "make room or choose another place with --out");
        }
    }

    /** What people decided about the case, and what somebody decides now. */
    private DecisionsFile decisions() {
        DecisionsFile decisions = DecisionsFile.of(settings.out());
        settings.decided().forEach(decisions::add);
        return decisions;
    }

    /** What was read before, when the evidence is added to a case. */
    private Earlier earlier() {
        if (settings.into().isEmpty()) {
            return Earlier.NOTHING;
        }
        Path state = settings.out().resolve(CaseFolder.STATE);
        try {
            return Earlier.open(state, new EarlierRaw(settings.out().resolve(RAW), state));
        } catch (IOException e) {
            throw new CaseProblem(
                    state, "cannot be read: " + e.getMessage(), "investigate all evidence again, with --replace");
        }
    }

    private Case judge(CaseFolder folder, Intake intake, Meanwhile<Path> database, DecisionsFile decisions)
            throws IOException, SQLException {
        Organisations organisations =
                intake.organisations(settings.organisation().given());
        List<Detector<?>> detectors =
                Detectors.all(organisations, knowledge, settings.rules().activities());
        var correlations = new RuleCorrelations(settings.rules().activities(), organisations, knowledge);
        var judges = new Judges(detectors, correlations, SIDE_BY_SIDE);
        var remembering = new Remembering(folder.file(CaseFolder.STATE), detectors);
        Point start = intake.begin(
                correlations.isEmpty() && judgesLikeBefore(intake, organisations), // these begin with the evidence
                settings.to());
        progress.step("judging");
        Counted counted;
        List<Finding> findings;
        try (var table = table(start, folder, database, intake)) {
            counted = judgeFrom(start, intake, judges, remembering, table);
            findings = findings(
                    judges,
                    counted.habits().hands(organisations),
                    CommonNetwork.findings(counted.habits().moves(organisations)));
            table.finish(findings, knowledge.networks());
        }
        folder.completed(folder.file(ActivityTable.FILE));
        List<Ledger.Entry> files = intake.entries();
        var ledger = new Ledger(
                files,
                counted.census().coverage(),
                counted.days().sources(),
                KnownCaps.sentences(files),
                Stream.concat(judges.blind().stream(), UnfamiliarHand.blind(counted.habits()).stream())
                        .toList());
        progress.step("joining");
        var investigation = Investigation.open(
                findings,
                counted.census(),
                organisations,
                knowledge,
                basis(ledger, detectors, counted.days().reading(), decisions),
                counted.habits().hands(organisations));
        List<RuleChange> rules = showAgain(intake, investigation);
        Conclusion conclusion = investigation.conclude();
        progress.step("writing");
        var caseFiles = new CaseFiles(settings, command, folder, intake.files(), knowledge, intake::fetch);
        caseFiles.write(
                ledger,
                conclusion,
                investigation.others(counted.habits().hands(organisations)),
                organisations,
                rules,
                started);
        intake.keep();
        now().write(folder.file(CaseFolder.STATE));
        folder.finish();
        return new Case(
                settings.out(),
                ledger,
                conclusion,
                Duration.between(started, Instant.now()),
                new Note(
                                settings.into().isPresent(),
                                !settings.decided().isEmpty(),
                                intake.newFiles(),
                                start,
                                caseFiles.missing(),
                                strangers(organisations, counted.days()),
                                settings.rules().inWords())
                        .lines(),
                investigation::candidates,
                () -> counted.habits().hands(organisations).toList(),
                investigation::labelled);
    }

    /** What detectors found on the way, and what is strange seen from the end; by time and id. */
    private List<Finding> findings(Judges judges, Stream<Hand> hands, List<Finding> moves) {
        return Stream.of(judges.findings(), new UnfamiliarHand(knowledge.hands()).findings(hands), moves)
                .flatMap(List::stream)
                .sorted(Comparator.comparing(Finding::time).thenComparing(Finding::id))
                .toList();
    }

    /** Described organisations that the evidence holds no record of. */
    private List<String> strangers(Organisations organisations, SourceDays days) {
        Set<String> seen = days.tenants();
        return settings.organisation().given().stream()
                .filter(given -> organisations.all().stream()
                        .noneMatch(each -> seen.contains(each.tenant()) && each.isDescribedBy(given)))
                .map(given -> Stream.of(
                                given.name(),
                                given.tenant(),
                                given.ownDomains().isEmpty()
                                        ? ""
                                        : given.ownDomains().getFirst().value())
                        .filter(each -> !each.isEmpty())
                        .findFirst()
                        .orElse("a tenant"))
                .toList();
    }

    /** Tells and judges everything from a point on; what was counted and is remembered of the rest is taken up. */
    private Counted judgeFrom(Point start, Intake intake, Judges judges, Remembering remembering, ActivityTable table)
            throws IOException {
        boolean anew = start.equals(Point.START);
        Counted counted =
                anew ? new Counted(new Census(), new SourceDays(), new Habits()) : remembering.counted(start.time());
        if (!anew) {
            judges.resume(remembering.states(start.time(), SIDE_BY_SIDE));
        }
        Map<String, String> kinds = new HashMap<>();
        intake.files().forEach(file -> kinds.put(file.path(), file.kind()));
        List<Consumer<Told>> all = new ArrayList<>();
        for (int judge = 0; judge < SIDE_BY_SIDE; judge++) {
            int number = judge;
            all.add(new AtMoments(
                    intake.moments(),
                    moment -> remembering.write(moment, number, judges.state(number)),
                    judged(judges.consumer(judge))));
        }
        Consumer<Told> days = told -> told(activity -> counted.days()
                        .see(kinds.getOrDefault(activity.evidence().file(), ""), activity))
                .accept(told.activity());
        all.set(
                0,
                new AtMoments(
                                intake.moments(),
                                moment -> remembering.write(moment, counted),
                                judged(told(counted.census()::see)
                                        .andThen(told(act -> counted.habits().see(act, knowledge.networks())))))
                        .andThen(all.getFirst())
                        .andThen(days)
                        .andThen(table::add));
        intake.replay(all);
        return counted;
    }

    /** The database: that of the case with what was told before a point, or a new one. */
    private static ActivityTable table(Point start, CaseFolder folder, Meanwhile<Path> before, Intake intake)
            throws IOException, SQLException {
        Path file = before.get();
        if (!start.equals(Point.START)) {
            return ActivityTable.goOn(file, folder.temporary(), start.time(), intake.undatedBefore());
        }
        Files.deleteIfExists(file);
        return ActivityTable.create(file, folder.temporary());
    }

    /** Where the database will be; when evidence is added to a case, with a copy of the one that it has. */
    private Path databaseBefore(CaseFolder folder) throws IOException {
        Path file = folder.file(ActivityTable.FILE);
        Path before = settings.out().resolve(ActivityTable.FILE);
        return settings.into().isPresent() ? Files.copy(before, file) : file;
    }

    /** Whether all that was judged before would be judged the same now, as far as settings and organisations decide. */
    private boolean judgesLikeBefore(Intake intake, Organisations now) {
        return settings.into()
                .filter(before -> now().judgesLike(before))
                .flatMap(before ->
                        intake.organisationsBefore(before.organisation().given()))
                .map(before -> before.all().stream()
                        .allMatch(each -> now.of(each.tenant()).judgesLike(each)))
                .orElse(false);
    }

    /** How this run was asked to judge. */
    private Before now() {
        return new Before(
                Build.current(),
                settings.evidence(),
                settings.places(),
                settings.organisation(),
                settings.zone(),
                settings.from(),
                settings.to(),
                settings.knowledge(),
                settings.rules().fingerprint(),
                settings.rules().paths().stream()
                        .map(path -> path.toAbsolutePath().normalize().toString())
                        .toList(),
                settings.networks().paths(),
                settings.redact(),
                settings.about());
    }

    /** Nothing outside the span asked for is judged, and no act twice. */
    private Consumer<Told> judged(Consumer<Activity> judge) {
        return told -> {
            Activity activity = told.activity();
            if (told.speaks() && (activity instanceof ConfigurationSeen || settings.judges(activity.time()))) {
                judge.accept(activity);
            }
        };
    }

    /** What the evidence tells, without what rules say of it. */
    private static Consumer<Activity> told(Consumer<Activity> to) {
        return activity -> {
            if (!(activity instanceof RuleMatched)) {
                to.accept(activity);
            }
        };
    }

    /** The second pass: what the investigation wants to see again, and the rules among it. */
    private List<RuleChange> showAgain(Intake intake, Investigation investigation) {
        List<RuleChange> rules = new ArrayList<>();
        intake.replay(investigation.marks(), judged(told(activity -> {
            if (investigation.wants(activity)) {
                investigation.see(activity);
                RuleChange.of(activity).ifPresent(rules::add);
            }
        })));
        return rules;
    }

    private Basis basis(Ledger ledger, List<Detector<?>> detectors, LoggedReading reading, DecisionsFile decisions) {
        Set<String> unseeing = ledger.blind().stream().map(Blind::detector).collect(Collectors.toSet());
        List<String> lookedFor = Stream.concat(
                        detectors.stream()
                                .filter(each -> !unseeing.contains(each.name()))
                                .map(Detector::looksFor),
                        unseeing.contains(UnfamiliarHand.NAME) ? Stream.of() : Stream.of(UnfamiliarHand.looksFor()))
                .distinct()
                .toList();
        return new Basis(
                ledger.files().stream().map(Ledger.Entry::kind).distinct().toList(),
                lookedFor,
                ledger.blind(),
                ledger.sources(),
                reading,
                Holes.of(ledger),
                decisions.inForce(),
                settings.from(),
                settings.to());
    }
}
