package becquerel.collect;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The cells of one CSV row as RFC 4180 writes them, with tolerance: a quote inside an unquoted cell is text, and so is a
 * single quote inside a quoted cell unless a delimiter or the end follows it. Cells are decoded when asked for.
 */
public final class CsvRow {
    private final byte[] row;
    /** Where each cell begins and ends, its quotes included: from, to, from, to. */
    private final int[] bounds;

    private final int size;

    private CsvRow(byte[] row, int[] bounds, int size) {
        this.row = row;
        this.bounds = bounds;
        this.size = size;
    }

    /** Reads the bytes of one row, without its line break. */
    public static CsvRow of(byte[] row, char delimiter) {
        int[] bounds = new int[32];
        int size = 0;
        int at = 0;
        while (true) {
            int end = cellEnd(row, at, delimiter);
            if (2 * size == bounds.length) {
                bounds = Arrays.copyOf(bounds, 4 * size);
            }
            bounds[2 * size] = at;
            bounds[2 * size + 1] = end;
            size++;
            if (end >= row.length) {
                return new CsvRow(row, bounds, size);
            }
            at = end + 1;
        }
    }

    /** All cells of a row as text. */
    public static List<String> cells(byte[] row, char delimiter) {
        CsvRow cells = of(row, delimiter);
        List<String> texts = new ArrayList<>(cells.size);
        for (int i = 0; i < cells.size; i++) {
            texts.add(cells.text(i));
        }
        return texts;
    }

    /** Number of cells; a row has at least one. */
    public int size() {
        return size;
    }

    /** A cell without its quotes; empty when the row has no such cell. */
    public String text(int cell) {
        return new String(bytes(cell), StandardCharsets.UTF_8);
    }

    /** A cell's own UTF-8 bytes without its quotes, for readers that parse them further. */
    public byte[] bytes(int cell) {
        if (cell < 0 || cell >= size) {
            return new byte[0];
        }
        int from = bounds[2 * cell];
        int to = bounds[2 * cell + 1];
        if (from == to || row[from] != '"') {
            return Arrays.copyOfRange(row, from, to);
        }
        int last = to - 1;
        while (last > from && isPadding(row[last])) {
            last--;
        }
        boolean closed = last > from && row[last] == '"';
        return unquoted(from + 1, closed ? last : to);
    }

    private byte[] unquoted(int from, int to) {
        byte[] cell = new byte[to - from];
        int length = 0;
        for (int i = from; i < to; i++) {
            cell[length++] = row[i];
            if (row[i] == '"' && i + 1 < to && row[i + 1] == '"') {
                i++;
            }
        }
        return length == cell.length ? cell : Arrays.copyOf(cell, length);
    }

    private static int cellEnd(byte[] row, int from, char delimiter) {
        int at = from;
        if (at < row.length && row[at] == '"') {
            at = closingQuote(row, at + 1, delimiter) + 1;
        }
        while (at < row.length && row[at] != delimiter) {
            at++;
        }
        return Math.min(at, row.length);
    }

    private static int closingQuote(byte[] row, int from, char delimiter) {
        for (int i = from; i < row.length; i++) {
            if (row[i] != '"') {
                continue;
            }
            if (i + 1 < row.length && row[i + 1] == '"') {
                i++;
                continue;
            }
            int next = i + 1;
            while (next < row.length && isPadding(row[next]) && row[next] != delimiter) {
                next++;
            }
            if (next == row.length || row[next] == delimiter) {
                return i;
            }
        }
        return row.length;
    }

    private static boolean isPadding(byte b) {
        return b == ' ' || b == '\t' || b == '\r';
    }
}
