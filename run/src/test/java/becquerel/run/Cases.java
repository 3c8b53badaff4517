package becquerel.run;

import static org.assertj.core.api.Assertions.assertThat;

import becquerel.run.settings.OrganisationFile;
import becquerel.run.settings.OwnTables;
import becquerel.run.settings.Settings;
import becquerel.run.store.CaseFolder;
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

    /** Every file has the line that is expected of it; fields that are not expected are not compared. */
    static void assertThatLedger(JsonNode ledger, JsonNode wanted) {
        Map<String, JsonNode> found = new TreeMap<>();
        ledger.path("files").forEach(file -> found.put(file.path("path").asString(), file));
        List<JsonNode> files =
                wanted.path("ledger").path("files").values().stream().toList();
        assertThat(found.keySet()).hasSameSizeAs(files);
        for (JsonNode file : files) {
            JsonNode actual = found.getOrDefault(file.path("path").asString(), wanted);
            for (String field : List.of("sha256", "records", "activities", "duplicates", "from", "to")) {
                if (file.has(field)) {
                    assertThat(actual.path(field))
                            .as(file.path("path").asString() + " " + field)
                            .isEqualTo(file.path(field));
                }
            }
        }
    }

    /** The bytes of everything that must not depend on anything but the evidence, by name. */
    static Map<String, String> results(Path folder) throws IOException {
        Map<String, String> results = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String name = folder.relativize(file).toString();
                if (!name.startsWith(CaseFolder.STATE)
                        && !name.equals("case.json")
                        && !name.equals("case.duckdb")
                        && !name.equals("report.html")) {
                    results.put(name, Files.readString(file));
                }
            }
        }
        return results;
    }

    static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target);
                }
            }
        }
    }
}
