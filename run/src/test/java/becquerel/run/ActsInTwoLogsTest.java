package becquerel.run;

import static org.assertj.core.api.Assertions.assertThat;

import becquerel.run.store.Hunt;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The same sign-ins in the audit log and in the sign-in log are the same sign-ins. */
class ActsInTwoLogsTest {
    private static final int OFFICE = 21 * 6;
    private static final int SIGN_INS = OFFICE + 36 + 2;

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    static Path folder;

    @BeforeAll
    static void investigate() throws IOException {
        var logs = TwoLogs.sprayed();
        logs.auditLog(folder.resolve("evidence/audit.jsonl"));
        logs.signInLog(folder.resolve("evidence/signins.json"));
        Cases.investigate(folder.resolve("case"), 1, folder.resolve("evidence"));
    }

    @Test
    void everyRecordStaysInTheLedger() throws IOException {
        for (JsonNode file : read("case", "ledger.json").path("files")) {
            assertThat(file.path("records").asInt()).isEqualTo(SIGN_INS);
            assertThat(file.path("activities").asInt()).isEqualTo(SIGN_INS);
            assertThat(file.path("duplicates").asInt()).isZero();
        }
    }

    @Test
    void findingsCountActs_andCiteBothLogs() throws IOException {
        JsonNode spray = finding("password-spray");
        assertThat(spray.path("numbers").path("tries").asInt()).isEqualTo(36);
        assertThat(cited(spray)).isEqualTo(Map.of("audit.jsonl", 36, "signins.json", 36));
        JsonNode entered = finding("password-spray-success");
        assertThat(entered.path("numbers").path("tries before").asInt()).isEqualTo(36);
        assertThat(cited(entered)).isEqualTo(Map.of("audit.jsonl", 37, "signins.json", 37));
    }

    @Test
    void storyTellsEachOnce() throws IOException {
        List<String> told = new ArrayList<>();
        for (JsonNode line :
                read("case", "incidents.json").path("incidents").path(0).path("story")) {
            told.add(line.path("text").asString().replaceFirst(" to sign in.*", "") + " " + cited(line));
        }
        assertThat(told)
                .containsExactly(
                        "36 failed tries {audit.jsonl=36, signins.json=36}",
                        "anna@example.com signed in with \"python-requests/2.31\" from 203.0.113.66."
                                + " {audit.jsonl=1, signins.json=1}");
    }

    @Test
    void speakingRecordKnowsWhatTheOtherLogKnows() throws SQLException {
        assertThat(asked("SELECT count(*) FROM activities")).containsExactly(String.valueOf(2 * SIGN_INS));
        assertThat(asked("SELECT DISTINCT file FROM activities WHERE act_of = ''"))
                .containsExactly("signins.json");
        assertThat(asked("SELECT count(DISTINCT session) FROM activities WHERE act_of = '' AND session <> ''"))
                .as("only the audit log has the session")
                .containsExactly(String.valueOf(SIGN_INS));
        assertThat(asked("""
                        SELECT count(*) FROM activities a JOIN activities s
                        ON a.act_of = s.file || ':' || s.position AND a.record_id = s.record_id""")).containsExactly(String.valueOf(SIGN_INS));
    }

    @Test
    void saysTheSame_whateverTheThreadsAndTheOrderOfFiles() throws IOException {
        var logs = TwoLogs.sprayed();
        logs.signInLog(folder.resolve("other/signins.json"));
        logs.auditLog(folder.resolve("other/audit.jsonl"));
        Cases.investigate(folder.resolve("again"), 4, folder.resolve("other"));
        assertThat(Cases.results(folder.resolve("again"))).isEqualTo(Cases.results(folder.resolve("case")));
    }

    @Test
    void consentInFourRecordsOfBothLogsIsOneFindingAndOneLine() throws IOException {
        TwoDirectoryLogs.consented().write(folder.resolve("consent"));
        Cases.investigate(folder.resolve("consented"), 2, folder.resolve("consent"));
        for (JsonNode file : read("consented", "ledger.json").path("files")) {
            assertThat(file.path("activities").asInt())
                    .as(file.path("path").asString())
                    .isEqualTo(4);
        }
        JsonNode consent = finding("consented", "app-consent");
        assertThat(cited(consent)).isEqualTo(Map.of("audit.json", 3, "directory.json", 3));
        assertThat(consent.path("sentence").asString()).contains("rnicrosoft_office", "Mail.Read");
        List<String> told = new ArrayList<>();
        for (JsonNode line :
                read("consented", "incidents.json").path("incidents").path(0).path("story")) {
            told.add(line.path("text").asString() + " " + cited(line));
        }
        assertThat(told)
                .filteredOn(text -> text.contains("allowed the app"))
                .singleElement()
                .asString()
                .contains("\"rnicrosoft_office\" to act for the account (openid, Mail.Read and offline_access)")
                .endsWith("{audit.json=3, directory.json=3}");
    }

    @Test
    void oneLogAloneSaysTheSameWithFewerProofs() throws IOException {
        TwoLogs.sprayed().auditLog(folder.resolve("alone/audit.jsonl"));
        Cases.investigate(folder.resolve("single"), 2, folder.resolve("alone"));
        assertThat(verdicts("single")).isEqualTo(verdicts("case"));
    }

    @Test
    void ledgerSaysWhatEachSourceCovers_andTheTerminalWhatIsMissing() throws IOException {
        List<String> lines = new ArrayList<>();
        read("case", "ledger.json")
                .path("sources")
                .forEach(each -> lines.add(each.path("source").asString() + " "
                        + each.path("from").asString() + " " + each.path("to").asString() + " "
                        + each.path("days").asInt() + " " + each.path("gaps").size()));
        assertThat(lines)
                .containsExactly(
                        "audit log 2026-03-01 2026-03-22 22 0",
                        "interactive sign-ins 2026-03-01 2026-03-22 22 0",
                        "non-interactive sign-ins   0 0",
                        "message trace   0 0");
        var printed = new ByteArrayOutputStream();
        var signIns = TwoLogs.sprayed().signInLog(folder.resolve("shown/signins.json"));
        Cases.investigate(folder.resolve("shown/case"), 2, signIns)
                .print(new PrintStream(printed, true, StandardCharsets.UTF_8), false, false);
        assertThat(printed.toString(StandardCharsets.UTF_8))
                .contains("  ! No audit log: rules, grants and the reading of mail show only where another")
                .contains("cannot be proven (requests.md, 1).");
    }

    private static Map<String, String> verdicts(String name) throws IOException {
        Map<String, String> verdicts = new TreeMap<>();
        read(name, "verdicts.json")
                .path("verdicts")
                .forEach(each -> verdicts.put(
                        each.path("account").asString(), each.path("verdict").asString()));
        return verdicts;
    }

    private static JsonNode finding(String detector) throws IOException {
        return finding("case", detector);
    }

    private static JsonNode finding(String name, String detector) throws IOException {
        List<JsonNode> found = new ArrayList<>();
        read(name, "findings.json").path("findings").forEach(each -> {
            if (each.path("detector").asString().equals(detector)) {
                found.add(each);
            }
        });
        assertThat(found).as(detector).hasSize(1);
        return found.getFirst();
    }

    private static Map<String, Integer> cited(JsonNode said) {
        Map<String, Integer> cited = new TreeMap<>();
        said.path("evidence").forEach(ref -> cited.merge(ref.path("file").asString(), 1, Integer::sum));
        return cited;
    }

    private static List<String> asked(String question) throws SQLException {
        List<String> answers = new ArrayList<>();
        new Hunt(folder.resolve("case"), Duration.ofSeconds(30))
                .ask(question, columns -> {}, row -> answers.add(String.valueOf(row.getFirst())));
        return answers;
    }

    private static JsonNode read(String name, String file) throws IOException {
        return Cases.json(folder.resolve(name).resolve(file));
    }
}
