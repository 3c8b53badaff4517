package becquerel.collect.file;

import becquerel.activity.Problem;
import becquerel.collect.Dialect;
import becquerel.collect.Dialects;
import becquerel.collect.EvidenceFile;
import becquerel.collect.Inventory;
import becquerel.collect.Limits;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Finds every file of evidence in files, folders and archives, hashes it and finds out who understands it. */
public final class EvidenceFinder {
    private static final int THREADS = Math.clamp(Runtime.getRuntime().availableProcessors(), 1, 4);
    private static final long MOST_KEPT = 256L << 20;

    private final Limits limits;
    private final List<Dialect> dialects;

    public EvidenceFinder(Limits limits) {
        this(limits, Dialects.ALL);
    }

    /** With other dialects than all. */
    public EvidenceFinder(Limits limits, List<Dialect> dialects) {
        this.limits = limits;
        this.dialects = List.copyOf(dialects);
    }

    public Inventory find(List<Path> paths) {
        return find(paths, Progress.NONE);
    }

    /**
     * Reads everything once.
     *
     * @throws CancellationException when {@link Progress#stopped()}
     */
    public Inventory find(List<Path> paths, Progress progress) {
        Walk walk = Walk.of(paths);
        Meter meter = new Meter(progress, walk.bytes());
        Shelf shelf = new Shelf(Math.min(MOST_KEPT, Runtime.getRuntime().maxMemory() / 8));
        Recognition recognition = new Recognition(dialects, limits);
        List<Intake> intakes = new ArrayList<>();
        List<Callable<Void>> tasks = new ArrayList<>();
        for (Walk.Found found : walk.files()) {
            Meter.File share = meter.file(found.size());
            Intake intake = new Intake(limits, recognition, shelf);
            intakes.add(intake);
            tasks.add(() -> {
                new Opener(limits, intake, share).open(new Source.Disk(found.file()), found.path(), found.size());
                return null;
            });
        }
        run(tasks);
        List<Problem> problems = new ArrayList<>(walk.problems());
        List<FoundFile> files = new ArrayList<>();
        for (Intake intake : intakes) {
            problems.addAll(intake.problems());
            files.addAll(intake.files());
        }
        problems.sort(Comparator.comparing((Problem problem) -> problem.where().file())
                .thenComparing(Problem::what));
        return new Inventory(sorted(files), problems);
    }

    private static void run(List<Callable<Void>> tasks) {
        try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
            for (Future<Void> done : threads.invokeAll(tasks)) {
                done.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw (CancellationException) new CancellationException("interrupted").initCause(e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof CancellationException stopped) {
                throw stopped;
            }
            throw new IllegalStateException("looking for evidence failed", e.getCause());
        }
    }

    /** Archives may give two members one name, and then names alone cannot tell files apart. */
    private static List<EvidenceFile> sorted(List<FoundFile> files) {
        Comparator<FoundFile> byPath = Comparator.comparing(FoundFile::path);
        Comparator<FoundFile> byHash = Comparator.comparing(FoundFile::sha256);
        Map<String, Integer> taken = new HashMap<>();
        return files.stream()
                .sorted(byPath.thenComparing(byHash))
                .map(file -> {
                    int times = taken.merge(file.path(), 1, Integer::sum);
                    return times == 1 ? file : file.named(file.path() + " (" + times + ")");
                })
                .sorted(byHash.thenComparing(byPath))
                .map(EvidenceFile.class::cast)
                .toList();
    }
}
