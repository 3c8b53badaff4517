package becquerel.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.ObjectMapper;

/** How fast Jackson alone reads the same bytes on one thread: what no program that uses it can beat on one core. */
public final class JacksonAlone {
    private JacksonAlone() {}

    public static void main(String[] args) throws IOException {
        Path file = Path.of(args[0]);
        var mapper = new ObjectMapper();
        tell("tokens", file, tokens(mapper, file));
        tell("trees", file, trees(mapper, file));
    }

    /** Seconds to step through every token of the file. */
    private static double tokens(ObjectMapper mapper, Path file) throws IOException {
        long began = System.nanoTime();
        try (var in = Files.newInputStream(file);
                JsonParser parser = mapper.createParser(in)) {
            while (parser.nextToken() != null) {
                // counting is not the point
            }
        }
        return (System.nanoTime() - began) / 1e9;
    }

    /** Seconds to build a tree of every line. */
    private static double trees(ObjectMapper mapper, Path file) throws IOException {
        long began = System.nanoTime();
        try (BufferedReader lines = Files.newBufferedReader(file)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                mapper.readTree(line);
            }
        }
        return (System.nanoTime() - began) / 1e9;
    }

    private static void tell(String what, Path file, double seconds) throws IOException {
        System.out.printf(
                Locale.ROOT, "Jackson alone, %s: %.1f s, %.0f MB/s%n", what, seconds, Files.size(file) / 1e6 / seconds);
    }
}
