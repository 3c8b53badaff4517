package becquerel.run.store;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A CSV file (RFC 4180) whose cells no spreadsheet will run. */
final class CsvFile implements AutoCloseable {
    private final BufferedWriter out;

    CsvFile(Path path, List<String> header) throws IOException {
        this.out = Files.newBufferedWriter(path, StandardCharsets.UTF_8);
        row(header);
    }

    void row(List<String> cells) throws IOException {
        for (int i = 0; i < cells.size(); i++) {
            out.write(i == 0 ? "" : ",");
            out.write(cell(cells.get(i)));
        }
        out.write("\r\n");
    }

    static String cell(String value) {
        String harmless = startsFormula(value) ? "'" + value : value;
        boolean quote = harmless.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return quote ? '"' + harmless.replace("\"", "\"\"") + '"' : harmless;
    }

    private static boolean startsFormula(String value) {
        return !value.isEmpty() && "=+-@\t\r".indexOf(value.charAt(0)) >= 0;
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
