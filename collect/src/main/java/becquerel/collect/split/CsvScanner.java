package becquerel.collect.split;

import java.io.IOException;

/**
 * Finds the end of one CSV row. The rules for quotes are those of {@link becquerel.collect.CsvRow}: a quote opens only at
 * the start of a cell and closes only before a delimiter or the end.
 */
final class CsvScanner {
    enum Outcome {
        WHOLE,
        /** The file, or the line where quotes may not pass it, ends inside quotes. */
        OPEN_QUOTE,
        TOO_LONG
    }

    private enum In {
        CELL_START,
        PLAIN,
        QUOTED,
        AFTER_QUOTE,
        /** In space after a quote. */
        PADDED
    }

    private final Window window;
    private final byte delimiter;
    private final byte newline;

    private int cells;
    private boolean odd;
    private boolean oneLine;

    CsvScanner(Window window, char delimiter, char newline) {
        this.window = window;
        this.delimiter = (byte) delimiter;
        this.newline = (byte) newline;
    }

    /** Cells of the row scanned last. */
    int cells() {
        return cells;
    }

    /** Whether a quote stood inside quotes where none should. */
    boolean odd() {
        return odd;
    }

    /** From now on quotes end with their line: a file of nothing but open quotes shall not be read over and over. */
    void oneLineOnly() {
        oneLine = true;
    }

    /** Scans the row that begins where the window stands; leaves the window before the line break. */
    Outcome scan() throws IOException {
        cells = 1;
        odd = false;
        In in = In.CELL_START;
        while (true) {
            if (window.at == window.reach) {
                if (window.isFull()) {
                    return Outcome.TOO_LONG;
                }
                if (!window.more()) {
                    return in == In.QUOTED ? Outcome.OPEN_QUOTE : Outcome.WHOLE;
                }
            }
            if (in == In.QUOTED) {
                in = passQuoted();
                if (in == In.QUOTED && window.at < window.reach) {
                    return Outcome.OPEN_QUOTE;
                }
                continue;
            }
            if (in == In.PLAIN) {
                passPlain();
                if (window.at == window.reach) {
                    continue;
                }
            }
            byte b = window.bytes[window.at];
            if (b == newline) {
                return Outcome.WHOLE;
            }
            window.at++;
            if (b == delimiter) {
                cells++;
                in = In.CELL_START;
            } else {
                in = after(in, b);
            }
        }
    }

    private In after(In in, byte b) {
        return switch (in) {
            case CELL_START -> b == '"' ? In.QUOTED : In.PLAIN;
            case PLAIN -> In.PLAIN;
            case QUOTED -> In.QUOTED;
            case AFTER_QUOTE, PADDED -> {
                if (b == ' ' || b == '\t' || b == '\r') {
                    yield In.PADDED;
                }
                boolean escaped = b == '"' && in == In.AFTER_QUOTE;
                odd |= !escaped;
                yield b == '"' && !escaped ? In.AFTER_QUOTE : In.QUOTED;
            }
        };
    }

    /** Goes behind the next quote, or to the line break that quotes are not to pass. */
    private In passQuoted() {
        byte[] bytes = window.bytes;
        int at = Bytes.findEither(bytes, window.at, window.reach, '"', oneLine ? (char) newline : '"');
        boolean quote = at < window.reach && bytes[at] == '"';
        window.at = quote ? at + 1 : at;
        return quote ? In.AFTER_QUOTE : In.QUOTED;
    }

    private void passPlain() {
        byte[] bytes = window.bytes;
        int end = window.reach;
        int at = window.at;
        while (at < end && bytes[at] != delimiter && bytes[at] != newline) {
            at++;
        }
        window.at = at;
    }
}
