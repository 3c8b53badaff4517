package becquerel.run.cli;

import becquerel.detect.sigma.RuleProblem;
import becquerel.run.rules.RuleTest;
import becquerel.run.settings.RulesInUse;
import becquerel.run.settings.UsageProblem;
import becquerel.run.view.Figures;
import becquerel.run.view.Terminal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** {@code becquerel rules test PATH...}. */
@Command(
        name = "test",
        mixinStandardHelpOptions = true,
        description = "Holds each rule x.yml to the cases in x.test.yml beside it.",
        footer = {
            "",
            "A file of cases has two lists, fires: and silent:. Each case says why: and has a record: as",
            "the provider writes it, or several records:. A rule needs at least one of either.",
            "Exit codes: 0 all rules hold; 1 one does not; 2 wrong usage."
        })
final class RulesTestCommand implements Callable<Integer> {
    private static final int FAILED = 1;
    private static final int LONGEST = 400;

    @Parameters(
            arity = "0..*",
            paramLabel = "PATH",
            description = "Rule files or folders of them (default: the program's own rules).")
    private List<Path> paths = List.of();

    @Option(names = "--json", description = "One JSON object a rule file.")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        for (Path path : paths) {
            if (!Files.exists(path)) {
                throw new UsageProblem(path + ": is not there");
            }
        }
        List<Path> asked = paths.isEmpty() ? List.of(RulesInUse.folder()) : paths;
        List<RuleTest.Outcome> outcomes = RuleTest.all(asked, Rules.taxonomies(asked));
        if (outcomes.isEmpty()) {
            throw new UsageProblem("there are no rules: files that end with .yml");
        }
        outcomes.forEach(json ? this::printJson : this::print);
        long failed = outcomes.stream().filter(each -> !each.passed()).count();
        System.err.println(Figures.count(outcomes.size()) + " tested, " + Figures.count(failed) + " failed");
        return failed == 0 ? 0 : FAILED;
    }

    private void print(RuleTest.Outcome outcome) {
        System.out.println((outcome.passed() ? "ok      " : "FAILED  ")
                + Terminal.line(outcome.file().toString(), LONGEST) + "  " + outcome.fires() + " fire, "
                + outcome.silent() + " silent");
        for (RuleProblem problem : outcome.problems()) {
            System.out.println("  " + Terminal.line(problem.where() + ": " + problem.what(), LONGEST));
            System.out.println("    try: " + Terminal.line(problem.remedy(), LONGEST));
        }
    }

    private void printJson(RuleTest.Outcome outcome) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("file", outcome.file().toString());
        node.put("passed", outcome.passed());
        node.put("fires", outcome.fires());
        node.put("silent", outcome.silent());
        var problems = node.putArray("problems");
        outcome.problems().forEach(problem -> problems.add(Rules.node(problem)));
        System.out.println(new JsonMapper().writeValueAsString(node));
    }
}
