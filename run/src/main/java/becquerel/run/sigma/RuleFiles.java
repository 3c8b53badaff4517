package becquerel.run.sigma;

import becquerel.detect.sigma.Position;
import becquerel.detect.sigma.Rule;
import becquerel.detect.sigma.RuleProblem;
import becquerel.detect.sigma.read.ReadRules;
import becquerel.detect.sigma.read.RuleBook;
import becquerel.detect.sigma.read.RuleReader;
import becquerel.run.settings.UsageProblem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Rules and taxonomies from files and folders. Of a folder every {@code *.yml} and {@code *.yaml} is read, in order of path;
 * {@code *.test.yml} are cases, and what lies in a folder {@code taxonomy} are taxonomies.
 */
public final class RuleFiles {
    private static final String TAXONOMY = "taxonomy";
    private static final int LONGEST = 4 << 20;

    private final List<Rule> rules = new ArrayList<>();
    private final List<RuleProblem> problems = new ArrayList<>();
    private final List<Taxonomy> taxonomies = new ArrayList<>();
    private int files;

    private RuleFiles() {}

    /**
     * What was read.
     *
     * @param book the rules, referring to each other
     * @param problems of files and of single rules, in order of place; other rules are not touched by them
     * @param files how many rule files there were
     */
    public record Loaded(RuleBook book, List<Taxonomy> taxonomies, List<RuleProblem> problems, int files) {
        public Loaded {
            taxonomies = List.copyOf(taxonomies);
            problems = problems.stream()
                    .sorted(Comparator.comparing((RuleProblem each) -> each.where().file())
                            .thenComparingInt(each -> each.where().line())
                            .thenComparingInt(each -> each.where().column()))
                    .toList();
        }
    }

    /**
     * Reads rules, with the taxonomies among them and those of the program.
     *
     * @throws UsageProblem where a path is not there, or a taxonomy has mistakes
     */
    public static Loaded load(List<Path> paths, Path shipped) {
        var read = new RuleFiles();
        for (Path path : paths) {
            if (!Files.exists(path)) {
                throw new UsageProblem(path + ": is not there");
            }
            read.read(path);
        }
        if (Files.isDirectory(shipped.resolve(TAXONOMY))) {
            read.readFolder(shipped.resolve(TAXONOMY));
        }
        RuleBook book = RuleBook.of(read.rules);
        read.problems.addAll(book.problems());
        return new Loaded(book, read.taxonomies, read.problems, read.files);
    }

    private void read(Path path) {
        if (Files.isDirectory(path)) {
            readFolder(path);
        } else {
            readFile(path);
        }
    }

    private void readFolder(Path folder) {
        try (Stream<Path> found = Files.walk(folder)) {
            found.filter(RuleFiles::isYaml).sorted().forEach(this::readFile);
        } catch (IOException | UncheckedIOException e) {
            throw new UsageProblem(folder + ": cannot be read: " + e.getMessage());
        }
    }

    private static boolean isYaml(Path path) {
        String name = String.valueOf(path.getFileName());
        return (name.endsWith(".yml") || name.endsWith(".yaml"))
                && !name.endsWith(".test.yml")
                && Files.isRegularFile(path);
    }

    private void readFile(Path file) {
        try {
            if (Files.size(file) > LONGEST) {
                problem(file, "the file is larger than " + (LONGEST >> 20) + " MB", "Part it into several.");
            } else if (isTaxonomy(file)) {
                taxonomy(file);
            } else {
                files++;
                ReadRules read = RuleReader.read(file.toString(), Files.readAllBytes(file), Map.of());
                rules.addAll(read.rules());
                problems.addAll(read.problems());
            }
        } catch (IOException e) {
            problem(file, "the file cannot be read: " + e.getMessage(), "Check that you may read it.");
        }
    }

    private static boolean isTaxonomy(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        return folder != null && folder.endsWith(TAXONOMY);
    }

    private void taxonomy(Path file) throws IOException {
        List<String> mistakes = new ArrayList<>();
        taxonomies.addAll(TaxonomyFile.read(file.toString(), Files.readString(file), mistakes));
        if (!mistakes.isEmpty()) {
            throw new UsageProblem(String.join("\n", mistakes));
        }
    }

    private void problem(Path file, String what, String remedy) {
        problems.add(new RuleProblem(new Position(file.toString(), 1, 1), what, remedy));
    }
}
