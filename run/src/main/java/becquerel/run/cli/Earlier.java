package becquerel.run.cli;

import becquerel.run.settings.Before;
import becquerel.run.settings.Build;
import becquerel.run.settings.RulesInUse;
import becquerel.run.settings.UsageProblem;
import becquerel.run.store.CaseFolder;
import becquerel.run.store.CaseProblem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** How a case was investigated that is to be worked on again. */
final class Earlier {
    private Earlier() {}

    /** Rules on native fields are asked while records are read, so that others than those cannot be asked any more. */
    static void refuseOthers(Before before, RulesInUse now, @Nullable Path folder, String said) {
        boolean ownRules = !before.rulePaths().isEmpty() || !now.paths().isEmpty();
        if (ownRules && !before.rules().equals(now.fingerprint())) {
            throw new UsageProblem(said + ": the case was judged by other rules, and rules on native fields are"
                    + " asked while records are read; investigate all evidence again, with --out " + folder
                    + " --replace");
        }
    }

    /**
     * Reads it.
     *
     * @param said what the user wrote, for messages
     * @throws UsageProblem if the folder is no case
     * @throws CaseProblem if it cannot be worked on again
     */
    static Before of(Path folder, String said) {
        if (!Files.isRegularFile(folder.resolve(CaseFolder.MARK))) {
            throw new UsageProblem(said + ": is not a case; name a folder that investigate has written");
        }
        Path state = folder.resolve(CaseFolder.STATE);
        String remedy = "investigate all evidence again, with --out " + folder + " --replace";
        if (!Before.isIn(state)) {
            throw new CaseProblem(state, "is not there, so that the case cannot be worked out again", remedy);
        }
        try {
            Before before = Before.read(state);
            if (!before.build().equals(Build.current())) {
                throw new CaseProblem(
                        folder,
                        "was written by another version, " + before.build().version(),
                        remedy);
            }
            return before;
        } catch (IOException e) {
            throw new CaseProblem(state, "cannot be read: " + e.getMessage(), remedy);
        }
    }
}
