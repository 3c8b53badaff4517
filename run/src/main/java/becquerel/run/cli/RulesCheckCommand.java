package becquerel.run.cli;

import becquerel.detect.sigma.RuleProblem;
import becquerel.run.rules.RuleCheck;
import becquerel.run.rules.RuleFiles;
import becquerel.run.settings.RulesInUse;
import becquerel.run.view.Figures;
import becquerel.run.view.Terminal;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.json.JsonMapper;

/** {@code becquerel rules check PATH...}. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = "Says what is wrong with rules before they meet any record: all mistakes at once.",
        footer = {
            "",
            "Rules that can never match for want of a field are named, too. Rules about sources that are",
            "not read here are counted; they are no mistake.",
            "Exit codes: 0 nothing is wrong; 1 something is; 2 wrong usage."
        })
final class RulesCheckCommand implements Callable<Integer> {
    private static final int FAILED = 1;
    private static final int SOURCES = 12;

    @Parameters(
            arity = "0..*",
            paramLabel = "PATH",
            description = "Rule files or folders of them (default: the program's own rules).")
    private List<Path> paths = List.of();

    @Option(names = "--json", description = "One JSON object a problem.")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        List<Path> asked = paths.isEmpty() ? List.of(RulesInUse.folder()) : Rules.some(paths);
        RuleFiles files = RuleFiles.read(asked);
        RuleCheck check = RuleCheck.of(files, Rules.taxonomies(asked));
        if (json) {
            check.problems().forEach(RulesCheckCommand::printJson);
        } else {
            Rules.say(System.out, check.problems());
        }
        int rules =
                files.book().detections().size() + files.book().correlations().size();
        System.err.println(Figures.count(rules) + " rules can be used"
                + (check.elsewhere().isEmpty()
                        ? ""
                        : ", " + Figures.count(check.elsewhere().size())
                                + " of them about sources that are not read here (" + sources(check) + ")")
                + "; " + Figures.count(check.problems().size())
                + (check.problems().size() == 1 ? " problem" : " problems"));
        return check.problems().isEmpty() ? 0 : FAILED;
    }

    /** What they are about, most first: a typing error stands out. */
    private static String sources(RuleCheck check) {
        Map<String, Long> counts = check.elsewhere().stream()
                .collect(Collectors.groupingBy(
                        rule -> Stream.of(
                                        rule.logSource().product(),
                                        rule.logSource().service(),
                                        rule.logSource().category())
                                .filter(part -> !part.isEmpty())
                                .collect(Collectors.joining(" ")),
                        TreeMap::new,
                        Collectors.counting()));
        String first = counts.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .limit(SOURCES)
                .map(each -> Terminal.line(each.getKey(), 60) + " " + each.getValue())
                .collect(Collectors.joining(", "));
        return counts.size() > SOURCES ? first + " and " + (counts.size() - SOURCES) + " more" : first;
    }

    private static void printJson(RuleProblem problem) {
        System.out.println(new JsonMapper().writeValueAsString(Rules.node(problem)));
    }
}
