package becquerel.run.cli;

import becquerel.run.scoreboard.Fitting;
import becquerel.run.scoreboard.HandFitting;
import becquerel.run.scoreboard.HandSubject;
import becquerel.run.scoreboard.Order;
import becquerel.run.scoreboard.Simulated;
import becquerel.run.settings.UsageProblem;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code becquerel scoreboard fit}. */
@Command(
        name = "fit",
        mixinStandardHelpOptions = true,
        description = "Fits what findings are worth to development worlds and prints the file of weights.",
        footer = {
            "",
            "The file is knowledge/src/main/resources/becquerel/knowledge/weights.txt, with --hands",
            "hand-weights.txt beside it, which comes first. How well the weights do, there and on other seeds,",
            "is said on stderr. Published seeds are refused, except to check."
        })
final class ScoreboardFitCommand implements Callable<Integer> {
    @Mixin
    private final WorldOptions worlds = new WorldOptions();

    @Option(names = "--check", paramLabel = "A..B", description = "Say how well they do on these other seeds, too.")
    private @Nullable String check;

    @Option(names = "--hands", description = "Fit what stays of accounts say of whose hand it was instead.")
    private boolean hands;

    @Option(names = "--sessions", description = "Fit what is known of sessions says of whose hand it was instead.")
    private boolean sessions;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Override
    public Integer call() {
        Order order = worlds.order();
        @Nullable Order other = check == null ? null : checked(check);
        if (other != null && order.seeds().overlap(other.seeds())) {
            throw new UsageProblem("--check " + other.seeds() + ": overlaps with --seeds " + order.seeds());
        }
        var tenants = new Simulated();
        int threads = ScoreboardCommand.threads();
        if (hands || sessions) {
            return fitHands(sessions ? HandSubject.SESSIONS : HandSubject.STAYS, order, other, tenants, threads);
        }
        Fitting fitting = Fitting.to(order, tenants, threads, ScoreboardCommand.shown(order));
        fitting.said("seeds " + order.seeds()).forEach(System.err::println);
        if (other != null) {
            fitting.checked(other, tenants, threads, ScoreboardCommand.shown(other))
                    .forEach(System.err::println);
        }
        System.out.print(fitting.file(LocalDate.now(ZoneOffset.UTC).toString(), command()));
        return 0;
    }

    private Order checked(String seeds) {
        try {
            return worlds.order(seeds);
        } catch (UsageProblem e) {
            throw new UsageProblem(String.valueOf(e.getMessage()).replaceFirst("^--seeds", "--check"));
        }
    }

    private int fitHands(HandSubject subject, Order order, @Nullable Order other, Simulated tenants, int threads) {
        HandFitting fitting = HandFitting.to(subject, order, tenants, threads, ScoreboardCommand.shown(order));
        fitting.said("seeds " + order.seeds()).forEach(System.err::println);
        if (other != null) {
            fitting.checked(other, tenants, threads, ScoreboardCommand.shown(other))
                    .forEach(System.err::println);
        }
        System.out.print(fitting.file(LocalDate.now(ZoneOffset.UTC).toString(), command()));
        return 0;
    }

    private String command() {
        List<String> arguments = spec.root().commandLine().getParseResult().originalArgs();
        return "becquerel " + String.join(" ", arguments);
    }
}
