package becquerel.run.settings;

import becquerel.detect.sigma.Rule.Detection;
import becquerel.detect.sigma.RuleProblem;
import becquerel.detect.sigma.activity.ActivityFields;
import becquerel.detect.sigma.activity.ActivityRules;
import becquerel.run.rules.RuleFiles;
import becquerel.run.sigma.Asking;
import becquerel.run.sigma.NativeRules;
import becquerel.run.sigma.Taxonomies;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The rules an investigation judges by.
 *
 * @param activities those that judge activities, and what findings take from all others
 * @param natives those that judge records as their source writes them
 * @param paths where rules of the user's own lie; empty when there are only those of the program
 * @param own how many rules these are; of the program, when there are no others
 * @param elsewhere how many of them are about sources that are not read here
 * @param problems why rules of the user's own are not used
 * @param fingerprint equal for equal rules only
 */
public record RulesInUse(
        ActivityRules activities,
        NativeRules natives,
        List<Path> paths,
        int own,
        int elsewhere,
        List<RuleProblem> problems,
        String fingerprint) {
    private static final String FOLDER = "rules";

    private static final class Holder {
        static final RulesInUse SHIPPED = read(List.of());
    }

    public RulesInUse {
        paths = List.copyOf(paths);
        problems = List.copyOf(problems);
    }

    /** Those that come with the program, in the folder {@code rules} beside its launcher. */
    public static RulesInUse shipped() {
        return Holder.SHIPPED;
    }

    /** Those of the program and these besides, which must be there. */
    public static RulesInUse with(List<Path> own) {
        return own.isEmpty() ? shipped() : read(own);
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

    /** What became of the user's own rules; empty when there are none. */
    public String inWords() {
        if (paths.isEmpty()) {
            return "";
        }
        return own + " of your own"
                + (elsewhere == 0 ? "" : ", " + elsewhere + " of them about sources that are not read here")
                + (problems.isEmpty()
                        ? ""
                        : "; " + problems.size() + (problems.size() == 1 ? " problem" : " problems") + ", said above");
    }

    private static RulesInUse read(List<Path> own) {
        try {
            return opened(own);
        } catch (Taxonomies.Mistaken e) {
            throw new UsageProblem(String.valueOf(e.getMessage()));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read rules", e);
        }
    }

    private static RulesInUse opened(List<Path> own) throws IOException, Taxonomies.Mistaken {
        List<Path> paths = new ArrayList<>(List.of(folder()));
        paths.addAll(own);
        RuleFiles files = RuleFiles.read(paths);
        ActivityRules activities = ActivityRules.of(files.book());
        List<Path> words = new ArrayList<>();
        for (Path path : paths) {
            words.addAll(RuleFiles.taxonomies(path));
        }
        Taxonomies taxonomies = Taxonomies.read(words);
        List<Detection> onRecords = files.book().detections().stream()
                .filter(rule -> !ActivityFields.isFor(rule.logSource()))
                .toList();
        List<Detection> here = onRecords.stream()
                .filter(rule -> taxonomies.claim(rule.logSource()))
                .toList();
        NativeRules natives = NativeRules.strict(taxonomies, here, Asking.kept(files.book(), activities.correlator()));
        List<RuleProblem> problems = Stream.of(
                        files.problems(), files.book().problems(), activities.problems(), natives.refused())
                .flatMap(List::stream)
                .toList();
        if (own.isEmpty() && !problems.isEmpty()) { // the files are ours
            throw new IllegalStateException(problems.stream()
                    .map(problem -> problem.where() + ": " + problem.what() + "\n  try: " + problem.remedy())
                    .collect(Collectors.joining("\n")));
        }
        int all = files.book().detections().size() + files.book().correlations().size();
        return new RulesInUse(
                activities,
                natives,
                own,
                own.isEmpty() ? all : all - shipped().own(),
                onRecords.size() - here.size(),
                problems,
                files.fingerprint());
    }
}
