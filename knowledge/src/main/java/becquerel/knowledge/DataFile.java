package becquerel.knowledge;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/**
 * A list that ships with the program: one entry a line, remarks behind {@code #}, of which {@code # date: …} says how old it
 * is and {@code # source: …} where it is from.
 */
record DataFile(List<String> lines, List<String> remarks) {
    DataFile {
        lines = List.copyOf(lines);
        remarks = List.copyOf(remarks);
    }

    static DataFile named(String name) {
        List<String> all = read(name)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
        return new DataFile(
                all.stream().filter(line -> !line.startsWith("#")).toList(),
                all.stream()
                        .filter(line -> line.startsWith("#"))
                        .map(line -> line.substring(1).strip())
                        .toList());
    }

    /** The value of a remark such as {@code date}; empty when the file has none. */
    String remark(String key) {
        return remarks.stream()
                .filter(remark -> remark.startsWith(key + ":"))
                .map(remark -> remark.substring(key.length() + 1).strip())
                .findFirst()
                .orElse("");
    }

    /** The fields of a line, parted by {@code |}. */
    static List<String> fields(String line) {
        return Stream.of(line.split("\\|", -1)).map(String::strip).toList();
    }

    private static String read(String name) {
        try (InputStream in = DataFile.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the program was built without " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException("the program's own " + name + " cannot be read", broken);
        }
    }
}
