package becquerel.run.intake;

import static org.assertj.core.api.Assertions.assertThat;

import becquerel.activity.EvidenceRef;
import becquerel.collect.Form;
import becquerel.collect.ReadRecord;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
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
    void decidesTheSame_whateverTheOrderOfReadingAndWhatMemoryHolds() {
        record Row(int file, long position, String id, Form form, long content) {}
        List<Row> rows = new ArrayList<>();
        Random random = new Random(3);
        for (int i = 0; i < 20_000; i++) {
            String id = random.nextInt(4) == 0 ? "" : "id" + random.nextInt(6_000);
            Form form = List.of(Form.values()).get(random.nextInt(3));
            rows.add(new Row(i % 7, i, id, form, 2L * random.nextInt(3_000)));
        }
        List<String> decisions = IntStream.range(0, 2)
                .mapToObj(seed -> {
                    var fresh = seed == 0 ? new Duplicates(folder) : new Duplicates(new Shelves(folder, 4, 30_000));
                    Collections.shuffle(rows, new Random(seed));
                    rows.forEach(row -> fresh.add(row.file, record(row.position, row.id, row.form, row.content)));
                    return fresh.decide().toString();
                })
                .toList();
        assertThat(decisions.getFirst()).isEqualTo(decisions.getLast()).contains("Contradiction");
        assertThat(folder).isEmptyDirectory();
    }

    private void add(int file, long position, String id, Form form, long content) {
        duplicates.add(file, record(position, id, form, content));
    }

    private static ReadRecord record(long position, String id, Form form, long content) {
        return new ReadRecord(
                new EvidenceRef("f", position, id), form, content, CORE, List.of(), 0, "", List.of(), List.of());
    }
}
