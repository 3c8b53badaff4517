package becquerel.run.cli;

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
import java.util.ArrayList;
import java.util.List;

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

    /** Says what is wrong with rules; nothing in them can harm a terminal. */
    static void say(PrintStream out, List<RuleProblem> problems) {
        for (RuleProblem problem : problems) {
            out.println(Terminal.line(problem.where() + ": " + problem.what(), LONGEST));
            out.println("  try: " + Terminal.line(problem.remedy(), LONGEST));
        }
    }

    /** The program's own taxonomies and those beside the rules. */
    static Taxonomies taxonomies(List<Path> paths) throws IOException {
        List<Path> files = new ArrayList<>(RuleFiles.taxonomies(RulesInUse.folder()));
        for (Path path : paths) {
            if (!path.toRealPath().startsWith(RulesInUse.folder().toRealPath())) {
                files.addAll(RuleFiles.taxonomies(path));
            }
        }
        try {
            return Taxonomies.read(files);
        } catch (Taxonomies.Mistaken e) {
            throw new UsageProblem(String.valueOf(e.getMessage()));
        }
    }
}
