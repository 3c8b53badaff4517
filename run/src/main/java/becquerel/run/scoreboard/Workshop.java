package becquerel.run.scoreboard;

import becquerel.run.settings.UsageProblem;
import becquerel.run.store.CaseProblem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The folder in which worlds are made, one in each; unless they are to be kept it is gone at the end, also after Ctrl-C. */
final class Workshop implements AutoCloseable {
    private final Path folder;
    private final Optional<Thread> cleanUp;

    private Workshop(Path folder, Optional<Thread> cleanUp) {
        this.folder = folder;
        this.cleanUp = cleanUp;
    }

    /**
     * Opens one.
     *
     * @param kept where worlds stay; without it they stay nowhere
     */
    static Workshop open(Optional<Path> kept) {
        try {
            if (kept.isPresent()) {
                refuseUsed(kept.get());
                return new Workshop(Files.createDirectories(kept.get()), Optional.empty());
            }
            Path temporary = Files.createTempDirectory("becquerel-scoreboard-");
            var cleanUp = new Thread(() -> deleteQuietly(temporary), "clean-up");
            Runtime.getRuntime().addShutdownHook(cleanUp);
            return new Workshop(temporary, Optional.of(cleanUp));
        } catch (IOException e) {
            throw unwritable(kept.orElse(Path.of(System.getProperty("java.io.tmpdir", "/tmp"))), e);
        }
    }

    private static void refuseUsed(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            try (Stream<Path> inside = Files.list(folder)) {
                if (inside.findAny().isPresent()) {
                    throw new UsageProblem("--out " + folder + ": is not empty; name a new folder");
                }
            }
        }
    }

    private static CaseProblem unwritable(Path folder, IOException e) {
        return CaseProblem.unwritable(folder, e, "choose another folder with --out");
    }

    /** An empty folder for one world. */
    Path bench(WorldScore.World world) {
        Path bench = folder.resolve(world.scenario() + "-" + world.seed());
        try {
            if (Files.exists(bench)) {
                throw new CaseProblem(bench, "is there already", "choose another folder with --out");
            }
            return Files.createDirectory(bench);
        } catch (IOException e) {
            throw unwritable(bench, e);
        }
    }

    /** Removes what a world took, unless it is kept. */
    void clear(Path bench) {
        if (cleanUp.isPresent()) {
            deleteQuietly(bench);
        }
    }

    @Override
    public void close() {
        if (cleanUp.isEmpty()) {
            return;
        }
        deleteQuietly(folder);
        try {
            Runtime.getRuntime().removeShutdownHook(cleanUp.get());
        } catch (IllegalStateException e) {
            // The program is ending and the hook is already at work.
        }
    }

    private static void deleteQuietly(Path folder) {
        try (Stream<Path> tree = Files.walk(folder)) {
            List<Path> deepestFirst = tree.sorted(Comparator.reverseOrder()).toList();
            for (Path path : deepestFirst) {
                Files.deleteIfExists(path);
            }
        } catch (NoSuchFileException e) {
            // somebody else was quicker
        } catch (IOException | UncheckedIOException e) {
            System.err.println(folder + ": could not be removed: " + e.getMessage());
        }
    }
}
