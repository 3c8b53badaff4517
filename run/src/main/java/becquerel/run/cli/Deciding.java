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
        boolean decided = DecisionsFile.of(folder).inForce().stream()
                .anyMatch(each -> each.session().equals(session));
        if (!decided) {
            throw new UsageProblem(session + ": nothing is decided about it; session list marks decided ones with *");
        }
        return decide(Side.UNKNOWN);
    }

    /** Works the case out again with this decision; unknown takes back what was decided. */
    int decide(Side label) {
        if (why.isBlank()) {
            throw new UsageProblem("--why: say how you know");
        }
        Before before = Earlier.of(folder, folder.toString());
        Decision decision = decision(label, who == null ? by(before) : who);
        String then = verdict(decision);
        Instant began = Instant.now();
        var progress = new Progress(System.err, Screen.shows("stderr"), InstantSource.system());
        Pipeline.Case worked =
                new Pipeline(settings(before, decision), List.of("session", "label", session), progress).run();
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

    private Decision decision(Side label, String by) {
        Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        List<Entry> called = SessionsFile.of(folder).called(session);
        if (called.size() == 1) {
            Entry entry = called.getFirst();
            return new Decision(entry.id(), entry.tenant(), entry.account(), label, by, why.strip(), now);
        }
        if (!called.isEmpty()) {
            throw new UsageProblem(session + ": was used at " + called.size() + " places; name one of them: "
                    + String.join(", ", called.stream().map(Entry::id).toList()));
        }
        // what was decided about a session that is gone can still be taken back
        return DecisionsFile.of(folder).inForce().stream()
                .filter(each -> each.session().equals(session) && label == Side.UNKNOWN)
                .findFirst()
                .map(each -> new Decision(session, each.tenant(), each.account(), label, by, why.strip(), now))
                .orElseThrow(() -> new UsageProblem(
                        session + ": no such session in " + folder + "; becquerel session list " + folder + " --all"));
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
