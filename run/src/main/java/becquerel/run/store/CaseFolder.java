package becquerel.run.store;

import becquerel.run.codec.Sha256;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.Map;

/**
 * A case being written. Everything goes into a folder with the ending {@code .unfinished} beside the final place; {@link
 * #finish} moves it there in one step. Whatever else happens, also Ctrl-C, the unfinished folder is removed.
 */
public final class CaseFolder implements AutoCloseable {
    /** The file that makes a folder a case; such a folder is never read as evidence. */
    public static final String MARK = "case.json";

    /** What a case keeps for the day when more evidence comes; may be deleted, and nothing that people read is lost. */
    public static final String STATE = "state";

    private static final String TEMPORARY = "tmp";

    private final Path target;
    private final boolean replace;
    private final Path unfinished;
    private final Thread cleanUp;
    /** SHA-256 of files that were complete early. */
    private final Map<Path, Meanwhile<String>> hashes = new HashMap<>();

    private boolean finished;

    private CaseFolder(Path target, boolean replace, Path unfinished) {
        this.target = target;
        this.replace = replace;
        this.unfinished = unfinished;
        this.cleanUp = new Thread(() -> deleteQuietly(unfinished), "clean-up");
    }

    /**
     * Begins a case.
     *
     * @throws CaseProblem if the place is taken or cannot be written
     */
    public static CaseFolder begin(Path target, boolean replace) {
        if (Files.exists(target) && !replace) {
            throw new CaseProblem(target, "is there already", "choose another folder with --out, or say --replace");
        }
        if (Files.exists(target) && !Files.isRegularFile(target.resolve(MARK))) {
            throw new CaseProblem(target, "is not a case and is not replaced", "choose another folder with --out");
        }
        Path unfinished = target.resolveSibling(target.getFileName() + ".unfinished");
        if (Files.exists(unfinished)) {
            throw new CaseProblem(
                    unfinished,
                    "is being written by another run, or was left by one that was killed",
                    "wait for the other run, or remove the folder");
        }
        try {
            Files.createDirectories(unfinished.toAbsolutePath().getParent());
            Files.createDirectory(unfinished);
            restrict(unfinished, "rwx------");
            var folder = new CaseFolder(target, replace, unfinished);
            Runtime.getRuntime().addShutdownHook(folder.cleanUp);
            Files.createDirectory(folder.temporary());
            Files.createDirectory(folder.file(STATE));
            Files.writeString(unfinished.resolve(MARK), "{}\n"); // so that a walk that meets it leaves it alone
            return folder;
        } catch (IOException e) {
            throw CaseProblem.unwritable(target, e, "choose another folder with --out");
        }
    }

    public Path file(String name) {
        return unfinished.resolve(name);
    }

    public Path temporary() {
        return unfinished.resolve(TEMPORARY);
    }

    /** Says that a file will not change any more, so that its SHA-256 can be worked out while others are written. */
    public void completed(Path file) {
        hashes.put(file, Meanwhile.begin(() -> Sha256.of(file)));
    }

    String sha256(Path file) throws IOException {
        Meanwhile<String> begun = hashes.get(file);
        return begun == null ? Sha256.of(file) : begun.get();
    }

    /** Where the case will be. */
    public Path target() {
        return target;
    }

    /** Makes the case appear, whole, in its place. */
    public void finish() throws IOException {
        deleteTree(temporary());
        restrictAll();
        Path aside = target.resolveSibling(target.getFileName() + ".replaced");
        if (replace && Files.exists(target)) {
            Files.move(target, aside, StandardCopyOption.ATOMIC_MOVE);
        }
        Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE);
        finished = true;
        deleteTree(aside);
    }

    @Override
    public void close() {
        if (!finished) {
            deleteQuietly(unfinished);
        }
        try {
            Runtime.getRuntime().removeShutdownHook(cleanUp);
        } catch (IllegalStateException e) {
            // The program is ending and the hook is already at work.
        }
    }

    private void restrictAll() throws IOException {
        Files.walkFileTree(unfinished, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
                restrict(folder, "rwx------");
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                restrict(file, "rw-------");
                return FileVisitResult.CONTINUE;
            }
        });
    }

    private static void restrict(Path path, String rights) throws IOException {
        if (path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(rights));
        }
    }

    private static void deleteQuietly(Path folder) {
        try {
            deleteTree(folder);
        } catch (IOException e) {
            System.err.println(folder + ": could not be removed: " + e.getMessage());
        }
    }

    private static void deleteTree(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.deleteIfExists(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path emptied, java.io.IOException problem) throws IOException {
                Files.deleteIfExists(emptied);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
