package becquerel.run.sigma;

import becquerel.detect.sigma.LogSource;
import becquerel.run.settings.UsageProblem;
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
     * @throws UsageProblem with every mistake in them
     */
    public static Taxonomies read(List<Path> files) throws IOException {
        List<Taxonomy> all = new ArrayList<>();
        List<String> mistakes = new ArrayList<>();
        for (Path file : files) {
            all.addAll(TaxonomyFile.read(file.toString(), Files.readString(file), mistakes));
        }
        if (!mistakes.isEmpty()) {
            throw new UsageProblem(String.join("\n", mistakes));
        }
        return new Taxonomies(all);
    }

    /** Whether some source we read is of that log source. */
    public boolean claim(LogSource logSource) {
        return all.stream().anyMatch(each -> each.claims(logSource));
    }
}
