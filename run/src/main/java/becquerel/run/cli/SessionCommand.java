package becquerel.run.cli;

import becquerel.investigate.StoryLine.Side;
import becquerel.run.settings.UsageProblem;
import becquerel.run.store.SessionsFile;
import becquerel.run.store.SessionsFile.Entry;
import becquerel.run.view.Figures;
import becquerel.run.view.Table;
import becquerel.run.view.Terminal;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
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
            description =
                    "Lists the sessions that are not plainly their owner's, and how likely each is the intruder's.",
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
            List<Entry> told = SessionsFile.of(folder).all().stream()
                    .filter(each -> account == null || each.account().equalsIgnoreCase(account))
                    .toList();
            if (account != null && told.isEmpty()) {
                throw new UsageProblem(account + ": no session of this account is in " + folder);
            }
            List<Entry> shown = told.stream()
                    .filter(each -> all || each.decided() || !each.label().equals(Side.OWNER.word()))
                    .toList();
            var table = new Table("session", "account", "hand", "intruder", "from", "to", "where", "with", "records");
            table.leftAligned(BitSet.valueOf(new long[] {0b011110111}));
            shown.forEach(each -> table.row(
                    each.id(),
                    Terminal.line(each.account(), WIDEST),
                    each.label() + (each.decided() ? " *" : ""),
                    chance(each.probability()),
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

        /** Cut and not rounded, as the report has it. */
        private static String chance(double probability) {
            return String.format(Locale.ROOT, "%.2f", Math.floor(probability * 100 + 1e-9) / 100);
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
        @Mixin
        private final Deciding deciding = new Deciding();

        @Parameters(index = "2", paramLabel = "HAND", description = "owner or intruder.")
        @SuppressWarnings("NullAway.Init") // set by picocli
        private String hand;

        @Override
        public Integer call() {
            return deciding.decide(
                    switch (hand.toLowerCase(Locale.ROOT)) {
                        case "owner" -> Side.OWNER;
                        case "intruder" -> Side.INTRUDER;
                        default ->
                            throw new UsageProblem(hand + ": a session is of the owner or the intruder; say which");
                    });
        }
    }

    /** {@code becquerel session undo}. */
    @Command(
            name = "undo",
            mixinStandardHelpOptions = true,
            description = "Takes back what was decided about a session; the case is then as it was before.",
            footer = {"", "Example:  becquerel session undo case-evidence s-0123456789ab --why \"wrong week\""})
    static final class UndoCommand implements Callable<Integer> {
        @Mixin
        private final Deciding deciding = new Deciding();

        @Override
        public Integer call() {
            return deciding.undo();
        }
    }
}
