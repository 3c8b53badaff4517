package becquerel.collect.split;

import becquerel.collect.CsvRow;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Finds the header of a table and what separates its cells. */
final class CsvHeader {
    private static final char[] DELIMITERS = {',', ';', '\t', '|'};
    private static final int MOST_COLUMNS = 5_000;

    private CsvHeader() {}

    static Optional<Layout.Csv> find(byte[] head, int length) {
        char newline = newline(head, length);
        int from = 0;
        char declared = 0;
        while (from < length) {
            int end = Bytes.find(head, from, length, newline);
            String line = new String(head, from, Math.min(end - from, 16), StandardCharsets.UTF_8).strip();
            if (line.startsWith("sep=") && line.length() == 5 && line.charAt(4) < 128) { // written by Excel for Excel
                declared = line.charAt(4);
            } else if (!line.isEmpty() && !line.startsWith("#TYPE")) {
                return header(head, from, length, newline, declared);
            }
            from = end + 1;
        }
        return Optional.empty();
    }

    private static char newline(byte[] head, int length) {
        boolean oldMac = Bytes.find(head, 0, length, '\n') == length && Bytes.find(head, 0, length, '\r') < length;
        return oldMac ? '\r' : '\n';
    }

    private static Optional<Layout.Csv> header(byte[] head, int from, int length, char newline, char declared) {
        char delimiter = declared != 0 ? declared : delimiter(head, from, length, newline);
        int end = rowEnd(head, from, length, delimiter, newline);
        if (end < 0) {
            return Optional.empty();
        }
        int last = end > from && head[end - 1] == '\r' ? end - 1 : end;
        byte[] row = Arrays.copyOfRange(head, from, last);
        List<String> names =
                CsvRow.cells(row, delimiter).stream().map(String::strip).toList();
        boolean plausible = names.size() <= MOST_COLUMNS
                && names.stream().anyMatch(name -> !name.isEmpty())
                && names.stream().noneMatch(name -> name.chars().anyMatch(Character::isISOControl));
        return plausible
                ? Optional.of(new Layout.Csv(delimiter, newline, row, names, Math.min(end + 1, length)))
                : Optional.empty();
    }

    /** The one that cuts the header into most cells; of equals the first. */
    private static char delimiter(byte[] head, int from, int length, char newline) {
        char best = ',';
        int most = 0;
        for (char candidate : DELIMITERS) {
            int end = rowEnd(head, from, length, candidate, newline);
            int cells = end < 0
                    ? 0
                    : CsvRow.of(Arrays.copyOfRange(head, from, end), candidate).size();
            if (cells > most) {
                best = candidate;
                most = cells;
            }
        }
        return best;
    }

    /** Where the row ends, −1 when it does not end here. */
    private static int rowEnd(byte[] head, int from, int length, char delimiter, char newline) {
        Window window = new Window(new ByteArrayInputStream(head, from, length - from), length + 1, length);
        try {
            boolean whole = new CsvScanner(window, delimiter, newline).scan() == CsvScanner.Outcome.WHOLE;
            return whole ? from + window.length() : -1;
        } catch (IOException e) {
            throw new UncheckedIOException("reading from memory cannot fail", e);
        }
    }
}
