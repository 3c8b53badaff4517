package becquerel.run.view;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Columns that align: text to the left, the others to the right. Unless told otherwise only the first column is text. */
public final class Table {
    private final List<List<String>> rows = new ArrayList<>();
    private BitSet left = BitSet.valueOf(new long[] {1});

    public Table(String... header) {
        rows.add(List.of(header));
    }

    /** Says which columns hold text; looked at when the lines are made. */
    public Table leftAligned(BitSet columns) {
        left = columns;
        return this;
    }

    public void row(String... cells) {
        rows.add(List.of(cells));
    }

    /** The table, without trailing space. */
    public List<String> lines() {
        int columns = rows.getFirst().size();
        int[] widths = new int[columns];
        for (List<String> row : rows) {
            for (int i = 0; i < columns; i++) {
                widths[i] = Math.max(widths[i], width(row.get(i)));
            }
        }
        return rows.stream().map(row -> line(row, widths)).toList();
    }

    private String line(List<String> row, int[] widths) {
        var line = new StringBuilder();
        for (int i = 0; i < row.size(); i++) {
            String fill = " ".repeat(widths[i] - width(row.get(i)));
            line.append(i == 0 ? "" : "  ").append(left.get(i) ? row.get(i) + fill : fill + row.get(i));
        }
        return line.toString().stripTrailing();
    }

    private static int width(String cell) {
        return cell.codePointCount(0, cell.length());
    }
}
