package becquerel.run.cli;

import becquerel.run.rules.RuleFiles;
import becquerel.run.settings.RulesInUse;
import becquerel.run.settings.UsageProblem;
import becquerel.run.sigma.Taxonomies;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Rules that a command was given. */
final class Rules {
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
