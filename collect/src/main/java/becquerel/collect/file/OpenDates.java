package becquerel.collect.file;

import becquerel.activity.Problem;
import becquerel.collect.CsvRow;
import becquerel.collect.RawRecord;
import becquerel.collect.RecordSink;
import becquerel.collect.value.WrapperTime;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Looks through a table for rows that settle whether {@code 6/5/2021} is in June or in May, where the first rows leave that open:
 * an export from newest to oldest may begin with many rows of the first days of a month.
 */
final class OpenDates implements RecordSink {
    private final char delimiter;
    /** Columns in which dates are open yet. */
    private final BitSet open;

    private final List<List<String>> settling = new ArrayList<>();

    private OpenDates(char delimiter, BitSet open) {
        this.delimiter = delimiter;
        this.open = open;
    }

    /** A search for rows that settle what these leave open. */
    static OpenDates after(List<List<String>> rows, char delimiter) {
        var open = new BitSet();
        for (List<String> row : rows) {
            for (int i = 0; i < row.size(); i++) {
                if (WrapperTime.isOpen(row.get(i))) {
                    open.set(i);
                }
            }
        }
        rows.forEach(row -> settle(row, open));
        return new OpenDates(delimiter, open);
    }

    boolean isNeeded() {
        return !open.isEmpty();
    }

    /** What was found; empty when no row of the table settles anything. */
    List<List<String>> found() {
        return settling;
    }

    @Override
    public void record(RawRecord record) {
        CsvRow row = CsvRow.of(record.bytes(), delimiter);
        boolean telling =
                open.stream().anyMatch(column -> column < row.size() && WrapperTime.isSettled(row.text(column)));
        if (telling) {
            List<String> cells = CsvRow.cells(record.bytes(), delimiter);
            settle(cells, open);
            settling.add(cells);
        }
    }

    private static void settle(List<String> row, BitSet open) {
        for (int i = open.nextSetBit(0); i >= 0; i = open.nextSetBit(i + 1)) {
            if (i < row.size() && WrapperTime.isSettled(row.get(i))) {
                open.clear(i);
            }
        }
    }

    @Override
    public void skipped(long position, String reason, Problem problem) {}

    @Override
    public void problem(Problem problem) {}

    @Override
    public boolean stopped() {
        return open.isEmpty();
    }
}
