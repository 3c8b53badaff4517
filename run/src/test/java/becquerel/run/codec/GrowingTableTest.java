package becquerel.run.codec;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GrowingTableTest {
    private static final int LENGTH = 12;
    /** More than a block. */
    private static final int MANY = 30_000;

    @TempDir
    Path folder;

    @Test
    void handsOnTheRowsOfAllRuns_fromAnywhere() {
        List<GrowingTable.Piece> pieces = grown(List.of(), 0, MANY);
        pieces = grown(pieces, MANY, MANY + 1);
        pieces = grown(pieces, MANY + 1, 2 * MANY);
        assertThat(pieces).extracting(GrowingTable.Piece::rows).containsExactly(30_000L, 1L, 29_999L);
        try (var table = table(pieces)) {
            assertThat(table.rows()).isEqualTo(2 * MANY);
            assertThat(rows(table, 0, 2 * MANY)).isEqualTo(numbers(0, 2 * MANY));
            assertThat(rows(table, MANY - 2, MANY + 3)).isEqualTo(numbers(MANY - 2, MANY + 3));
            assertThat(rows(table, 7, 7)).isEmpty();
        }
    }

    @Test
    void neverChangesWhatAnEarlierRunWrote() throws IOException {
        List<GrowingTable.Piece> before = grown(grown(List.of(), 0, 10), 10, 20);
        byte[] first = Files.readAllBytes(folder.resolve(before.getFirst().file()));
        try (var table = table(before)) {
            table.cut(7);
            add(table, 7, 9);
            assertThat(rows(table, 0, 9)).isEqualTo(numbers(0, 9));
            assertThat(table.pieces()).extracting(GrowingTable.Piece::rows).containsExactly(7L, 2L);
        }
        assertThat(folder.resolve(before.getFirst().file())).hasBinaryContent(first);
        assertThat(folder.resolve(before.getLast().file()))
                .as("no row of it counts")
                .doesNotExist();
    }

    @Test
    void beginsAnew_whenAllIsCut() {
        try (var table = table(grown(List.of(), 0, 5))) {
            add(table, 5, 6);
            table.cut(0);
            assertThat(folder).isEmptyDirectory();
            add(table, 0, 3);
            assertThat(rows(table, 0, 3)).isEqualTo(numbers(0, 3));
        }
    }

    private GrowingTable table(List<GrowingTable.Piece> before) {
        return new GrowingTable(folder, "rows", LENGTH, before);
    }

    private List<GrowingTable.Piece> grown(List<GrowingTable.Piece> before, int from, int to) {
        try (var table = table(before)) {
            add(table, from, to);
            return table.pieces();
        }
    }

    private static void add(GrowingTable table, int from, int to) {
        IntStream.range(from, to).forEach(row -> table.add().putInt(row).putLong(-row));
    }

    private static List<Long> rows(GrowingTable table, int from, int to) {
        List<Long> rows = new ArrayList<>();
        table.each(from, to, (number, block, at) -> {
            assertThat(block.getInt(at)).isEqualTo((int) number);
            rows.add(-block.getLong(at + Integer.BYTES));
        });
        return rows;
    }

    private static List<Long> numbers(int from, int to) {
        return IntStream.range(from, to).mapToObj(Long::valueOf).toList();
    }
}
