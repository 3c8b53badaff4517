package becquerel.collect.split;

import static org.assertj.core.api.Assertions.assertThat;

import becquerel.collect.CsvRow;
import becquerel.collect.Limits;
import becquerel.collect.file.Collected;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import tools.jackson.databind.json.JsonMapper;

class SplitterPropertiesTest {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Limits LIMITS = new Limits(5_000, 30, 4, 100, 1 << 20, 200);
    private static final List<String> BETWEEN = List.of("\n", "\r\n", ",", ",\n  ", "\n\n,", "][", "]\n\n[ ");

    @Property(tries = 300, seed = "7")
    void jsonGivesBackWhatWasJoined(
            @ForAll("objects") List<String> records,
            @ForAll @IntRange(max = 6) int between,
            @ForAll @IntRange(min = 1, max = 70) int chunk)
            throws IOException {
        String joined = "[" + String.join(BETWEEN.get(between), records) + "]";
        Collected got = json(joined.getBytes(StandardCharsets.UTF_8), chunk);
        assertThat(got.texts()).isEqualTo(records);
        assertThat(got.skipped()).isEmpty();
        assertThat(got.problems()).isEmpty();
    }

    @Property(tries = 300, seed = "7")
    void jsonLinesLoseOnlyTheLineThatIsDamaged(
            @ForAll("objects") List<String> some,
            @ForAll @IntRange(max = 4) int which,
            @ForAll @IntRange(min = 1, max = 10_000) int where,
            @ForAll @IntRange(min = 1, max = 70) int chunk)
            throws IOException {
        List<String> records = new ArrayList<>(some);
        records.addFirst("{\"Id\":\"0\"}");
        int hit = 1 + which % (records.size() - 1); // not the first, for then nothing tells what records look like
        String whole = records.get(hit);
        String cut = whole.substring(0, 1 + where % (whole.length() - 1));
        List<String> lines = new ArrayList<>(records);
        lines.set(hit, cut);
        Collected got = json((String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8), chunk);
        lines.remove(hit);
        assertThat(got.texts()).isEqualTo(lines);
        assertThat(got.skipped()).hasSize(1);
    }

    @Property(tries = 300, seed = "7")
    void csvGivesBackWhatWasJoined(
            @ForAll("tables") List<List<String>> rows,
            @ForAll("delimiters") char delimiter,
            @ForAll @IntRange(min = 1, max = 70) int chunk)
            throws IOException {
        String text = "one" + delimiter + "two" + delimiter + "three\r\n"
                + rows.stream().map(row -> line(row, delimiter)).collect(Collectors.joining("\r\n"));
        Collected got = csv(text.getBytes(StandardCharsets.UTF_8), chunk);
        List<List<String>> cells = got.records().stream()
                .map(row -> CsvRow.cells(row.bytes(), delimiter))
                .toList();
        assertThat(cells).isEqualTo(rows);
        assertThat(got.skipped()).isEmpty();
    }

    @Property(tries = 1_000, seed = "7")
    void anythingIsCountedOnceAndTheSameInAnyChunks(
            @ForAll("nearlyRecords") String text, @ForAll @IntRange(min = 1, max = 70) int chunk) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        SplitterContract.check(json(bytes, chunk));
        SplitterContract.same(json(bytes, chunk), json(bytes, 1 << 12));
        SplitterContract.check(csv(bytes, chunk));
        SplitterContract.same(csv(bytes, chunk), csv(bytes, 1 << 12));
    }

    @Provide
    Arbitrary<List<String>> objects() {
        return object(3)
                .list()
                .ofMinSize(1)
                .ofMaxSize(6)
                .filter(list -> list.stream().noneMatch(s -> s.length() > 4_000));
    }

    private static Arbitrary<String> object(int depth) {
        return Combinators.combine(Arbitraries.integers().between(1, 999), members(depth))
                .as((id, rest) -> "{\"Id\":\"" + id + "\"" + (rest.isEmpty() ? "" : ", " + rest) + "}");
    }

    /** Unlike a record, so that nothing can take one for the other. */
    private static Arbitrary<String> inner(int depth) {
        return members(depth).map(members -> "{" + members + "}");
    }

    private static Arbitrary<String> members(int depth) {
        return Combinators.combine(text(), value(depth))
                .as((key, value) -> JSON.writeValueAsString(key) + ": " + value)
                .list()
                .ofMaxSize(3)
                .map(members -> String.join(" ,", members));
    }

    private static Arbitrary<String> value(int depth) {
        Arbitrary<String> scalar = Arbitraries.oneOf(
                text().map(JSON::writeValueAsString),
                Arbitraries.of("1", "-2.5e3", "true", "false", "null", "{}", "[]"));
        if (depth == 0) {
            return scalar;
        }
        Arbitrary<String> list =
                value(depth - 1).list().ofMaxSize(3).map(values -> "[" + String.join(",", values) + "]");
        return Arbitraries.oneOf(scalar, list, Arbitraries.lazy(() -> inner(depth - 1)));
    }

    private static Arbitrary<String> text() {
        return Arbitraries.strings().withChars("ab{}[]:,\"\\ \n\r\té€").ofMaxLength(8);
    }

    @Provide
    Arbitrary<List<List<String>>> tables() {
        Arbitrary<String> cell =
                Arbitraries.strings().withChars("ab,;\t|\" \n\ré").ofMaxLength(6);
        // the first cell is never empty, or an empty row would be an empty line
        return Combinators.combine(Arbitraries.of("x", "\"", ",", "a\n"), cell, cell)
                .as((first, second, third) -> List.of(first, second, third))
                .list()
                .ofMaxSize(6);
    }

    @Provide
    Arbitrary<Character> delimiters() {
        return Arbitraries.of(',', ';', '\t', '|');
    }

    @Provide
    Arbitrary<String> nearlyRecords() {
        Arbitrary<String> piece = Arbitraries.oneOf(
                object(2),
                Arbitraries.of(
                        "[",
                        "]",
                        "{",
                        "}",
                        ",",
                        "\n",
                        "\"",
                        "\\",
                        " ",
                        "{\"value\":[",
                        "text",
                        "1,2,3\n",
                        "a,\"b",
                        "\r\n"));
        return piece.list().ofMaxSize(12).map(pieces -> String.join("", pieces));
    }

    private static String line(List<String> cells, char delimiter) {
        return cells.stream()
                .map(cell -> "\"" + cell.replace("\"", "\"\"") + "\"")
                .collect(Collectors.joining(String.valueOf(delimiter)));
    }

    private static Collected json(byte[] bytes, int chunk) throws IOException {
        Collected got = new Collected();
        new JsonSplitter(new Window(new ByteArrayInputStream(bytes), LIMITS.recordBytes(), chunk), LIMITS, "in", got)
                .run();
        return got;
    }

    private static Collected csv(byte[] bytes, int chunk) throws IOException {
        Collected got = new Collected();
        var layout = CsvHeader.find(bytes, bytes.length);
        if (layout.isPresent()) {
            Window window = new Window(new ByteArrayInputStream(bytes), LIMITS.recordBytes(), chunk);
            new CsvSplitter(window, layout.get(), LIMITS.recordBytes(), "in", got)
                    .run(layout.get().dataAt());
        }
        return got;
    }
}
