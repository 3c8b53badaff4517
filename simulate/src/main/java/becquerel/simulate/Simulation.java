package becquerel.simulate;

import becquerel.simulate.attack.Attack;
import becquerel.simulate.life.Life;
import becquerel.simulate.mail.Mailroom;
import becquerel.simulate.truth.Truth;
import becquerel.simulate.world.Person;
import becquerel.simulate.world.World;
import becquerel.simulate.write.Evidence;
import becquerel.simulate.write.Log;
import becquerel.simulate.write.Standing;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Writes a world: what an investigator would get of it, and the truth about it. */
public final class Simulation {
    /** Hears how far the work is. */
    public interface Progress {
        Progress NONE = (_, _) -> {};

        /** That share of the work is done, and so many records are written. */
        void at(double share, long records);
    }

    private Simulation() {}

    /** Worlds of two scenarios have nothing in common, whatever their seeds. */
    private static long seed(Plan plan) {
        return plan.seed() * 1_000_003L + plan.scenario().hashCode();
    }

    /**
     * Writes {@code evidence/} and {@code truth.json} into a folder.
     *
     * @param out made when it does not exist
     * @return what was written
     * @throws IOException when the folder cannot be written
     */
    public static List<Log.Written> write(Plan plan, Path out) throws IOException {
        return write(plan, out, Runtime.getRuntime().availableProcessors(), Progress.NONE);
    }

    /**
     * The same; the bytes are the same for any number of threads. The truth is written last, so that a folder without it is known
     * to be incomplete.
     */
    public static List<Log.Written> write(Plan plan, Path out, int threads, Progress progress) throws IOException {
        var world = new World(seed(plan), plan.accounts(), plan.days());
        List<Attack> attacks = Scenario.named(plan.scenario()).attacks().apply(world);
        Set<Person> touched = new LinkedHashSet<>();
        attacks.forEach(attack -> touched.addAll(attack.touched()));
        var mailroom = new Mailroom(world.tenant(), world.policy(), touched);
        var truth = new Truth(world, attacks, touched);
        var standing = new Standing(world);
        var life = new Life(world);
        Path evidence = Files.createDirectories(out.resolve("evidence"));
        var written = new ArrayList<Log.Written>();
        List<Log> logs = Evidence.logs(world, evidence);
        try (var workers = new Workers(threads)) {
            new Run(world, life, attacks, mailroom, truth, standing, logs, workers).days(progress);
        } finally {
            for (Log log : logs) {
                log.close();
            }
        }
        logs.forEach(log -> written.addAll(log.written()));
        written.addAll(standing.write(evidence));
        Path unfinished = out.resolve("truth.json.part");
        truth.write(unfinished, plan.scenario(), plan.seed(), life.temptations(), written);
        Files.move(unfinished, out.resolve("truth.json"), StandardCopyOption.ATOMIC_MOVE);
        return List.copyOf(written);
    }
}
