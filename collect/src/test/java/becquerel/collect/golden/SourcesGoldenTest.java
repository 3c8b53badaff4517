package becquerel.collect.golden;

import becquerel.testkit.Golden;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What each dialect of each source is recognised and understood as: {@code golden/sources/SOURCE/CASE/in.*}. */
final class SourcesGoldenTest {
    static List<Path> cases() {
        return Golden.cases("sources").stream()
                .flatMap(source -> Golden.cases("sources/" + source.getFileName()).stream())
                .toList();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void readsAsExpected(Path folder) throws IOException {
        Path in;
        try (Stream<Path> files = Files.list(folder)) {
            in = files.filter(file -> file.getFileName().toString().startsWith("in."))
                    .findFirst()
                    .orElseThrow();
        }
        Golden.check(folder.resolve("expected.json"), Printed.file(Opened.open(in)));
    }
}
