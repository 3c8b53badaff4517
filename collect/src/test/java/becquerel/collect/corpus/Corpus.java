package becquerel.collect.corpus;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import becquerel.collect.value.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Public data sets of logs, where the machine has them: set BECQUEREL_DATA to the folder they are unpacked in. */
public final class Corpus {
    private static final List<String> SETS = List.of(
            "elastic_log_fixtures",
            "huntress_ctf2023_purview",
            "invictus_o365_ual",
            "panther_labelled_events",
            "sekoia_intake_samples",
            "sentinel_sample_data",
            "sentinel_training_lab");

    private static final String ORACLE = "-expected.json";

    private Corpus() {}

    /** Where the sets are; skips the test, and says so, when one is missing. */
    public static Path data() {
        String named = Objects.requireNonNullElse(
                System.getProperty("becquerel.data"), Objects.requireNonNullElse(System.getenv("BECQUEREL_DATA"), ""));
        for (String set : SETS) {
            boolean there = !named.isEmpty() && Files.isDirectory(Path.of(named, set));
            assumeTrue(there, "skipped: BECQUEREL_DATA names no folder with the data set " + set);
        }
        return Path.of(named);
    }

    /** All files of all sets in order; what has to be unwrapped is written into {@code scratch}. */
    static List<Sample> samples(Path data, Path scratch) throws IOException {
        List<Sample> samples = new ArrayList<>();
        for (String set : SETS) {
            try (Stream<Path> files = Files.walk(data.resolve(set))) {
                for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                    add(data, file, scratch, samples);
                }
            }
        }
        samples.sort(Comparator.comparing(Sample::path));
        return samples;
    }

    private static void add(Path data, Path file, Path scratch, List<Sample> samples) throws IOException {
        String path = data.relativize(file).toString().replace('\\', '/');
        String folder = path.substring(0, path.lastIndexOf('/'));
        String name = path.substring(path.lastIndexOf('/') + 1);
        if (name.endsWith(".md") || name.endsWith(ORACLE)) {
            return;
        }
        if (folder.startsWith("sekoia_intake_samples")) {
            samples.add(unwrapped(folder, name, file, scratch));
        } else if (folder.startsWith("panther_labelled_events")) {
            samples.addAll(labelled(folder, file, scratch));
        } else if (name.endsWith("-events.json")) {
            samples.add(original(folder, name, file, scratch));
        } else {
            samples.add(new Sample(folder, name, file, expected(file)));
        }
    }

    /** Some of Elastic's files hold the records as text in the events that its agent makes of them. */
    private static Sample original(String folder, String name, Path file, Path scratch) throws IOException {
        JsonNode agent = Objects.requireNonNull(Json.parse(Files.readAllBytes(file)), name);
        var lines = new StringBuilder();
        for (JsonNode each : agent.path("events")) {
            JsonNode event = each.path("event").path("original");
            lines.append(event.isMissingNode() ? Json.text(each.get("message")) : Json.text(event))
                    .append('\n');
        }
        Path raw = scratch.resolve(folder).resolve(name);
        Files.createDirectories(raw.getParent());
        Files.writeString(raw, lines);
        return new Sample(folder, name, raw, expected(file));
    }

    /** Sekoia keeps the raw event as text beside its parse. */
    private static Sample unwrapped(String folder, String name, Path file, Path scratch) throws IOException {
        JsonNode sample = Objects.requireNonNull(Json.parse(Files.readAllBytes(file)), name);
        Path raw = scratch.resolve(folder).resolve(name);
        Files.createDirectories(raw.getParent());
        Files.writeString(raw, Json.text(sample.path("input").get("message")));
        return new Sample(folder, name, raw, List.of(sample.path("expected")));
    }

    /** Panther keeps labelled events of many products in one file. */
    private static List<Sample> labelled(String folder, Path file, Path scratch) throws IOException {
        Map<String, StringBuilder> logs = new TreeMap<>();
        for (String line : Files.readAllLines(file)) {
            JsonNode event = Objects.requireNonNull(Json.parse(line), line);
            logs.computeIfAbsent(Json.text(event.get("source")), source -> new StringBuilder())
                    .append(event.get("log"))
                    .append('\n');
        }
        List<Sample> samples = new ArrayList<>();
        for (Map.Entry<String, StringBuilder> each : logs.entrySet()) {
            Path raw = scratch.resolve(folder).resolve(each.getKey() + ".jsonl");
            Files.createDirectories(raw.getParent());
            Files.writeString(raw, each.getValue());
            samples.add(new Sample(folder, each.getKey(), raw, List.of()));
        }
        return samples;
    }

    /** Elastic keeps its parse in a file beside. */
    private static List<JsonNode> expected(Path file) throws IOException {
        Path oracle = file.resolveSibling(file.getFileName() + ORACLE);
        List<JsonNode> expected = new ArrayList<>();
        if (Files.exists(oracle)) {
            JsonNode parsed = Objects.requireNonNull(Json.parse(Files.readAllBytes(oracle)), oracle.toString());
            parsed.path("expected").forEach(expected::add);
        }
        return expected;
    }
}
