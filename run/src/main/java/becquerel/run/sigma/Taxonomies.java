package becquerel.run.sigma;

import becquerel.detect.sigma.LogSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** All taxonomies there are, in the order of their files. */
public record Taxonomies(List<Taxonomy> all) {
    public Taxonomies {
        all = List.copyOf(all);
    }

    /**
     * Reads taxonomy files.
     *
     * @throws Mistaken with every mistake in them
     */
    public static Taxonomies read(List<Path> files) throws IOException, Mistaken {
        List<Taxonomy> all = new ArrayList<>();
        List<String> mistakes = new ArrayList<>();
        for (Path file : files) {
            all.addAll(TaxonomyFile.read(file.toString(), Files.readString(file), mistakes));
        }
        if (!mistakes.isEmpty()) {
            throw new Mistaken(String.join("\n", mistakes));
        }
        return new Taxonomies(all);
    }

    /** What is wrong with taxonomies, a line each. */
    public static final class Mistaken extends Exception {
        private static final long serialVersionUID = 1;

        Mistaken(String lines) {
            super(lines);
        }
    }

    /** Whether some source we read is of that log source. */
    public boolean claim(LogSource logSource) {
        return all.stream().anyMatch(each -> each.claims(logSource));
    }
}
