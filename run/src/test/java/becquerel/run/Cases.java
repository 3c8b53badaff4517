package becquerel.run;

import becquerel.run.settings.OrganisationFile;
import becquerel.run.settings.OwnTables;
import becquerel.run.settings.Settings;
import becquerel.run.view.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Runs the whole program in a test and reads what it wrote. */
final class Cases {
    static final Path SCENARIOS = Path.of("../scenarios");
    private static final JsonMapper JSON = new JsonMapper();

    private Cases() {}

    static Pipeline.Case investigate(Path out, int threads, Path... evidence) {
        var settings = new Settings(
                List.of(evidence),
                out,
                OrganisationFile.NONE,
                OwnTables.NONE,
                ZoneOffset.UTC,
                Optional.empty(),
                Optional.empty(),
                false,
                false,
                threads,
                new Settings.About("", ""));
        return new Pipeline(settings, List.of(), new Progress(System.err, false, InstantSource.system())).run();
    }

    static JsonNode json(Path file) throws IOException {
        return JSON.readTree(Files.readString(file));
    }

    /** The bytes of everything that must not depend on anything but the evidence, by name. */
    static Map<String, String> results(Path folder) throws IOException {
        Map<String, String> results = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String name = folder.relativize(file).toString();
                if (!name.equals("case.json") && !name.equals("case.duckdb") && !name.equals("report.html")) {
                    results.put(name, Files.readString(file));
                }
            }
        }
        return results;
    }
}
