package becquerel.run.cli;

import becquerel.investigate.Decision;
import becquerel.investigate.StoryLine.Side;
import becquerel.run.Pipeline;
import becquerel.run.settings.Before;
import becquerel.run.settings.OwnTables;
import becquerel.run.settings.RulesInUse;
import becquerel.run.settings.Settings;
import becquerel.run.settings.UsageProblem;
import becquerel.run.store.DecisionsFile;
import becquerel.run.store.SessionsFile;
import becquerel.run.store.SessionsFile.Entry;
import becquerel.run.view.Progress;
import becquerel.run.view.Terminal;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Which session somebody decides about, why, and what follows. */
final class Deciding {
    private static final int WIDEST = 34;

    @Parameters(index = "0", paramLabel = "CASE", description = "The folder investigate has written.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Path folder;

    @Parameters(index = "1", paramLabel = "SESSION", description = "Which one; session list shows them.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private String session;

    @Option(names = "--why", required = true, paramLabel = "TEXT", description = "How you know.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private String why;

    @Option(
            names = "--by",
            paramLabel = "NAME",
            description = "Who decides (default: the examiner of the case, else your account here).")
    private @Nullable String who;

    /** Takes back what was decided. */
    int undo() {
        return decide(
                Side.UNKNOWN,
                "undo",
                decided()
                        .orElseThrow(() -> new UsageProblem(
                                session + ": nothing is decided about it; session list marks decided ones with *")));
    }

    /** Works the case out again with this decision. */
    int decide(Side label) {
        // a stay that was decided about is told session by session from then on
        return decide(
                label,
                "label",
                listed().or(this::decided)
                        .orElseThrow(() -> new UsageProblem(session + ": no such session in " + folder
                                + "; becquerel session list " + folder + " --all")));
    }

    private int decide(Side label, String word, Subject subject) {
        if (why.isBlank()) {
            throw new UsageProblem("--why: say how you know");
        }
        Before before = Earlier.of(folder, folder.toString());
        var decision = new Decision(
                subject.session(),
                subject.tenant(),
                subject.account(),
                label,
                who == null ? by(before) : who,
                why.strip(),
                Instant.now().truncatedTo(ChronoUnit.SECONDS));
        String then = verdict(decision);
        Instant began = Instant.now();
        var progress = new Progress(System.err, Screen.shows("stderr"), InstantSource.system());
        Pipeline.Case worked =
                new Pipeline(settings(before, decision), List.of("session", word, session), progress).run();
        progress.end();
        String now = verdict(decision);
        System.out.println("%s  %s".formatted(decision.session(), decision.account()));
        System.out.println("  hand      "
                + (decision.holds()
                        ? label.word() + ", decided by " + Terminal.line(decision.who(), WIDEST)
                        : "as judged"));
        System.out.println("  verdict   " + (then.equals(now) ? now + ", as before" : then + " -> " + now));
        System.out.println("  incidents " + worked.conclusion().incidents().size());
        System.out.println("  report    " + folder.resolve("report.html"));
        worked.notes().forEach(System.err::println);
        System.err.printf(
                Locale.ROOT, "worked out again in %.1f s%n", began.until(Instant.now(), ChronoUnit.MILLIS) / 1000.0);
        return 0;
    }

    private String verdict(Decision decision) {
        return SessionsFile.verdict(folder, decision.tenant(), decision.account())
                .orElse("no verdict");
    }

    private static String by(Before before) {
        return before.about().examiner().isEmpty()
                ? System.getProperty("user.name", "somebody")
                : before.about().examiner();
    }

    /** What a decision is about. */
    private record Subject(String session, String tenant, String account) {}

    /** The one session that the case tells by this name. */
    private Optional<Subject> listed() {
        List<Entry> called = SessionsFile.of(folder).called(session);
        if (called.size() > 1) {
            throw new UsageProblem(session + ": was used at " + called.size() + " places; name one of them: "
                    + String.join(", ", called.stream().map(Entry::id).toList()));
        }
        return called.stream().findFirst().map(each -> new Subject(each.id(), each.tenant(), each.account()));
    }

    /** What was decided about it by this name, though its session may be gone, or about the stay it is a part of. */
    private Optional<Subject> decided() {
        Set<String> names = Stream.concat(
                        Stream.of(session),
                        SessionsFile.of(folder).called(session).stream().map(Entry::decidedAs))
                .collect(Collectors.toSet());
        List<Decision> decided = DecisionsFile.of(folder).inForce().stream()
                .filter(each -> names.contains(each.session()))
                .toList();
        if (decided.size() > 1) {
            throw new UsageProblem(session + ": several things are decided about it; name one of them: "
                    + String.join(", ", decided.stream().map(Decision::session).toList()));
        }
        return decided.stream().findFirst().map(each -> new Subject(each.session(), each.tenant(), each.account()));
    }

    private Settings settings(Before before, Decision decision) {
        List<Path> tables = before.tablePaths().stream().map(Path::of).toList();
        List<Path> rules = before.rulePaths().stream().map(Path::of).toList();
        RulesInUse used = RulesInUse.with(Rules.there(rules));
        Earlier.refuseOthers(before, used, folder, folder.toString());
        return new Settings(
                List.of(),
                folder.toAbsolutePath().normalize(),
                before.organisation(),
                OwnTables.open(tables),
                used,
                before.zone(),
                before.from(),
                before.to(),
                before.redact(),
                true,
                Math.max(1, Runtime.getRuntime().availableProcessors()),
                before.about(),
                Optional.of(before),
                List.of(decision));
    }
}
