package becquerel.collect.golden;

import static org.assertj.core.api.Assertions.assertThat;

import becquerel.activity.Problem;
import becquerel.collect.Dialects;
import becquerel.collect.EvidenceFile;
import becquerel.collect.RawRecord;
import becquerel.collect.RecordSink;
import becquerel.collect.Sample;
import becquerel.collect.fields.FieldDialect;
import becquerel.collect.fields.FieldSource;
import becquerel.collect.fields.Fields;
import becquerel.collect.value.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.node.ObjectNode;

/** The first source that knows a record gets it; so that the order of the list decides nothing, only one may know it. */
final class OnlyOneSourceTest {
    static List<Path> cases() {
        return SourcesGoldenTest.cases();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void knowsTheRecords(Path folder) throws IOException {
        EvidenceFile file = Opened.open(in(folder));
        Set<List<String>> known = new TreeSet<>((one, other) -> one.toString().compareTo(other.toString()));
        if (file.kind().endsWith(", JSON")) {
            file.split(records(raw -> {
                if (Json.parse(raw.bytes()) instanceof ObjectNode object) {
                    known.add(who(Fields.of(object)));
                }
            }));
        } else if (file.kind().endsWith(", CSV")) {
            known.add(who(header(in(folder))));
        }
        assertThat(known).allSatisfy(sources -> assertThat(sources).hasSizeLessThan(2));
    }

    @Test
    void everySourceHasACase() throws IOException {
        Set<String> read = new TreeSet<>();
        for (Path folder : cases()) {
            read.add(Opened.open(in(folder)).kind().replaceFirst(", (CSV|JSON)$", ""));
        }
        assertThat(Dialects.SOURCES)
                .extracting(FieldSource::kind)
                .allSatisfy(kind -> assertThat(read).contains(kind));
    }

    private static List<String> who(Fields fields) {
        return Dialects.SOURCES.stream()
                .filter(source -> source.knows(fields))
                .map(FieldSource::kind)
                .toList();
    }

    private static List<String> who(Sample.Columns header) {
        List<String> kinds = new ArrayList<>();
        for (FieldSource source : Dialects.SOURCES) {
            boolean knows = FieldDialect.of(List.of(source)).stream()
                    .anyMatch(dialect -> dialect.recognise(header).isPresent());
            if (knows) {
                kinds.add(source.kind());
            }
        }
        return kinds;
    }

    /** The names of the first line that is no remark, in whatever encoding; cells hold no delimiter in any case. */
    private static Sample.Columns header(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        boolean wide = bytes.length > 1 && (bytes[1] == 0 || (bytes[0] & 0xff) == 0xff);
        String text = new String(bytes, wide ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8);
        String line = text.lines()
                .map(each -> each.replace("\ufeff", ""))
                .filter(each -> !each.isBlank() && !each.startsWith("#TYPE") && !each.startsWith("sep="))
                .findFirst()
                .orElse("");
        String delimiter = Stream.of(",", ";", "\t", "|")
                .max((one, other) -> Integer.compare(
                        line.split("\\Q" + one + "\\E").length, line.split("\\Q" + other + "\\E").length))
                .orElseThrow();
        List<String> names = Stream.of(line.split("\\Q" + delimiter + "\\E", -1))
                .map(name -> name.replace("\"", "").strip())
                .toList();
        return new Sample.Columns(names, delimiter.charAt(0), List.of());
    }

    private static Path in(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().startsWith("in."))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static RecordSink records(Consumer<RawRecord> to) {
        return new RecordSink() {
            @Override
            public void record(RawRecord record) {
                to.accept(record);
            }

            @Override
            public void skipped(long position, String reason, Problem problem) {}

            @Override
            public void problem(Problem problem) {}
        };
    }
}
