package becquerel.knowledge;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Reads the small lists that ship with the program: comma-separated lines, {@code #} comments, no quoting. */
final class Rows {
    private Rows() {}

    /** One line of a list, with the place to name when something is wrong with it. */
    record Row(String file, int line, List<String> cells) {
        String cell(int at) {
            return cells.get(at);
        }

        IllegalStateException wrong(String what, String remedy) {
            return new IllegalStateException(file + ":" + line + ": " + what + "\n  try: " + remedy);
        }
    }

    /** Hands on every row; a row with other than {@code width} cells stops the program, since the file is ours. */
    static void each(String file, int width, Consumer<Row> sink) {
        int number = 0;
        for (String line : lines(file)) {
            number++;
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            List<String> cells = List.of(line.split(",", -1));
            var row = new Row(file, number, cells);
            if (cells.size() != width || cells.stream().anyMatch(String::isBlank)) {
                throw row.wrong(width + " filled cells expected: " + line, "see the head of the file for its columns");
            }
            sink.accept(row);
        }
    }

    private static List<String> lines(String file) {
        try (var reader = new BufferedReader(new InputStreamReader(open(file), StandardCharsets.UTF_8))) {
            var lines = new ArrayList<String>();
            reader.lines().forEach(lines::add);
            return lines;
        } catch (IOException broken) {
            throw new UncheckedIOException("cannot read the list " + file + " that ships with the program", broken);
        }
    }

    static InputStream open(String file) {
        InputStream stream = Rows.class.getResourceAsStream(file);
        if (stream == null) {
            throw new IllegalStateException("the list " + file + " is missing from the program: install it again");
        }
        return stream;
    }
}
