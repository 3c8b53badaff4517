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
import becquerel.run.view.Figures;
import becquerel.run.view.Progress;
import becquerel.run.view.Table;
import becquerel.run.view.Terminal;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code becquerel session ...}. */
@Command(
        name = "session",
        mixinStandardHelpOptions = true,
        description = "Shows whose hand each session of a case was, and lets you decide it.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            SessionCommand.ListCommand.class,
            SessionCommand.LabelCommand.class,
            SessionCommand.UndoCommand.class
        })
final class SessionCommand implements Runnable {
    private static final int WIDEST = 34;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "say what to do: list, label or undo");
    }

    /** {@code becquerel session list}. */
    @Command(
            name = "list",
            mixinStandardHelpOptions = true,
            description = "Lists the sessions that are not plainly their owner's.",
            footer = {"", "Example:  becquerel session list case-evidence --account ann@example.com --all"})
    static final class ListCommand implements Callable<Integer> {
        @Parameters(index = "0", paramLabel = "CASE", description = "The folder investigate has written.")
        @SuppressWarnings("NullAway.Init") // set by picocli
        private Path folder;

        @Option(names = "--account", paramLabel = "NAME", description = "Only sessions of this account.")
        private @Nullable String account;

        @Option(names = "--all", description = "Also those of owners.")
        private boolean all;

        @Override
        public Integer call() {
            List<Entry> told = SessionsFile.of(folder).all();
            List<Entry> shown = told.stream()
                    .filter(each -> account == null || each.account().equalsIgnoreCase(account))
                    .filter(each -> all || each.decided() || !each.label().equals(Side.OWNER.word()))
                    .toList();
            var table = new Table("session", "account", "hand", "chance", "from", "to", "where", "with", "records");
            table.leftAligned(BitSet.valueOf(new long[] {0b011110111}));
            shown.forEach(each -> table.row(
                    each.id(),
                    Terminal.line(each.account(), WIDEST),
                    each.label() + (each.decided() ? " *" : ""),
                    String.format(Locale.ROOT, "%.2f", each.probability()),
                    minute(each.from()),
                    minute(each.to()),
                    Terminal.line(String.join(", ", each.addresses()), WIDEST),
                    Terminal.line(String.join(", ", each.clients()), WIDEST),
                    Figures.count(each.records())));
            table.lines().forEach(System.out::println);
            System.err.println("%s of %s sessions%s"
                            .formatted(
                                    Figures.count(shown.size()),
                                    Figures.count(told.size()),
                                    all ? "" : "; --all shows those of owners, too")
                    + (shown.stream().anyMatch(Entry::decided) ? "; * decided by a person" : ""));
            return 0;
        }

        private static String minute(String time) {
            return time.length() < 16 ? time : time.substring(0, 16).replace('T', ' ');
        }
    }

    /** {@code becquerel session label}. */
    @Command(
            name = "label",
            mixinStandardHelpOptions = true,
            description = "Decides whose hand a session was and works the case out again, without the evidence.",
            footer = {
                "",
                "The decision is a line in decisions.jsonl and counts in every later run; session undo takes it",
                "back. SESSION is an id of sessions.json, or the provider's own id of a session.",
                "",
                "Example:  becquerel session label case-evidence s-0123456789ab owner --why \"she was in Lisbon\""
            })
    static final class LabelCommand implements Callable<Integer> {
        @Parameters(index = "0", paramLabel = "CASE", description = "The folder investigate has written.")
        @SuppressWarnings("NullAway.Init") // set by picocli
        private Path folder;

        @Parameters(index = "1", paramLabel = "SESSION", description = "Which one; session list shows them.")
        @SuppressWarnings("NullAway.Init") // set by picocli
        private String session;

        @Parameters(index = "2", paramLabel = "HAND", description = "owner or intruder.")
        @SuppressWarnings("NullAway.Init") // set by picocli
        private String hand;

        @Option(names = "--why", required = true, paramLabel = "TEXT", description = "How you know.")
        @SuppressWarnings("NullAway.Init") // set by picocli
        private String why;

        @Option(
                names = "--by",
                paramLabel = "NAME",
                description = "Who decides (default: the examiner of the case, else your account here).")
        private @Nullable String who;

        @Override
        public Integer call() {
            Side label = switch (hand.toLowerCase(Locale.ROOT)) {
                case "owner" -> Side.OWNER;
                case "intruder" -> Side.INTRUDER;
                default -> throw new UsageProblem(hand + ": a session is of the owner or the intruder; say which");
            };
            return decide(folder, session, label, why, who);
        }
    }

    /** {@code becquerel session undo}. */
    @Command(
            name = "undo",
            mixinStandardHelpOptions = true,
            description = "Takes back what was decided about a session; the case is then as it was before.",
            footer = {"", "Example:  becquerel session undo case-evidence s-0123456789ab --why \"wrong week\""})
    static final class UndoCommand implements Callable<Integer> {
        @Parameters(index = "0", paramLabel = "CASE", description = "The folder investigate has written.")
        @SuppressWarnings("NullAway.Init") // set by picocli
        private Path folder;

        @Parameters(index = "1", paramLabel = "SESSION", description = "Which one; session list marks them with *.")
        @SuppressWarnings("NullAway.Init") // set by picocli
        private String session;

        @Option(names = "--why", required = true, paramLabel = "TEXT", description = "Why it does not hold.")
        @SuppressWarnings("NullAway.Init") // set by picocli
        private String why;

        @Option(names = "--by", paramLabel = "NAME", description = "Who decides.")
        private @Nullable String who;

        @Override
        public Integer call() {
            boolean decided = DecisionsFile.of(folder).inForce().stream()
                    .anyMatch(each -> each.session().equals(session));
            if (!decided) {
                throw new UsageProblem(
                        session + ": nothing is decided about it; session list marks decided ones with *");
            }
            return decide(folder, session, Side.UNKNOWN, why, who);
        }
    }

    private static int decide(Path folder, String session, Side label, String why, @Nullable String who) {
        if (why.isBlank()) {
            throw new UsageProblem("--why: say how you know");
        }
        Before before = Earlier.of(folder, folder.toString());
        Decision decision = decision(folder, session, label, why.strip(), who == null ? by(before) : who);
        String then = verdict(folder, decision);
        Instant began = Instant.now();
        var progress = new Progress(System.err, Screen.shows("stderr"), InstantSource.system());
        Pipeline.Case worked =
                new Pipeline(settings(folder, before, decision), List.of("session", "label", session), progress).run();
        progress.end();
        String now = verdict(folder, decision);
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

    private static String verdict(Path folder, Decision decision) {
        return SessionsFile.verdict(folder, decision.tenant(), decision.account())
                .orElse("no verdict");
    }

    private static String by(Before before) {
        return before.about().examiner().isEmpty()
                ? System.getProperty("user.name", "somebody")
                : before.about().examiner();
    }

    private static Decision decision(Path folder, String session, Side label, String why, String who) {
        Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        List<Entry> called = SessionsFile.of(folder).called(session);
        if (called.size() == 1) {
            Entry entry = called.getFirst();
            return new Decision(entry.id(), entry.tenant(), entry.account(), label, who, why, now);
        }
        if (!called.isEmpty()) {
            throw new UsageProblem(session + ": was used at " + called.size() + " places; name one of them: "
                    + String.join(", ", called.stream().map(Entry::id).toList()));
        }
        // what was decided about a session that is gone can still be taken back
        return DecisionsFile.of(folder).inForce().stream()
                .filter(each -> each.session().equals(session) && label == Side.UNKNOWN)
                .findFirst()
                .map(each -> new Decision(session, each.tenant(), each.account(), label, who, why, now))
                .orElseThrow(() -> new UsageProblem(
                        session + ": no such session in " + folder + "; becquerel session list " + folder + " --all"));
    }

    private static Settings settings(Path folder, Before before, Decision decision) {
        List<Path> tables = before.tablePaths().stream().map(Path::of).toList();
        List<Path> rules = before.rulePaths().stream().map(Path::of).toList();
        return new Settings(
                List.of(),
                folder.toAbsolutePath().normalize(),
                before.organisation(),
                OwnTables.open(tables),
                RulesInUse.with(Rules.there(rules)),
                before.zone(),
                before.from(),
                before.to(),
                before.redact(),
                true,
                Math.max(1, Runtime.getRuntime().availableProcessors()),
                before.about(),
                java.util.Optional.of(before),
                List.of(decision));
    }
}
