package becquerel.run;

import becquerel.activity.Activity;
import becquerel.activity.Activity.ConfigurationSeen;
import becquerel.collect.Inventory;
import becquerel.collect.Limits;
import becquerel.collect.file.EvidenceFinder;
import becquerel.detect.Blind;
import becquerel.detect.Detector;
import becquerel.detect.Detectors;
import becquerel.investigate.Basis;
import becquerel.investigate.Census;
import becquerel.investigate.Conclusion;
import becquerel.investigate.Investigation;
import becquerel.investigate.KnownCaps;
import becquerel.investigate.Ledger;
import becquerel.investigate.SourceDays;
import becquerel.knowledge.Knowledge;
import becquerel.knowledge.Organisations;
import becquerel.respond.report.RuleChange;
import becquerel.run.intake.Intake;
import becquerel.run.intake.Told;
import becquerel.run.settings.Settings;
import becquerel.run.store.ActivityTable;
import becquerel.run.store.CaseFolder;
import becquerel.run.store.CaseProblem;
import becquerel.run.store.CaseWriter;
import becquerel.run.view.Progress;
import becquerel.run.view.Summary;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;

/** The whole flow: read, order, judge, investigate, tell. */
public final class Pipeline {
    /** Detectors are dealt out to so many threads; more would wait for the database. */
    private static final int SIDE_BY_SIDE = 2;

    private final Settings settings;
    private final List<String> command;
    private final Progress progress;
    private final Instant started = Instant.now();
    private final Knowledge knowledge;

    public Pipeline(Settings settings, List<String> command, Progress progress) {
        this.settings = settings;
        this.knowledge = Knowledge.shipped().with(settings.networks().lookup());
        this.command = List.copyOf(command);
        this.progress = progress;
    }

    /** A finished case. */
    public record Case(Path folder, Ledger ledger, Conclusion conclusion, Duration took) {
        public String json() {
            return CaseWriter.summary(folder, ledger, conclusion);
        }

        public void print(PrintStream out, boolean colour, boolean quiet) {
            new Summary(out, colour, quiet).print(ledger, conclusion, folder.toString(), took);
        }
    }

    /**
     * Writes the case.
     *
     * @throws CaseProblem if it cannot be written
     */
    public Case run() {
        try (CaseFolder folder = CaseFolder.begin(settings.out(), settings.replace())) {
            Inventory inventory = new EvidenceFinder(Limits.DEFAULT).find(settings.paths(), progress::hashed);
            progress.expect(inventory.files());
            try (var intake = new Intake(inventory, folder.temporary(), progress, settings.threads())) {
                intake.read();
                return judge(folder, inventory, intake);
            }
        } catch (IOException | UncheckedIOException | JacksonException | SQLException e) {
            throw new CaseProblem(
                    settings.out(),
                    "cannot be written: " + e.getMessage(),
                    "make room or choose another place with --out");
        }
    }

    private Case judge(CaseFolder folder, Inventory inventory, Intake intake) throws IOException, SQLException {
        Organisations organisations =
                intake.organisations(settings.organisation().given());
        List<Detector<?>> detectors = Detectors.all(organisations, knowledge);
        var judges = new Judges(detectors, SIDE_BY_SIDE);
        var census = new Census();
        var days = new SourceDays();
        Map<String, String> kinds = new HashMap<>();
        inventory.files().forEach(file -> kinds.put(file.path(), file.kind()));
        progress.step("judging");
        try (var table = ActivityTable.create(folder.file(ActivityTable.FILE), folder.temporary())) {
            List<Consumer<Told>> all = new ArrayList<>();
            judges.consumers().forEach(judge -> all.add(judged(judge)));
            Consumer<Told> counted = told ->
                    days.see(kinds.getOrDefault(told.activity().evidence().file(), ""), told.activity());
            all.set(
                    0,
                    judged(census::see).andThen(all.getFirst()).andThen(counted).andThen(table::add));
            intake.replay(all);
            table.finish(judges.findings(), knowledge.networks());
        }
        List<Ledger.Entry> files = intake.entries();
        var ledger = new Ledger(files, census.coverage(), days.sources(), KnownCaps.sentences(files), judges.blind());
        progress.step("joining");
        var investigation =
                Investigation.open(judges.findings(), census, organisations, knowledge, basis(ledger, detectors));
        List<RuleChange> rules = showAgain(intake, investigation);
        Conclusion conclusion = investigation.conclude();
        progress.step("writing");
        new CaseFiles(settings, command, folder, inventory, knowledge, intake::fetch)
                .write(ledger, conclusion, organisations, rules, started);
        folder.finish();
        return new Case(settings.out(), ledger, conclusion, Duration.between(started, Instant.now()));
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

    /** The second pass: what the investigation wants to see again, and the rules among it. */
    private List<RuleChange> showAgain(Intake intake, Investigation investigation) {
        List<RuleChange> rules = new ArrayList<>();
        intake.replay(investigation.marks(), judged(activity -> {
            if (investigation.wants(activity)) {
                investigation.see(activity);
                RuleChange.of(activity).ifPresent(rules::add);
            }
        }));
        return rules;
    }

    private Basis basis(Ledger ledger, List<Detector<?>> detectors) {
        Set<String> unseeing = ledger.blind().stream().map(Blind::detector).collect(Collectors.toSet());
        List<String> lookedFor = detectors.stream()
                .filter(each -> !unseeing.contains(each.name()))
                .map(Detector::looksFor)
                .distinct()
                .toList();
        return new Basis(
                ledger.files().stream().map(Ledger.Entry::kind).distinct().toList(),
                lookedFor,
                ledger.blind(),
                ledger.sources(),
                settings.from(),
                settings.to());
    }
}
