package becquerel.run.settings;

import becquerel.detect.sigma.RuleProblem;
import becquerel.detect.sigma.activity.ActivityRules;
import becquerel.run.rules.RuleFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The rules an investigation judges by.
 *
 * @param activities those that judge activities
 * @param fingerprint equal for equal rules only
 */
public record RulesInUse(ActivityRules activities, String fingerprint) {
    private static final String FOLDER = "rules";

    private static final class Holder {
        static final RulesInUse SHIPPED = read();
    }

    /** Those that come with the program, in the folder {@code rules} beside its launcher. */
    public static RulesInUse shipped() {
        return Holder.SHIPPED;
    }

    /** Where the program's own rules lie. */
    public static Path folder() {
        Path folder = Path.of(System.getProperty("becquerel.home", ".")).resolve(FOLDER);
        if (!Files.isDirectory(folder)) {
            throw new IllegalStateException(
                    folder.toAbsolutePath()
                            + ": the program's own rules are not there\n  try: start it by its launcher, becquerel, or install it again");
        }
        return folder;
    }

    private static RulesInUse read() {
        try {
            RuleFiles files = RuleFiles.read(List.of(folder()));
            ActivityRules activities = ActivityRules.of(files.book());
            List<RuleProblem> problems = Stream.of(
                            files.problems(), files.book().problems(), activities.problems())
                    .flatMap(List::stream)
                    .toList();
            if (!problems.isEmpty()) { // the files are ours
                throw new IllegalStateException(problems.stream()
                        .map(problem -> problem.where() + ": " + problem.what() + "\n  try: " + problem.remedy())
                        .collect(Collectors.joining("\n")));
            }
            return new RulesInUse(activities, files.fingerprint());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the program's own rules", e);
        }
    }
}
