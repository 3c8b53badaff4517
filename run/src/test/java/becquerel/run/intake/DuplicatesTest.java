package becquerel.run.intake;

import static org.assertj.core.api.Assertions.assertThat;

import becquerel.activity.EvidenceRef;
import becquerel.collect.Form;
import becquerel.collect.ReadRecord;
import becquerel.knowledge.Asked;
import becquerel.run.codec.GrowingTable;
import becquerel.run.order.Ranks;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DuplicatesTest {
    private static final long SAID = 100;
    private static final long SAID_OTHERWISE = 102;
    private static final long CORE = 7;

    @TempDir
    Path folder;

    private Duplicates duplicates;

    @BeforeEach
    void begin() {
        duplicates = new Duplicates(folder);
    }

    @Test
    void countsTheLaterCopy_whenIdAndContentAreEqual() {
        add(1, 5, "id", Form.FULL, SAID);
        add(0, 9, "id", Form.FULL, SAID);

        var decision = duplicates.decide();
        assertThat(decision.drops(0, 9)).isFalse();
        assertThat(decision.drops(1, 5)).isTrue();
        assertThat(decision.contradictions()).isEmpty();
    }

    @Test
    void keepsTheFullerCopy_whenAnotherIsCutOrFlattened() {
        add(0, 1, "id", Form.CUT, SAID_OTHERWISE);
        add(1, 1, "id", Form.FLATTENED, SAID_OTHERWISE + 2);
        add(2, 1, "id", Form.FULL, SAID);

        var decision = duplicates.decide();
        assertThat(List.of(decision.drops(0, 1), decision.drops(1, 1), decision.drops(2, 1)))
                .containsExactly(true, true, false);
    }

    @Test
    void keepsBothAndReports_whenContentContradicts() {
        add(0, 1, "id", Form.FULL, SAID);
        add(1, 2, "id", Form.FULL, SAID_OTHERWISE);

        var decision = duplicates.decide();
        assertThat(decision.count(0) + decision.count(1)).isZero();
        assertThat(decision.contradictions())
                .containsExactly(new Duplicates.Contradiction(new Duplicates.Copy(0, 1), new Duplicates.Copy(1, 2)));
    }

    @Test
    void keepsEqualRecordsOfOneFile_whenTheyHaveNoId() {
        add(0, 1, "", Form.FULL, SAID);
        add(0, 2, "", Form.FULL, SAID);
        add(1, 1, "", Form.FULL, SAID);
        add(1, 2, "", Form.FULL, SAID);
        add(1, 3, "", Form.FULL, SAID);

        var decision = duplicates.decide();
        assertThat(decision.count(0)).isZero();
        assertThat(decision.count(1)).isEqualTo(2);
        assertThat(decision.drops(1, 3))
                .as("a third one, which the first file lacks")
                .isFalse();
    }

    @Test
    void decidesTheSame_whateverTheOrderOfReadingAndWhatMemoryHolds() throws IOException {
        List<Row> rows = rows();
        assertThat(decided(rows, 0, 1 << 20))
                .isEqualTo(decided(rows, 1, 30_000))
                .isEqualTo(decided(rows, 2, 300_000))
                .contains("Contradiction");
    }

    private record Row(int file, long position, String id, Form form, long content) {}

    private static List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        Random random = new Random(3);
        for (int i = 0; i < 20_000; i++) {
            String id = random.nextInt(4) == 0 ? "" : "id" + random.nextInt(6_000);
            Form form = List.of(Form.values()).get(random.nextInt(3));
            rows.add(new Row(i % 7, i, id, form, 2L * random.nextInt(3_000)));
        }
        return rows;
    }

    private String decided(List<Row> rows, int seed, int most) throws IOException {
        Collections.shuffle(rows, new Random(seed));
        Path room = Files.createDirectory(folder.resolve("room-" + seed));
        var fresh = new Duplicates(room, most, Ranks.NATURAL, Kept.NOTHING);
        rows.forEach(row -> fresh.add(row.file, record(row.position, row.id, row.form, row.content)));
        return sorted(fresh.decide());
    }

    @Test
    void decidesTheSame_whenSomeFilesComeLater() throws IOException {
        List<Row> rows = rows();
        String atOnce = decided(rows, 0, 1 << 20);
        Path room = Files.createDirectory(folder.resolve("grown"));
        var decision = Duplicates.Decision.NONE;
        List<GrowingTable.Piece> records = List.of();
        for (int from : List.of(0, 3, 5)) { // files of one run have neighbouring numbers
            var grown = new Duplicates(room, 30_000, Ranks.NATURAL, kept(from, decision, records));
            rows.stream()
                    .filter(row -> row.file >= from && row.file < (from == 0 ? 3 : from == 3 ? 5 : 7))
                    .forEach(row -> grown.add(row.file, record(row.position, row.id, row.form, row.content)));
            var before = decision;
            decision = grown.decide();
            var after = decision;
            records = grown.records();
            assertThat(grown.newlyDropped())
                    .allMatch(copy ->
                            !before.drops(copy.file(), copy.position()) && after.drops(copy.file(), copy.position()));
        }
        assertThat(sorted(decision)).isEqualTo(atOnce);
        assertThat(records).hasSize(3);
        assertThat(room.toFile().list()).as("nothing but these").hasSize(3);
    }

    private static Kept kept(int files, Duplicates.Decision decision, List<GrowingTable.Piece> records) {
        return new Kept(
                Collections.nCopies(files, new KeptFile("f", "", 0, "", "")),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                decision,
                new Asked(),
                new Asked(),
                List.of(),
                new Kept.Tables(records, List.of(), List.of(), List.of(), List.of()));
    }

    @Test
    void prefersByRank_whateverTheNumbersOfFiles() {
        var later = new Duplicates(folder, Shelves.MOST, new Ranks(List.of(1, 0)), Kept.NOTHING);
        later.add(0, record(1, "id", Form.FULL, 2));
        later.add(1, record(1, "id", Form.FULL, 2));
        assertThat(later.decide().drops(0, 1)).isTrue();
    }

    private static String sorted(Duplicates.Decision decision) {
        return new TreeMap<>(decision.dropped()) + " " + decision.contradictions();
    }

    private void add(int file, long position, String id, Form form, long content) {
        duplicates.add(file, record(position, id, form, content));
    }

    private static ReadRecord record(long position, String id, Form form, long content) {
        return new ReadRecord(
                new EvidenceRef("f", position, id), form, content, CORE, List.of(), 0, "", List.of(), List.of());
    }
}
