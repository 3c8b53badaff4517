package becquerel.run.rules;

import becquerel.activity.EvidenceRef;
import becquerel.collect.ReadRecord;
import becquerel.detect.sigma.Position;
import becquerel.detect.sigma.RuleProblem;
import becquerel.detect.sigma.activity.ActivityFields;
import becquerel.detect.sigma.activity.ActivityRules;
import becquerel.detect.sigma.read.ReadRules;
import becquerel.detect.sigma.read.RuleBook;
import becquerel.detect.sigma.read.RuleReader;
import becquerel.run.sigma.Asking;
import becquerel.run.sigma.Taxonomies;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;

/** Holds the rules of one file to the cases beside it: {@code x.yml} and {@code x.test.yml}. */
public final class RuleTest {
    private final Path file;
    private final Taxonomies taxonomies;
    private final List<RuleProblem> problems = new ArrayList<>();

    private RuleTest(Path file, Taxonomies taxonomies) {
        this.file = file;
        this.taxonomies = taxonomies;
    }

    /**
     * What came of it.
     *
     * @param fires cases at which the rule is to fire
     * @param silent cases at which it is to stay silent
     * @param problems everything that is wrong, with the rule, the cases or what they say of each other
     */
    public record Outcome(Path file, int fires, int silent, List<RuleProblem> problems) {
        public Outcome {
            problems = List.copyOf(problems);
        }

        public boolean passed() {
            return problems.isEmpty();
        }
    }

    /** Every pair at these files and folders, in their order; cases without a rule are a problem, too. */
    public static List<Outcome> all(List<Path> paths, Taxonomies taxonomies) throws IOException {
        var outcomes = new ArrayList<Outcome>();
        for (Path path : paths) {
            if (RuleFiles.isCases(path) && Files.isRegularFile(path)) {
                Path rule = RuleFiles.ruleOf(path);
                outcomes.add(Files.isRegularFile(rule) ? run(rule, taxonomies) : withoutRule(path));
                continue;
            }
            List<Path> rules = RuleFiles.find(path);
            for (Path rule : rules) {
                outcomes.add(run(rule, taxonomies));
            }
            List<Path> expected = rules.stream().map(RuleFiles::casesOf).toList();
            RuleFiles.tests(path).stream()
                    .filter(test -> !expected.contains(test))
                    .forEach(test -> outcomes.add(withoutRule(test)));
        }
        return outcomes;
    }

    private static Outcome withoutRule(Path test) {
        var start = new Position(test.toString(), 1, 1);
        return new Outcome(
                test,
                0,
                0,
                List.of(new RuleProblem(
                        start,
                        "there is no rule to these cases",
                        "Name the file as the rule, with .test.yml in place of .yml.")));
    }

    /** One pair. */
    public static Outcome run(Path rule, Taxonomies taxonomies) throws IOException {
        return new RuleTest(rule, taxonomies).outcome();
    }

    private Outcome outcome() throws IOException {
        ReadRules read = RuleReader.read(file.toString(), Files.readAllBytes(file), PlaceholderFile.at(file, problems));
        RuleBook book = RuleBook.of(read.rules());
        ActivityRules activities = ActivityRules.of(book);
        Stream.of(read.problems(), book.problems(), activities.problems()).forEach(problems::addAll);
        if (book.detections().isEmpty() && problems.isEmpty()) {
            problem(
                    new Position(file.toString(), 1, 1),
                    "the file holds no rule that judges single records",
                    "Test it by the rules it builds on.");
        }
        List<RuleCase> cases = cases();
        if (problems.isEmpty()) {
            hold(cases, new Judge(book, taxonomies));
        }
        int fires = (int) cases.stream().filter(RuleCase::fires).count();
        return new Outcome(file, fires, cases.size() - fires, problems);
    }

    private List<RuleCase> cases() throws IOException {
        Path tests = RuleFiles.casesOf(file);
        if (!Files.isRegularFile(tests)) {
            problem(
                    new Position(file.toString(), 1, 1),
                    "the rule has no cases",
                    "Write " + tests.getFileName() + " beside it, with fires: and silent:.");
            return List.of();
        }
        var start = new Position(tests.toString(), 1, 1);
        List<RuleCase> cases;
        try {
            cases = RuleCase.read(tests.toString(), Files.readString(tests), problems::add);
        } catch (CharacterCodingException e) {
            problem(start, "the file is not UTF-8", "Save it as UTF-8.");
            return List.of();
        }
        if (cases.stream().noneMatch(RuleCase::fires)) {
            problem(start, "there is no case at which the rule fires", "Add one under fires:.");
        }
        if (cases.stream().allMatch(RuleCase::fires)) {
            problem(
                    start,
                    "there is no case at which the rule stays silent",
                    "Add one under silent:, best a near miss.");
        }
        return cases;
    }

    private void hold(List<RuleCase> cases, Judge judge) {
        for (RuleCase each : cases) {
            Optional<Boolean> fired = judge.fires(each.records());
            if (fired.isEmpty()) {
                problem(
                        each.at(),
                        "no source knows the record of the case \"" + each.why() + "\"",
                        "Write it as the provider writes it.");
            } else if (fired.get() != each.fires()) {
                problem(
                        each.at(),
                        (each.fires() ? "the rule stays silent at \"" : "the rule fires at \"") + each.why() + "\"",
                        each.fires()
                                ? "Compare the record with the detection, value by value."
                                : "Narrow the detection.");
            }
        }
    }

    private void problem(Position at, String what, String remedy) {
        problems.add(new RuleProblem(at, what, remedy));
    }

    /** Rules on activities see what the program reads from the records, others the records' own fields, as taxonomies name them. */
    private record Judge(RuleBook book, Taxonomies taxonomies) {
        /** Nothing where a record is of no known source and has to be. */
        Optional<Boolean> fires(List<String> records) {
            boolean understood = book.detections().stream().anyMatch(rule -> ActivityFields.isFor(rule.logSource()));
            List<ReadRecord> read = new ArrayList<>();
            for (String record : records) {
                ReadRecord one = FewRecords.any(record, read.size() + 1L);
                if (understood && one.activities().isEmpty()) {
                    return Optional.empty();
                }
                read.add(one);
            }
            FewRecords evidence = FewRecords.of(read);
            var fired = new AtomicBoolean();
            var asking = new Asking(book, taxonomies, evidence.organisations(), hit -> fired.set(true));
            read.forEach(one -> asking.seeFields(one, member(one.ref())));
            evidence.acts().forEach(act -> asking.see(act, member(act.evidence())));
            var _ = asking.finish();
            return Optional.of(fired.get());
        }

        private static Asking.Member member(EvidenceRef ref) {
            return new Asking.Member(ref.file(), ref.position());
        }
    }
}
