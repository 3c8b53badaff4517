package becquerel.run.rules;

import becquerel.detect.sigma.Position;
import becquerel.detect.sigma.Rule;
import becquerel.detect.sigma.RuleProblem;
import becquerel.detect.sigma.read.ReadRules;
import becquerel.detect.sigma.read.RuleBook;
import becquerel.detect.sigma.read.RuleReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Rules as they lie in files and folders.
 *
 * @param book what they say together
 * @param problems of files that cannot be read and of rules in them; those of the book are its own
 * @param fingerprint SHA-256 over names below the paths given, and contents: other rules have another one
 */
public record RuleFiles(RuleBook book, List<RuleProblem> problems, String fingerprint) {
    /** What the name of a file of cases ends with. */
    static final String TEST = ".test.yml";

    private static final String TAXONOMY = "taxonomy";
    private static final String RULE = ".yml";
    private static final int MOST = 100_000;
    private static final long LARGEST = 16L << 20;

    public RuleFiles {
        problems = List.copyOf(problems);
    }

    /** A rule file is one whose name ends with .yml or .yaml and not with .test.yml; a path that is a file is one by any name. */
    public static RuleFiles read(List<Path> paths) throws IOException {
        List<Lying> lying = new ArrayList<>();
        for (Path path : paths) {
            for (Path file : find(path)) {
                lying.add(new Lying(
                        file, path.equals(file) ? "" : path.relativize(file).toString()));
            }
        }
        List<Rule> rules = new ArrayList<>();
        List<RuleProblem> problems = new ArrayList<>();
        Map<String, List<String>> placeholders = new TreeMap<>();
        for (Path path : paths) {
            placeholders.putAll(PlaceholderFile.at(path, problems));
        }
        MessageDigest digest = sha256();
        digest.update(placeholders.toString().getBytes(StandardCharsets.UTF_8));
        // Thousands of files: read side by side, then taken in their order.
        for (Opened each : lying.parallelStream()
                .map(file -> Opened.of(file, placeholders))
                .toList()) {
            rules.addAll(each.read().rules());
            problems.addAll(each.read().problems());
            digest.update(each.name().replace('\\', '/').getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
            digest.update(each.hash()
                    .getBytes(StandardCharsets.UTF_8)); // of equal length, so that files cannot run into each other
        }
        for (Path path : paths) {
            for (Path file : taxonomies(path)) {
                digest.update(sha256().digest(Files.readAllBytes(file)));
            }
        }
        return new RuleFiles(RuleBook.of(rules), problems, HexFormat.of().formatHex(digest.digest()));
    }

    /** A file, and what it is called below the path that was given. */
    private record Lying(Path file, String name) {}

    /** What a file holds. */
    private record Opened(String name, ReadRules read, String hash) {
        static Opened of(Lying lying, Map<String, List<String>> placeholders) {
            String file = lying.file().toString();
            try {
                if (Files.size(lying.file()) > LARGEST) {
                    return unread(lying, "the file is larger than 16 MB and was not read", "Part it, or leave it out.");
                }
                byte[] bytes = Files.readAllBytes(lying.file());
                ReadRules read = RuleReader.read(file, bytes, placeholders);
                return new Opened(lying.name(), read, HexFormat.of().formatHex(sha256().digest(bytes)));
            } catch (IOException e) {
                return unread(lying, "the file cannot be read: " + e.getMessage(), "Check that you may read it.");
            }
        }

        private static Opened unread(Lying lying, String what, String remedy) {
            var problem = new RuleProblem(new Position(lying.file().toString(), 1, 1), what, remedy);
            return new Opened(lying.name(), new ReadRules(List.of(), List.of(problem)), "-");
        }
    }

    /** The rule files at a path, in the order of their names. */
    public static List<Path> find(Path path) throws IOException {
        try (Stream<Path> files = Files.walk(path)) {
            return files.filter(file -> file.equals(path) || (isRule(file) && !isTaxonomy(file)))
                    .filter(Files::isRegularFile)
                    .limit(MOST)
                    .sorted()
                    .toList();
        }
    }

    private static boolean isRule(Path file) {
        String name = name(file).toLowerCase(Locale.ROOT);
        return (name.endsWith(RULE) || name.endsWith(".yaml"))
                && !name.endsWith(TEST)
                && !name.equals(PlaceholderFile.NAME);
    }

    /** What lies in a folder of that name says what records are called in rules, and is no rule. */
    private static boolean isTaxonomy(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        return folder != null && folder.endsWith(TAXONOMY);
    }

    /** The files of taxonomies at a path; those of a single file lie in the folder {@code taxonomy} beside it. */
    public static List<Path> taxonomies(Path path) throws IOException {
        if (Files.isRegularFile(path)) {
            Path beside = path.toAbsolutePath().resolveSibling(TAXONOMY);
            return Files.isDirectory(beside) ? taxonomies(beside) : List.of();
        }
        try (Stream<Path> files = Files.walk(path)) {
            return files.filter(file -> isRule(file) && isTaxonomy(file))
                    .filter(Files::isRegularFile)
                    .limit(MOST)
                    .sorted()
                    .toList();
        }
    }

    /** The files of cases at a path. */
    static List<Path> tests(Path path) throws IOException {
        try (Stream<Path> files = Files.walk(path)) {
            return files.filter(RuleFiles::isCases).limit(MOST).sorted().toList();
        }
    }

    /** Where the cases of a rule file stand: {@code x.test.yml} beside {@code x.yml}. */
    static Path casesOf(Path rule) {
        String name = name(rule);
        int dot = name.lastIndexOf('.');
        return rule.resolveSibling((dot < 0 ? name : name.substring(0, dot)) + TEST);
    }

    /** The rule that a file of cases is about. */
    static Path ruleOf(Path cases) {
        String name = name(cases);
        return cases.resolveSibling(name.substring(0, name.length() - TEST.length()) + RULE);
    }

    static boolean isCases(Path file) {
        return name(file).endsWith(TEST);
    }

    private static String name(Path file) {
        Path name = file.getFileName();
        return name == null ? "" : name.toString();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
