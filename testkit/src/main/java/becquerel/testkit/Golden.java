package becquerel.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Cases that are data: a folder {@code golden/<feature>/<case>} in the module's test resources holds what goes in and what
 * must come out. With {@code -Dgolden.update} what comes out is written down instead; review the difference like code.
 */
public final class Golden {
    private static final Path FOLDER = Path.of("src", "test", "resources", "golden");

    private Golden() {}

    /** The case folders of a feature, in order. */
    public static List<Path> cases(String feature) {
        try (Stream<Path> folders = Files.list(FOLDER.resolve(feature))) {
            return folders.filter(Files::isDirectory).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException("no cases for " + feature, e);
        }
    }

    /** Holds when the file says what is given, line ends aside. */
    public static void check(Path expected, String actual) {
        String text = actual.endsWith("\n") ? actual : actual + "\n";
        try {
            if (System.getProperty("golden.update") != null) {
                Files.writeString(expected, text);
            }
            assertThat(expected).as("run with -Dgolden.update to write it").exists();
            String said = Files.readString(expected, StandardCharsets.UTF_8).replace("\r\n", "\n");
            assertThat(text).as(expected.toString()).isEqualTo(said);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + expected, e);
        }
    }
}
