package becquerel.run.cli;

import becquerel.activity.Problem;
import becquerel.detect.sigma.RuleProblem;
import becquerel.run.rules.RuleFiles;
import becquerel.run.settings.RulesInUse;
import becquerel.run.settings.UsageProblem;
import becquerel.run.sigma.Taxonomies;
import becquerel.run.view.Terminal;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Rules that a command was given. */
final class Rules {
    private static final int LONGEST = 400;

    private Rules() {}

    /** The same paths, all of which are there. */
    static List<Path> there(List<Path> paths) {
        for (Path path : paths) {
            if (!Files.exists(path)) {
                throw new UsageProblem(path + ": is not there");
            }
        }
        return paths;
    }

    /** The same paths, all of which are there and among which there is at least one rule file. */
    static List<Path> some(List<Path> paths) {
        for (Path path : there(paths)) {
            try {
                if (!RuleFiles.find(path).isEmpty()) {
                    return paths;
                }
            } catch (IOException e) {
                throw new UsageProblem(path + ": cannot be read: " + e.getMessage());
            }
        }
        throw new UsageProblem(paths.getFirst() + ": there are no rules, files that end with .yml or .yaml");
    }

    /** Says what is wrong with rules; nothing in them can harm a terminal. */
    static void say(PrintStream out, List<RuleProblem> problems) {
        problems.forEach(each -> say(out, each.where().toString(), each.what(), each.remedy()));
    }

    /** The same of events: a name inside an archive is a stranger's text. */
    static void sayOf(PrintStream out, List<Problem> problems) {
        problems.forEach(each -> say(out, each.where().toString(), each.what(), each.remedy()));
    }

    private static void say(PrintStream out, String where, String what, String remedy) {
        out.println(Terminal.line(where + ": " + what, LONGEST));
        out.println("  try: " + Terminal.line(remedy, LONGEST));
    }

    static ObjectNode node(RuleProblem problem) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("file", problem.where().file())
                .put("line", problem.where().line())
                .put("column", problem.where().column())
                .put("what", problem.what())
                .put("remedy", problem.remedy());
    }

    /** The program's own taxonomies and those beside the rules. */
    static Taxonomies taxonomies(List<Path> paths) throws IOException {
        Set<Path> files = new LinkedHashSet<>();
        for (Path path :
                Stream.concat(Stream.of(RulesInUse.folder()), paths.stream()).toList()) {
            for (Path file : RuleFiles.taxonomies(path)) {
                files.add(file.toRealPath());
            }
        }
        try {
            return Taxonomies.read(List.copyOf(files));
        } catch (Taxonomies.Mistaken e) {
            throw new UsageProblem(String.valueOf(e.getMessage()));
        }
    }
}
