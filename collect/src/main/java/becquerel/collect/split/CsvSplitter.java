package becquerel.collect.split;

import becquerel.collect.RawRecord;
import becquerel.collect.RecordSink;
import becquerel.collect.split.CsvScanner.Outcome;
import java.io.IOException;
import java.util.Arrays;

/**
 * Splits a CSV file into its data rows. A quote that is never closed costs the line it stands in: reading goes on at the
 * next line that has as many cells as the header.
 */
final class CsvSplitter {
    /** Rereading after damage may cost a few times the reading, whatever a hostile file does. */
    private static final long FREE_REREADING = 256L << 20;

    private static final int REREADING = 4;

    private final Window window;
    private final CsvScanner scanner;
    private final char newline;
    private final byte[] header;
    private final int columns;
    private final int longest;
    private final String path;
    private final RecordSink sink;

    private long position;
    private long reread;

    CsvSplitter(Window window, Layout.Csv layout, int longest, String path, RecordSink sink) {
        this.window = window;
        this.newline = layout.newline();
        this.scanner = new CsvScanner(window, layout.delimiter(), newline);
        this.header = layout.header();
        this.columns = layout.names().size();
        this.longest = longest;
        this.path = path;
        this.sink = sink;
    }

    /** Reads on behind the header. */
    void run(long dataAt) throws IOException {
        while (window.offset() < dataAt && window.ready()) {
            window.at = (int) Math.min(window.end, window.at + dataAt - window.offset());
            window.mark();
        }
        while (!sink.stopped() && nextRow()) {
            row();
        }
    }

    /** Passes over empty lines. */
    private boolean nextRow() throws IOException {
        while (true) {
            window.mark();
            if (!window.ready()) {
                return false;
            }
            byte b = window.bytes[window.at];
            if (b != '\r' && b != '\n') {
                return true;
            }
            window.at++;
        }
    }

    private void row() throws IOException {
        Outcome outcome = scanner.scan();
        int length = window.length();
        switch (outcome) {
            case WHOLE -> {
                boolean strange = scanner.cells() != columns || scanner.odd();
                boolean joined = strange && lineAfter(0, length) >= 0;
                if (!joined || !resume(Damage.OPEN_QUOTE, length, 1)) {
                    window.at = window.start + length;
                    emit(0);
                }
            }
            case OPEN_QUOTE -> {
                if (!resume(Damage.OPEN_QUOTE, length, Integer.MAX_VALUE)) {
                    window.at = window.start + length;
                    skip(Damage.CUT_OFF);
                }
            }
            case TOO_LONG -> {
                if (!resume(Damage.OPEN_QUOTE, length, Integer.MAX_VALUE)) {
                    window.at = window.start + length;
                    passLine();
                    skip(Damage.TOO_LONG);
                }
            }
        }
    }

    /** Looks behind the first line of a broken row for a line that is a row by itself; reads it and counts what was lost. */
    private boolean resume(Damage damage, int length, int lines) throws IOException {
        int line = lineAfter(0, length);
        for (int i = 0; i < lines && line >= 0; i++) {
            window.at = window.start + line;
            Outcome outcome = scanner.scan();
            reread += window.length() - line;
            if (outcome == Outcome.WHOLE && scanner.cells() == columns && !scanner.odd() && !isEmpty(line)) {
                skip(damage);
                emit(line);
                return true;
            }
            if (reread > FREE_REREADING + REREADING * window.offset()) {
                scanner.oneLineOnly();
            }
            line = lineAfter(line, length);
        }
        return false;
    }

    private boolean isEmpty(int line) {
        int from = window.start + line;
        return from == window.at || (from + 1 == window.at && window.bytes[from] == '\r');
    }

    /** Where the line after the one at {@code from} begins, relative to the window's start; −1 when there is none. */
    private int lineAfter(int from, int length) {
        int to = window.start + length;
        int at = Bytes.find(window.bytes, window.start + from, to, newline);
        return at + 1 < to ? at + 1 - window.start : -1;
    }

    private void passLine() throws IOException {
        while (true) {
            window.at = Bytes.find(window.bytes, window.at, window.end, newline);
            if (window.at < window.end) {
                return;
            }
            window.mark();
            if (!window.more()) {
                return;
            }
        }
    }

    private void emit(int from) {
        int start = window.start + from;
        int end = window.at > start && window.bytes[window.at - 1] == '\r' ? window.at - 1 : window.at;
        if (end - start > longest) {
            skip(Damage.TOO_LONG);
            return;
        }
        byte[] row = window.copy(start, end);
        if (Arrays.equals(row, header)) {
            skip(Damage.REPEATED_HEADER);
            return;
        }
        position++;
        sink.record(new RawRecord(position, row, window.offset() - (window.at - start)));
    }

    private void skip(Damage damage) {
        position++;
        damage.report(sink, path, position);
    }
}
