package becquerel.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
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
        Cases.assertThatLedger(read("ledger.json"), expected);
    }

    @Test
    void judgesEveryAccount() throws IOException {
        Map<String, String> verdicts = verdicts();
        JsonNode wanted = expected.path("verdicts");
        wanted.path("either")
                .forEach(each ->
                        assertThat(texts(each.path("verdicts"))).contains(verdicts.remove(text(each, "account"))));
        wanted.path("mayBeTargeted")
                .forEach(each -> verdicts.replace(text(each, "account"), "targeted", "nothing found"));
        assertThat(named(verdicts, "compromised")).isEqualTo(texts(wanted.path("compromised")));
        assertThat(named(verdicts, "targeted")).isEqualTo(texts(wanted.path("targeted")));
        assertThat(named(verdicts, "nothing found")).isEqualTo(texts(wanted.path("nothingFound")));
    }

    @Test
    void tellsOneIncidentOfEachCompanyFromTheFirstTryToTheLastReading() throws IOException {
        assertThat(read("incidents.json").path("incidents"))
                .hasSize(expected.path("incidents").size());
        for (JsonNode wanted : expected.path("incidents")) {
            JsonNode incident = incident(wanted);
            assertThat(seconds(incident, "firstSeen")).isEqualTo(text(wanted, "firstSeen"));
            assertThat(seconds(incident, "lastSeen")).isEqualTo(text(wanted, "lastSeen"));
            List<String> others = texts(incident.path("accounts"));
            assertThat(others).containsAll(texts(wanted.path("accounts")));
            assertThat(read("sessions.json").path("sessions").valueStream())
                    .filteredOn(session -> texts(incident.path("sessions")).contains(text(session, "id")))
                    .hasSize(incident.path("sessions").size())
                    .isNotEmpty()
                    .allSatisfy(session -> assertThat(text(session, "label")).isNotEqualTo("owner"));
            others.removeAll(texts(wanted.path("accounts")));
            assertThat(texts(wanted.path("mayHaveAccounts"))).containsAll(others);
            List<String> stages = texts(incident.path("stages")).stream()
                    .map(stage -> stage.substring(0, 2))
                    .toList();
            assertThat(stages).containsAll(texts(wanted.path("stagesAtLeast")));
        }
    }

    @Test
    void namesTheIncidentsOfTheTwoCompaniesBesideEachOther() throws IOException {
        for (JsonNode wanted : expected.path("incidents")) {
            JsonNode other = incident(wanted.path("related"));
            JsonNode related = incident(wanted).path("related");
            assertThat(related).hasSize(1);
            assertThat(text(related.path(0), "incident")).isEqualTo(text(other, "id"));
            assertThat(text(related.path(0), "why"))
                    .contains(texts(wanted.path("related").path("shared")));
        }
    }

    /** Every line leads back to a record, nobody is told that a message was not seen, and no cell is a formula. */
    @Test
    void tellsWhichMailWasSeenMessageByMessage() throws IOException {
        List<String> rows = Files.readAllLines(folder.resolve("case").resolve("exposure.csv"));
        assertThat(rows.getFirst()).startsWith("incident,mailbox,message_id,subject,sender,recipients,sent,class,how");
        assertThat(rows).hasSizeGreaterThan(100).allMatch(row -> "=+-@".indexOf(row.charAt(0)) < 0);
        for (JsonNode incident : read("incidents.json").path("incidents")) {
            JsonNode classes = incident.path("exposure").path("classes");
            assertThat(classes.path("copied").asInt()).isPositive();
            assertThat(classes.path("not observed").asInt()).isZero();
            long listed = rows.stream()
                    .filter(row -> row.startsWith(text(incident, "id") + ","))
                    .count();
            assertThat(classes.values().stream().mapToLong(JsonNode::asLong).sum())
                    .isEqualTo(listed);
        }
        assertThat(Files.readString(folder.resolve("case").resolve("notification.md")))
                .contains("Not legal advice");
    }

    @Test
    void listsExactlyWhatIsStillOpen() throws IOException {
        for (JsonNode wanted : expected.path("incidents")) {
            List<JsonNode> open = new ArrayList<>();
            incident(wanted).path("open").forEach(open::add);
            assertEachIsCitedByOne(open, ids(wanted.path("open")));
        }
    }

    @Test
    void namesTheMessagesTheIntruderSent() throws IOException {
        for (JsonNode wanted : expected.path("incidents")) {
            List<JsonNode> intruders = new ArrayList<>();
            for (JsonNode sent : incident(wanted).path("sent")) {
                if (text(sent, "side").equals("intruder")) {
                    intruders.add(sent);
                }
            }
            assertEachIsCitedByOne(intruders, ids(wanted.path("sent")));
            for (JsonNode sent : wanted.path("sent")) {
                assertThat(intruders)
                        .filteredOn(found -> text(found, "messageId").equals(text(sent, "messageId")))
                        .allSatisfy(found ->
                                assertThat(texts(found.path("recipients"))).isEqualTo(texts(sent.path("recipients"))));
            }
        }
    }

    @Test
    void beginsWithTheLure() throws IOException {
        for (JsonNode wanted : expected.path("incidents")) {
            Set<String> lures = new TreeSet<>();
            wanted.path("lure")
                    .path("told")
                    .forEach(each -> lures.add(text(each, "account") + " " + text(each, "time")));
            Set<String> told = new TreeSet<>();
            List<String> stages = new ArrayList<>();
            for (JsonNode line : incident(wanted).path("story")) {
                stages.add(text(line, "side").equals("owner") ? "" : text(line, "stage"));
                if (stages.getLast().startsWith("S1")) {
                    told.add(text(line, "account") + " " + seconds(line, "time"));
                    assertThat(text(line, "text")).contains(text(wanted.path("lure"), "sender"));
                }
            }
            assertThat(told).isEqualTo(lures);
            stages.removeIf(String::isEmpty);
            assertThat(stages.getFirst()).startsWith(lures.isEmpty() ? "S2" : "S1");
        }
    }

    @Test
    void countsWhatLeftForTheDropAddressesAndWhatDidNot() throws IOException {
        for (JsonNode wanted : expected.path("incidents")) {
            List<String> lines = new ArrayList<>();
            incident(wanted).path("story").forEach(line -> lines.add(text(line, "text")));
            for (JsonNode drop : wanted.path("dropAddresses")) {
                int left = 0;
                int failed = 0;
                for (JsonNode each : wanted.path("forwarded")) {
                    boolean here = each.path("to").equals(drop);
                    left += here ? each.path("delivered").asInt() : 0;
                    failed += here ? each.path("failed").asInt() : 0;
                }
                assertThat(lines)
                        .filteredOn(line -> line.contains(" messages that left for " + drop.asString()))
                        .allMatch(countsMessages(left))
                        .hasSize(left > 0 ? 1 : 0);
                assertThat(lines)
                        .filteredOn(line -> line.contains(" messages to " + drop.asString() + " that were refused"))
                        .allMatch(countsMessages(failed))
                        .hasSize(failed > 0 ? 1 : 0);
            }
        }
    }

    @Test
    void keepsHonestAddressesOutOfTheIntrudersHand() throws IOException {
        for (JsonNode wanted : expected.path("incidents")) {
            var intruders = new TreeSet<String>();
            for (JsonNode line : incident(wanted).path("story")) {
                if (text(line, "side").equals("intruder")) {
                    intruders.add(text(line, "address"));
                }
            }
            expected.path("mustNotBeJoined")
                    .propertyNames()
                    .forEach(honest -> assertThat(intruders).doesNotContain(honest));
            wanted.path("addresses").forEach(address -> assertThat(intruders).contains(text(address, "address")));
        }
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
        Cases.copy(SCENARIO.resolve("evidence"), copy);
        Cases.investigate(folder.resolve("again"), 5, copy);
        assertThat(Cases.results(folder.resolve("again"))).isEqualTo(Cases.results(folder.resolve("case")));
    }

    @Test
    void tellsAnActOfTwoLogsOnce() throws SQLException {
        assertThat(toldTwice("SignIn"))
                .isEqualTo(expected.path("toldTwice").path("signIns").asInt());
        assertThat(toldTwice("MessageTraced"))
                .isEqualTo(expected.path("toldTwice").path("messages").asInt());
    }

    private static JsonNode read(String name) throws IOException {
        return Cases.json(folder.resolve("case").resolve(name));
    }

    /** Records of one kind of act whose act another record tells. */
    private static int toldTwice(String kind) throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:duckdb:" + folder.resolve("case/case.duckdb"));
                var query = connection.prepareStatement(
                        "SELECT count(*) FROM activities WHERE kind = ? AND act_of <> ''")) {
            query.setString(1, kind);
            try (var rows = query.executeQuery()) {
                rows.next();
                return rows.getInt(1);
            }
        }
    }

    private static Predicate<String> countsMessages(int count) {
        return line -> line.contains(" shows " + count + " messages ");
    }

    /** The case's one incident of the tenant. */
    private static JsonNode incident(JsonNode ofTenant) throws IOException {
        List<JsonNode> found = new ArrayList<>();
        for (JsonNode incident : read("incidents.json").path("incidents")) {
            if (text(incident, "tenant").equals(text(ofTenant, "tenant"))) {
                found.add(incident);
            }
        }
        assertThat(found).hasSize(1);
        return found.getFirst();
    }

    private static Map<String, String> verdicts() throws IOException {
        Map<String, String> verdicts = new TreeMap<>();
        read("verdicts.json")
                .path("verdicts")
                .forEach(each -> verdicts.put(text(each, "account"), text(each, "verdict")));
        return verdicts;
    }

    /** Some logs tell parts of a second, and some do not. */
    private static String seconds(JsonNode node, String field) {
        return Instant.parse(text(node, field)).truncatedTo(ChronoUnit.SECONDS).toString();
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

    /** The audit log's record of each is among the proofs of one item; traces and exports of the settings may prove it as well. */
    private static void assertEachIsCitedByOne(List<JsonNode> items, Set<String> records) {
        assertThat(items).hasSameSizeAs(records);
        assertThat(records)
                .allSatisfy(record -> assertThat(items)
                        .filteredOn(item -> recordIds(List.of(item)).contains(record))
                        .hasSize(1));
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
}
