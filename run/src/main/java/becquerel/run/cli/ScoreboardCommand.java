package becquerel.run.cli;

import becquerel.run.scoreboard.Order;
import becquerel.run.scoreboard.Scoreboard;
import becquerel.run.scoreboard.ScoreboardJson;
import becquerel.run.scoreboard.ScoreboardText;
import becquerel.run.scoreboard.Simulated;
import becquerel.run.scoreboard.Tournament;
import becquerel.run.settings.UsageProblem;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code becquerel scoreboard}. */
@Command(
        name = "scoreboard",
        mixinStandardHelpOptions = true,
        subcommands = ScoreboardFitCommand.class,
        description = "Investigates invented organisations and counts what was found, missed and falsely accused.",
        footer = {
            "",
            "docs/scoring.md says what counts as what. Worlds are made in a temporary folder and deleted",
            "as soon as they are scored."
        })
final class ScoreboardCommand implements Callable<Integer> {
    @Mixin
    private final WorldOptions worlds = new WorldOptions();

    @Option(names = "--out", paramLabel = "DIR", description = "Keep evidence, truth and case of each world here.")
    private @Nullable Path out;

    @Option(names = "--json", description = "Print the figures as JSON.")
    private boolean json;

    @Option(names = "--markdown", description = "Print the page docs/scoreboard.md.")
    private boolean markdown;

    @Override
    public Integer call() {
        if (json && markdown) {
            throw new UsageProblem("--json and --markdown: choose one");
        }
        Order order = worlds.order();
        Scoreboard board =
                new Tournament(order, new Simulated(), threads()).scoreboard(Optional.ofNullable(out), shown(order));
        if (json) {
            System.out.println(ScoreboardJson.of(board));
        } else if (markdown) {
            ScoreboardText.markdown(board, System.out);
        } else {
            ScoreboardText.print(board, System.out);
        }
        return 0;
    }

    static int threads() {
        return Math.max(1, Runtime.getRuntime().availableProcessors());
    }

    /** Says on a terminal how many worlds are done. */
    static IntConsumer shown(Order order) {
        if (!Screen.shows("stderr")) {
            return done -> {};
        }
        int all = order.seeds().count();
        return done -> System.err.print("\r\u001b[K" + (done == all ? "" : "  " + done + " of " + all + " worlds"));
    }
}
