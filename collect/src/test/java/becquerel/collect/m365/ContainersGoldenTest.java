package becquerel.collect.m365;

import static org.assertj.core.api.Assertions.assertThat;

import becquerel.collect.EvidenceFile;
import becquerel.collect.Form;
import becquerel.collect.ReadRecord;
import becquerel.collect.golden.Opened;
import becquerel.collect.golden.Printed;
import becquerel.testkit.Golden;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The same three records in every container ({@code golden/audit-containers}): each whole copy says the same and has the same
 * content, each other copy can still be matched to it.
 */
final class ContainersGoldenTest {
    private static final Map<String, ReadRecord> PLAIN = plain();

    static List<Path> cases() {
        return Golden.cases("audit-containers");
    }

    @ParameterizedTest
    @MethodSource("cases")
    void saysTheSameInEveryContainer(Path folder) {
        EvidenceFile file = Opened.open(input(folder));
        List<ReadRecord> records = Opened.all(file);
        for (ReadRecord record : records) {
            ReadRecord plain = Objects.requireNonNull(PLAIN.get(record.ref().recordId()), record.ref()::toString);
            assertThat(record.core()).as(record.ref().toString()).isEqualTo(plain.core());
            if (record.form() == Form.FULL) {
                assertThat(Printed.activities(record)).isEqualTo(Printed.activities(plain));
                assertThat(record.content()).as(record.ref().toString()).isEqualTo(plain.content());
                assertThat(record.problems()).isEmpty();
            }
        }
        Golden.check(folder.resolve("expected.json"), file.kind() + "\n" + Printed.records(records));
    }

    private static Map<String, ReadRecord> plain() {
        Path folder = cases().stream()
                .filter(each -> each.endsWith("bare-lines"))
                .findFirst()
                .orElseThrow();
        return Opened.all(Opened.open(input(folder))).stream()
                .collect(Collectors.toMap(record -> record.ref().recordId(), Function.identity()));
    }

    private static Path input(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(each -> each.getFileName().toString().startsWith("in."))
                    .findFirst()
                    .orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot list " + folder, e);
        }
    }
}
