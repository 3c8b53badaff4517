package becquerel.collect.golden;

import static org.assertj.core.api.Assertions.assertThat;

import becquerel.activity.Problem;
import becquerel.collect.Dialects;
import becquerel.collect.RawRecord;
import becquerel.collect.RecordSink;
import becquerel.collect.fields.FieldSource;
import becquerel.collect.fields.Fields;
import becquerel.collect.value.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.node.ObjectNode;

/** No record is known by two sources, so that their order decides nothing. */
final class SourcesApartTest {
    static List<Path> files() {
        return SourcesGoldenTest.cases().stream()
                .flatMap(SourcesApartTest::json)
                .toList();
    }

    private static Stream<Path> json(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files
                    .filter(file -> file.getFileName().toString().matches("in\\.(json|jsonl|log)"))
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void everyRecordIsOfOneSource(Path file) {
        Opened.open(file).split(new RecordSink() {
            @Override
            public void record(RawRecord record) {
                if (Json.parse(record.bytes()) instanceof ObjectNode object) {
                    Fields fields = Fields.of(object);
                    List<String> kinds = Dialects.SOURCES.stream()
                            .filter(source -> source.knows(fields))
                            .map(FieldSource::kind)
                            .toList();
                    assertThat(kinds).as(file + ":" + record.position()).hasSizeLessThan(2);
                }
            }

            @Override
            public void skipped(long position, String reason, Problem problem) {}

            @Override
            public void problem(Problem problem) {}
        });
    }
}
