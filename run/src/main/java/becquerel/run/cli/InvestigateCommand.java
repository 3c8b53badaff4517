package becquerel.run.cli;

import becquerel.detect.Sentences;
import becquerel.run.Pipeline;
import becquerel.run.settings.Before;
import becquerel.run.settings.OrganisationFile;
import becquerel.run.settings.OwnTables;
import becquerel.run.settings.RulesInUse;
import becquerel.run.settings.Settings;
import becquerel.run.settings.UsageProblem;
import becquerel.run.store.CaseProblem;
import becquerel.run.view.Progress;
import becquerel.run.view.Style;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code becquerel investigate PATH...}. */
@Command(
        name = "investigate",
        mixinStandardHelpOptions = true,
        description = "Reads evidence and writes a case: what happened, to whom, and what is still open.",
        footer = {
            "",
            "It reads the Microsoft 365 unified audit log in any wrapping, Entra sign-ins and audit,",
            "exports of the configuration, message traces and Defender tables; plain or in zip, gzip,",
            "7z and tar. Files are recognised by content. Evidence is opened read-only; nothing",
            "leaves this machine."
        })
final class InvestigateCommand implements Callable<Integer> {
    @Parameters(arity = "1..*", paramLabel = "PATH", description = "Files, folders or archives to read.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private List<Path> paths;

    @Option(names = "--out", paramLabel = "DIR", description = "Where the case goes (default: ./case-NAME).")
    private @Nullable Path out;

    @Option(
            names = "--into",
            paramLabel = "CASE",
            description = {
                "Add the evidence to this case. What was read before is not read again, and",
                "judged again only as far as the new evidence bears on it. Settings of the",
                "case stay as they were unless given anew."
            })
    private @Nullable Path into;

    @Option(names = "--organisation", paramLabel = "FILE", description = "What you know of the organisation, YAML.")
    private @Nullable Path organisation;

    @Option(
            names = "--networks",
            paramLabel = "FILE",
            description = {
                "Your own table of who runs an address (MaxMind, DB-IP or IPinfo, .mmdb).",
                "May be given several times; the first that knows a thing says it."
            })
    private List<Path> networks = List.of();

    @Option(
            names = "--rules",
            paramLabel = "PATH",
            description = {
                "Sigma rules of your own, files or folders, besides those of the program.",
                "May be given several times."
            })
    private List<Path> rules = List.of();

    @Option(names = "--timezone", paramLabel = "ZONE", description = "Zone shown beside UTC, e.g. Europe/Prague.")
    private @Nullable String timezone;

    @Option(names = "--from", paramLabel = "T", description = "Judge nothing before this time (read all the same).")
    private @Nullable String from;

    @Option(names = "--to", paramLabel = "T", description = "Judge nothing after this time.")
    private @Nullable String to;

    @Option(names = "--redact", description = "Hide third parties' addresses, subjects and text in the report.")
    private boolean redact;

    @Option(names = "--replace", description = "Replace the case if it exists.")
    private boolean replace;

    @Option(names = "--json", description = "Print the result as JSON.")
    private boolean json;

    @Option(names = "--quiet", description = "Print the incidents only.")
    private boolean quiet;

    @Option(names = "--examiner", paramLabel = "NAME", defaultValue = "", description = "Named in the report.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private String examiner;

    @Option(names = "--case-number", paramLabel = "NR", defaultValue = "", description = "Named in the report.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private String caseNumber;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Override
    public Integer call() {
        var progress = new Progress(System.err, Screen.shows("stderr") && !quiet && !json, InstantSource.system());
        Settings settings = settings();
        var pipeline = new Pipeline(
                settings, spec.commandLine().getParent().getParseResult().originalArgs(), progress);
        Pipeline.Case result = pipeline.run();
        progress.end();
        if (json) {
            System.out.println(result.json());
        } else {
            result.print(System.out, Style.wanted(Screen.shows("stdout"), System.getenv()), quiet);
            if (redact) {
                System.out.println("  redacted   report.html alone; the other files of the case are not redacted");
            }
        }
        if (System.out.checkError()) {
            throw new CaseProblem(
                    settings.out(), "was written, but the result could not be printed", "read the report");
        }
        if (result.isEmpty()) {
            throw nothingRead(
                    settings,
                    result.ledger().files().stream()
                            .filter(file -> !file.sha256().isEmpty()) // else only a name: an empty folder, say
                            .count());
        }
        return 0;
    }

    /** A case without a record says nothing, and must not look like a clean one. */
    private CaseProblem nothingRead(Settings settings, long files) {
        String where = files == 0
                ? "holds no file that can be opened"
                : "holds no record that can be read, in " + Sentences.count(files, "file", "files");
        return new CaseProblem(
                paths.getFirst(),
                where + (paths.size() > 1 ? ", nor do the other paths" : ""),
                "name a folder with exports of logs (becquerel investigate --help lists them); "
                        + settings.out().resolve("report.html") + " says of each file why it was left out");
    }

    private Settings settings() {
        for (Path path : paths) {
            if (!Files.exists(path)) {
                throw new UsageProblem(path + ": is not there");
            }
        }
        Optional<Instant> first = time("--from", from, false);
        Optional<Instant> last = time("--to", to, true);
        if (first.isPresent() && last.isPresent() && first.get().isAfter(last.get())) {
            throw new UsageProblem("--from " + from + " lies after --to " + to + ": nothing could be judged");
        }
        Optional<Before> before = into == null ? Optional.empty() : Optional.of(before(into));
        OrganisationFile said = organisation != null
                ? OrganisationFile.read(organisation)
                : before.map(Before::organisation).orElse(OrganisationFile.NONE);
        return new Settings(
                paths,
                target(),
                said,
                tables(before),
                rules(before),
                zone().or(said::zone).or(() -> before.map(Before::zone)).orElse(ZoneOffset.UTC),
                first.or(() -> before.flatMap(Before::from)),
                last.or(() -> before.flatMap(Before::to)),
                redact || before.map(Before::redact).orElse(false),
                replace || before.isPresent(),
                Math.max(1, Runtime.getRuntime().availableProcessors()),
                about(before),
                before,
                List.of());
    }

    private OwnTables tables(Optional<Before> before) {
        return OwnTables.open(
                networks.isEmpty()
                        ? before.map(Before::tablePaths).orElse(List.of()).stream()
                                .map(Path::of)
                                .toList()
                        : networks);
    }

    /** Rules that cannot be used are named, and stop nothing. */
    private RulesInUse rules(Optional<Before> before) {
        List<Path> paths = rules.isEmpty()
                ? Rules.there(before.map(Before::rulePaths).orElse(List.of()).stream()
                        .map(Path::of)
                        .toList())
                : Rules.some(rules);
        RulesInUse used = RulesInUse.with(paths);
        Rules.say(System.err, used.problems());
        before.ifPresent(then -> Earlier.refuseOthers(then, used, into, "--into " + into));
        return used;
    }

    /** How a case was investigated so far. */
    private Before before(Path grown) {
        if (out != null || replace) {
            throw new UsageProblem("--into " + grown + ": the case stays where it is; leave out --out and --replace");
        }
        return Earlier.of(grown, "--into " + grown);
    }

    private Settings.About about(Optional<Before> before) {
        Settings.About then = before.map(Before::about).orElse(new Settings.About("", ""));
        return new Settings.About(
                examiner.isEmpty() ? then.examiner() : examiner, caseNumber.isEmpty() ? then.caseNumber() : caseNumber);
    }

    private Path target() {
        Path target = into != null ? into : out != null ? out : Path.of("case-" + name(paths.getFirst()));
        Path absolute = target.toAbsolutePath().normalize();
        for (Path path : paths) {
            if (Files.isDirectory(path)
                    && absolute.startsWith(path.toAbsolutePath().normalize())) {
                throw new UsageProblem(target + ": would lie inside the evidence " + path
                        + ", which stays as it is; name another place with --out");
            }
        }
        return target;
    }

    /** The evidence's own name without its ending. */
    private static String name(Path path) {
        Path last = path.toAbsolutePath().normalize().getFileName();
        String name = last == null ? "evidence" : last.toString();
        int dot = Files.isDirectory(path) ? -1 : name.replace(".tar.", ".").lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }

    private Optional<ZoneId> zone() {
        if (timezone == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(ZoneId.of(timezone));
        } catch (DateTimeException e) {
            throw new UsageProblem("--timezone " + timezone + ": is not known; write it like Europe/Prague");
        }
    }

    private static Optional<Instant> time(String option, @Nullable String text, boolean end) {
        if (text == null) {
            return Optional.empty();
        }
        try {
            if (text.length() == "2021-04-16".length()) {
                LocalDate day = LocalDate.parse(text);
                Instant start =
                        day.plusDays(end ? 1 : 0).atStartOfDay(ZoneOffset.UTC).toInstant();
                return Optional.of(end ? start.minusNanos(1) : start);
            }
            return Optional.of(Instant.parse(text));
        } catch (DateTimeException e) {
            throw new UsageProblem(option + " " + text + ": write it like 2021-04-16 or 2021-04-16T12:07:00Z");
        }
    }
}
