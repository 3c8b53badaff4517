import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.stream.Collectors;

/** A table as programs export it: header, rows, a delimiter, quotes everywhere or only where they are needed. */
final class Csv {
    private final String delimiter;
    private final boolean quoteAll;
    private final int columns;
    private final StringBuilder out;

    private Csv(String delimiter, boolean quoteAll, List<String> header) {
        this.delimiter = delimiter;
        this.quoteAll = quoteAll;
        this.columns = header.size();
        this.out = new StringBuilder("\uFEFF");
        append(header);
    }

    /** Export-Csv: every cell in quotes. */
    static Csv powerShell(String... header) {
        return new Csv(",", true, List.of(header));
    }

    /** Export-Csv -UseCulture where the comma divides decimals. */
    static Csv powerShellWithSemicolons(String... header) {
        return new Csv(";", true, List.of(header));
    }

    /** A download of a portal: quotes where they are needed. */
    static Csv portal(List<String> header) {
        return new Csv(",", false, header);
    }

    void row(Object... cells) {
        row(List.of(cells));
    }

    void row(List<?> cells) {
        if (cells.size() != columns) {
            throw new IllegalStateException(columns + " columns, but " + cells);
        }
        append(cells);
    }

    byte[] bytes() {
        return out.toString().getBytes(UTF_8);
    }

    private void append(List<?> cells) {
        out.append(cells.stream().map(cell -> cell(cell.toString())).collect(Collectors.joining(delimiter)))
                .append("\r\n");
    }

    private String cell(String text) {
        boolean quotes = quoteAll || text.contains(delimiter) || text.contains("\"") || text.contains("\n");
        return quotes ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }
}
