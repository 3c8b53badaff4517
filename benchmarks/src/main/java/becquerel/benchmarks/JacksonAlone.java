package becquerel.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.ObjectMapper;

/** How fast Jackson alone reads the same JSON on one thread: what no program that uses it can beat on one core. */
public final class JacksonAlone {
    private JacksonAlone() {}

    public static void main(String[] args) throws IOException {
        List<Path> files;
        try (Stream<Path> found = Files.list(Path.of(args[0]))) {
            files = found.filter(file -> file.toString().contains(".json"))
                    .sorted()
                    .toList();
        }
        var mapper = new ObjectMapper();
        tell("tokens", files, tokens(mapper, files));
        tell("trees", files, trees(mapper, files));
    }

    /** Seconds to step through every token of the files. */
    private static double tokens(ObjectMapper mapper, List<Path> files) throws IOException {
        long began = System.nanoTime();
        for (Path file : files) {
            try (var in = Files.newInputStream(file);
                    JsonParser parser = mapper.createParser(in)) {
                while (parser.nextToken() != null) {
                    // counting is not the point
                }
            }
        }
        return (System.nanoTime() - began) / 1e9;
    }

    /** Seconds to build a tree of every record; each stands on a line, in an array behind a comma. */
    private static double trees(ObjectMapper mapper, List<Path> files) throws IOException {
        long began = System.nanoTime();
        for (Path file : files) {
            try (BufferedReader lines = Files.newBufferedReader(file)) {
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    if (line.length() > 2) {
                        mapper.readTree(line.charAt(0) == ',' ? line.substring(1) : line);
                    }
                }
            }
        }
        return (System.nanoTime() - began) / 1e9;
    }

    private static void tell(String what, List<Path> files, double seconds) throws IOException {
        long bytes = 0;
        for (Path file : files) {
            bytes += Files.size(file);
        }
        System.out.printf(Locale.ROOT, "Jackson alone, %s: %.1f s, %.0f MB/s%n", what, seconds, bytes / 1e6 / seconds);
    }
}
