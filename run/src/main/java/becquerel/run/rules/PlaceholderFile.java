package becquerel.run.rules;

import becquerel.detect.sigma.Position;
import becquerel.detect.sigma.RuleProblem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** What the placeholders of rules stand for: {@code placeholders.yml} in a folder of rules, with a name and a list on each line. */
final class PlaceholderFile {
    static final String NAME = "placeholders.yml";

    private static final int LARGEST = 4 << 20;

    private PlaceholderFile() {}

    /** Those in a folder, or beside a file; what is wrong is added to the problems. */
    static Map<String, List<String>> at(Path path, List<RuleProblem> problems) throws IOException {
        Path file = Files.isDirectory(path)
                ? path.resolve(NAME)
                : path.toAbsolutePath().resolveSibling(NAME);
        if (!Files.isRegularFile(file)) {
            return Map.of();
        }
        try {
            var settings = LoadSettings.builder()
                    .setLabel(file.toString())
                    .setCodePointLimit(LARGEST)
                    .setMaxAliasesForCollections(0)
                    .build();
            return of(new Load(settings).loadFromString(Files.readString(file)), file, problems);
        } catch (YamlEngineException e) {
            problem(
                    file,
                    "the file is not YAML",
                    "Write a name, a colon and a list in brackets on each line.",
                    problems);
            return Map.of();
        }
    }

    private static Map<String, List<String>> of(Object yaml, Path file, List<RuleProblem> problems) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        if (!(yaml instanceof Map<?, ?> names)) {
            problem(file, "the file holds no names with values", "Write a name, a colon and a list.", problems);
            return values;
        }
        names.forEach((name, written) -> {
            List<String> list = new ArrayList<>();
            for (Object each : written instanceof List<?> many ? many : List.of(written == null ? "" : written)) {
                list.add(String.valueOf(each));
            }
            values.put(String.valueOf(name), list);
        });
        return values;
    }

    private static void problem(Path file, String what, String remedy, List<RuleProblem> problems) {
        problems.add(new RuleProblem(new Position(file.toString(), 1, 1), what, remedy));
    }
}
