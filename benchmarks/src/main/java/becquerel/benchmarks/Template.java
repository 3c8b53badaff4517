package becquerel.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** A record with gaps such as {@code {user}}; everything else in braces is the record's own. */
record Template(List<String> parts) {
    private static final Pattern GAP = Pattern.compile("(?<=\\{[a-z]{2,9}})|(?=\\{[a-z]{2,9}})");

    Template {
        parts = List.copyOf(parts);
    }

    /** The templates of a file, one on each line. */
    static List<Template> all(String file) {
        try (InputStream in = Objects.requireNonNull(Template.class.getResourceAsStream(file))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> new Template(Arrays.asList(GAP.split(line, -1))))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes one line. */
    void write(Writer out, UnaryOperator<String> value) throws IOException {
        for (String part : parts) {
            boolean gap = part.startsWith("{") && part.endsWith("}") && part.length() < 12;
            out.write(gap ? value.apply(part.substring(1, part.length() - 1)) : part);
        }
        out.write('\n');
    }
}
