package becquerel.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The replay of the 2021 campaign, from the folder to the case, against what a careful reader finds in it. */
class CampaignTest {
    private static final Path SCENARIO = Cases.SCENARIOS.resolve("campaign-2021");

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    static Path folder;

    @SuppressWarnings("NullAway.Init") // set before all tests
    private static JsonNode expected;

    @BeforeAll
    static void investigate() throws IOException {
        expected = Cases.json(SCENARIO.resolve("expected.json"));
        Cases.investigate(folder.resolve("case"), 2, SCENARIO.resolve("evidence"));
    }

    @Test
    void accountsForEveryRecord() throws IOException {
        Map<String, JsonNode> found = new TreeMap<>();
        read("ledger.json").path("files").forEach(file -> found.put(text(file, "path"), file));
        for (JsonNode file : expected.path("ledger").path("files")) {
            JsonNode actual = found.getOrDefault(text(file, "path"), expected);
            for (String field : List.of("sha256", "records", "activities", "duplicates", "from", "to")) {
                if (file.has(field)) {
                    assertThat(actual.path(field))
                            .as(text(file, "path") + " " + field)
                            .isEqualTo(file.path(field));
                }
            }
        }
    }

    @Test
    void judgesEveryAccount() throws IOException {
        Map<String, String> verdicts = new TreeMap<>();
        read("verdicts.json")
                .path("verdicts")
                .forEach(each -> verdicts.put(text(each, "account"), text(each, "verdict")));
        assertThat(named(verdicts, "compromised"))
                .isEqualTo(texts(expected.path("verdicts").path("compromised")));
        assertThat(named(verdicts, "targeted"))
                .isEqualTo(texts(expected.path("verdicts").path("targeted")));
        assertThat(named(verdicts, "nothing found"))
                .isEqualTo(texts(expected.path("verdicts").path("nothingFound")));
    }

    @Test
    void tellsOneIncidentFromTheFirstTryToTheLastReading() throws IOException {
        JsonNode incidents = read("incidents.json").path("incidents");
        assertThat(incidents).hasSize(1);
        JsonNode wanted = expected.path("incidents").path(0);
        assertThat(text(incidents.path(0), "firstSeen")).isEqualTo(text(wanted, "firstSeen"));
        assertThat(text(incidents.path(0), "lastSeen")).isEqualTo(text(wanted, "lastSeen"));
        assertThat(texts(incidents.path(0).path("accounts"))).containsAll(texts(wanted.path("accounts")));
        List<String> stages = texts(incidents.path(0).path("stages")).stream()
                .map(stage -> stage.substring(0, 2))
                .toList();
        assertThat(stages).containsAll(texts(wanted.path("stagesAtLeast")));
    }

    @Test
    void listsExactlyWhatIsStillOpen() throws IOException {
        assertThat(recordIds(read("incidents.json").path("incidents").path(0).path("open")))
                .isEqualTo(ids(expected.path("incidents").path(0).path("open")));
    }

    @Test
    void namesTheMessagesTheIntruderSent() throws IOException {
        List<JsonNode> intruders = new ArrayList<>();
        for (JsonNode sent : read("incidents.json").path("incidents").path(0).path("sent")) {
            if (text(sent, "side").equals("intruder")) {
                intruders.add(sent);
            }
        }
        assertThat(recordIds(intruders))
                .isEqualTo(ids(expected.path("incidents").path(0).path("sent")));
    }

    @Test
    void keepsHonestAddressesOutOfTheIntrudersHand() throws IOException {
        var intruders = new TreeSet<String>();
        for (JsonNode line : read("incidents.json").path("incidents").path(0).path("story")) {
            if (text(line, "side").equals("intruder")) {
                intruders.add(text(line, "address"));
            }
        }
        expected.path("mustNotBeJoined")
                .propertyNames()
                .forEach(honest -> assertThat(intruders).doesNotContain(honest));
        expected.path("incidents")
                .path(0)
                .path("addresses")
                .forEach(address -> assertThat(intruders).contains(text(address, "address")));
    }

    @Test
    void keepsTheBytesOfEveryCitedRecord() throws IOException {
        var cited = new TreeSet<String>();
        read("findings.json")
                .path("findings")
                .forEach(finding -> finding.path("evidence")
                        .forEach(ref -> cited.add(
                                text(ref, "file") + "," + ref.path("position").asLong())));
        var kept = new TreeSet<String>();
        try (Stream<String> lines = Files.lines(folder.resolve("case/raw/index.csv"))) {
            lines.skip(1).map(line -> List.of(line.split(",", -1))).forEach(cells -> {
                kept.add(cells.get(0) + "," + cells.get(2));
                assertThat(folder.resolve("case/raw/" + cells.get(3))).exists();
            });
        }
        assertThat(kept).containsAll(cited);
    }

    @Test
    void saysTheSame_whateverTheFolderIsCalledAndHoweverManyThreadsRead() throws IOException {
        Path copy = folder.resolve("elsewhere/another name");
        copy(SCENARIO.resolve("evidence"), copy);
        Cases.investigate(folder.resolve("again"), 5, copy);
        assertThat(Cases.results(folder.resolve("again"))).isEqualTo(Cases.results(folder.resolve("case")));
    }

    @Test
    void findsNothing_whereNothingHappened() throws IOException {
        Cases.investigate(folder.resolve("quiet"), 2, Cases.SCENARIOS.resolve("quiet-office/evidence"));
        assertThat(Cases.json(folder.resolve("quiet/incidents.json")).path("incidents"))
                .isEmpty();
        Cases.json(folder.resolve("quiet/verdicts.json"))
                .path("verdicts")
                .forEach(each -> assertThat(text(each, "verdict"))
                        .as(text(each, "account"))
                        .isEqualTo("nothing found"));
    }

    private static JsonNode read(String name) throws IOException {
        return Cases.json(folder.resolve("case").resolve(name));
    }

    private static String text(JsonNode node, String field) {
        return node.path(field).asString();
    }

    private static List<String> named(Map<String, String> verdicts, String verdict) {
        return verdicts.entrySet().stream()
                .filter(each -> each.getValue().equals(verdict))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static List<String> texts(Iterable<JsonNode> nodes) {
        List<String> texts = new ArrayList<>();
        nodes.forEach(node -> texts.add(node.asString()));
        texts.sort(null);
        return texts;
    }

    private static Set<String> recordIds(Iterable<JsonNode> items) {
        var ids = new TreeSet<String>();
        items.forEach(item -> item.path("evidence").forEach(ref -> ids.add(text(ref, "recordId"))));
        return ids;
    }

    private static Set<String> ids(Iterable<JsonNode> items) {
        var ids = new TreeSet<String>();
        items.forEach(item -> ids.add(text(item, "recordId")));
        return ids;
    }

    private static void copy(Path from, Path to) throws IOException {
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
