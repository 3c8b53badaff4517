package becquerel.run.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The files in which a case keeps what it has read, and how a growing case takes them over. */
final class StateFolder {
    private StateFolder() {}

    /** Puts what will be added to into another folder, and what never changes again; the old one stays as it is. */
    static void takeOver(Path from, Path to) throws IOException {
        takeOver(from, to, "run-");
        for (Path file : named(from, "register", "whereabouts", "records-")) {
            Files.copy(file, to.resolve(file.getFileName()));
        }
    }

    /** Shares files that never change, where the file system can. */
    static void takeOver(Path from, Path to, String prefix) throws IOException {
        for (Path file : named(from, prefix)) {
            share(file, to.resolve(file.getFileName()));
        }
    }

    private static List<Path> named(Path folder, String... prefixes) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> Stream.of(prefixes).anyMatch(String.valueOf(file.getFileName())::startsWith))
                    .toList();
        }
    }

    private static void share(Path file, Path target) throws IOException {
        try {
            Files.createLink(target, file);
        } catch (UnsupportedOperationException | IOException e) {
            Files.copy(file, target); // a file system without links
        }
    }
}
