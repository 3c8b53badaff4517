package becquerel.run.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** The files in which a case keeps what it has read, and how a growing case takes them over. */
final class StateFolder {
    private StateFolder() {}

    /** Puts files that never change again into another folder. */
    static void takeOver(Path from, Path to, Stream<String> names) {
        names.forEach(name -> share(from.resolve(name), to.resolve(name)));
    }

    /** All whose names begin so. */
    static void takeOver(Path from, Path to, String prefix) {
        try (Stream<Path> files = Files.list(from)) {
            takeOver(
                    from,
                    to,
                    files.map(file -> String.valueOf(file.getFileName())).filter(name -> name.startsWith(prefix)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As one file under two names, where the file system can. */
    private static void share(Path file, Path target) {
        try {
            try {
                Files.createLink(target, file);
            } catch (UnsupportedOperationException | FileSystemException e) {
                Files.copy(file, target);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
