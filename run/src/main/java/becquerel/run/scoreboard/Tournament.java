package becquerel.run.scoreboard;

import becquerel.knowledge.Weights;
import becquerel.run.Pipeline;
import becquerel.run.scoreboard.WorldScore.World;
import becquerel.run.settings.OrganisationFile;
import becquerel.run.settings.OwnTables;
import becquerel.run.settings.Settings;
import becquerel.run.settings.UsageProblem;
import becquerel.run.store.CaseProblem;
import becquerel.run.view.Progress;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BiFunction;
import java.util.function.IntConsumer;

/** Makes the worlds of an order, investigates each as {@code investigate} would, and hands both to whoever scores them. */
public final class Tournament {
    private final Order order;
    private final Tenants tenants;
    private final int threads;
    private final Weights weights;

    /** So many worlds are at work at a time; what comes out does not depend on it. */
    public Tournament(Order order, Tenants tenants, int threads) {
        this(order, tenants, threads, Weights.shipped());
    }

    /** One in which findings are added up by other weights than those of the program. */
    Tournament(Order order, Tenants tenants, int threads, Weights weights) {
        this.order = order;
        this.tenants = tenants;
        this.threads = threads;
        this.weights = weights;
    }

    /** Scores every world. */
    public Scoreboard scoreboard(Optional<Path> kept, IntConsumer done) {
        return new Scoreboard(
                order,
                play(
                        kept,
                        done,
                        (truth, played) -> Scorer.score(
                                truth,
                                Reported.of(
                                        played.conclusion(), played.sessions().get()))));
    }

    /**
     * Plays all worlds, by seed.
     *
     * @param kept where worlds and cases stay; without it each is deleted as soon as it is scored
     * @param done hears how many worlds are done
     */
    <T> List<T> play(Optional<Path> kept, IntConsumer done, BiFunction<Truth, Pipeline.Case, T> score) {
        List<T> results = new ArrayList<>();
        try (Workshop workshop = Workshop.open(kept);
                ExecutorService workers =
                        Executors.newFixedThreadPool(Math.clamp(order.seeds().count(), 1, threads))) {
            List<Future<T>> all = order.seeds()
                    .all()
                    .mapToObj(seed -> workers.submit(() -> score(order.world(seed), workshop, score)))
                    .toList();
            try {
                for (Future<T> each : all) {
                    results.add(each.get());
                    done.accept(results.size());
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new CancellationException("interrupted");
            } catch (ExecutionException e) {
                throw unwrapped(e);
            } finally {
                workers.shutdownNow();
            }
        }
        return results;
    }

    private static RuntimeException unwrapped(ExecutionException e) {
        return e.getCause() instanceof RuntimeException known ? known : new IllegalStateException(e.getCause());
    }

    private <T> T score(World world, Workshop workshop, BiFunction<Truth, Pipeline.Case, T> score) {
        Path bench = workshop.bench(world);
        try {
            written(world, bench);
            Pipeline.Case played = investigated(bench.resolve("evidence"), bench.resolve("case"));
            return score.apply(TruthFile.read(bench.resolve(TruthFile.NAME)), played);
        } catch (IOException e) {
            throw CaseProblem.unwritable(bench, e, "make room or choose another --out");
        } catch (UsageProblem | CaseProblem known) {
            throw known;
        } catch (RuntimeException ours) { // a mistake of the program: whoever mends it wants to see the same world
            throw new IllegalStateException("in world " + world, ours);
        } finally {
            workshop.clear(bench);
        }
    }

    private void written(World world, Path bench) throws IOException {
        try {
            tenants.write(world, bench);
        } catch (IllegalArgumentException e) {
            throw new UsageProblem(String.valueOf(e.getMessage()));
        }
    }

    private Pipeline.Case investigated(Path evidence, Path out) {
        var settings = new Settings(
                List.of(evidence),
                out,
                OrganisationFile.NONE,
                OwnTables.NONE,
                ZoneOffset.UTC,
                Optional.empty(),
                Optional.empty(),
                false,
                false,
                1,
                new Settings.About("", ""));
        var silent = new Progress(new PrintStream(OutputStream.nullOutputStream()), false, () -> Instant.EPOCH);
        return new Pipeline(settings, List.of("scoreboard"), silent, weights).run();
    }
}
