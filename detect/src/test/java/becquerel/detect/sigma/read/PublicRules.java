package becquerel.detect.sigma.read;

import static org.junit.jupiter.api.Assumptions.abort;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/**
 * SigmaHQ's rules, where the machine has them: in the folder that BECQUEREL_SIGMA names, or in shared/sigma beside the checkout. They
 * are under a licence of their own and no part of this repository.
 */
public final class PublicRules {
    private PublicRules() {}

    /** Every rule file by its path under the archive; the test is skipped when there is none. */
    public static Map<String, byte[]> read() throws IOException {
        Optional<Path> archive = archive();
        if (archive.isEmpty()) {
            System.out.println(
                    "skipped: no shared/sigma/sigmahq-rules-*.tar.xz beside the checkout, and BECQUEREL_SIGMA names none");
            return abort("no SigmaHQ rules on this machine");
        }
        Map<String, byte[]> files = new TreeMap<>();
        try (InputStream file = new BufferedInputStream(Files.newInputStream(archive.get()));
                TarArchiveInputStream tar = new TarArchiveInputStream(new XZInputStream(file))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                if (entry.isFile() && entry.getName().endsWith(".yml")) {
                    files.put(entry.getName(), tar.readAllBytes());
                }
            }
        }
        return files;
    }

    private static Optional<Path> archive() throws IOException {
        for (Path folder : folders()) {
            if (Files.isDirectory(folder)) {
                try (Stream<Path> files = Files.list(folder)) {
                    Optional<Path> found = files.filter(PublicRules::isArchive).max(Path::compareTo);
                    if (found.isPresent()) {
                        return found;
                    }
                }
            }
        }
        return Optional.empty();
    }

    private static boolean isArchive(Path file) {
        String name = String.valueOf(file.getFileName());
        return name.startsWith("sigmahq-rules-") && name.endsWith(".tar.xz");
    }

    private static List<Path> folders() {
        List<Path> folders = new ArrayList<>();
        String named = Objects.requireNonNullElse(System.getenv("BECQUEREL_SIGMA"), "");
        if (!named.isEmpty()) {
            folders.add(Path.of(named));
        }
        for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            folders.add(at.resolve("shared").resolve("sigma"));
        }
        return folders;
    }
}
