package becquerel.detect;

import becquerel.detect.sigma.Rule;
import becquerel.detect.sigma.activity.ActivityRules;
import becquerel.detect.sigma.read.RuleBook;
import becquerel.detect.sigma.read.RuleReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The rules at the root of the project, as far as they judge activities. */
public final class ShippedRules {
    private static final Path FOLDER = Path.of("..", "rules");

    private ShippedRules() {}

    public static ActivityRules all() {
        return ActivityRules.of(RuleBook.of(read()));
    }

    /** In the order of their files. */
    public static List<Rule> read() {
        try (Stream<Path> files = Files.walk(FOLDER)) {
            List<Rule> rules = new ArrayList<>();
            for (Path file : files.filter(each ->
                            each.toString().endsWith(".yml") && !each.toString().endsWith(".test.yml"))
                    .sorted()
                    .toList()) {
                rules.addAll(
                        RuleReader.read(file.toString(), Files.readString(file)).rules());
            }
            return rules;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
