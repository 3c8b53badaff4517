package becquerel.run;

import static org.assertj.core.api.Assertions.assertThat;

import becquerel.run.settings.OrganisationFile;
import becquerel.run.settings.OwnTables;
import becquerel.run.settings.RulesInUse;
import becquerel.run.settings.Settings;
import becquerel.run.store.Hunt;
import becquerel.run.view.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Rules of the user's own, on records as their source writes them, on activities, and over time. */
class OwnRulesTest {
    private static final String RULES = """
            title: A file was opened
            id: 00000000-0000-4000-8000-000000000001
            name: opened
            logsource: {product: m365, service: audit}
            detection:
              opened: {Operation: FileAccessed, SourceFileExtension: docx}
              condition: opened
            level: medium
            tags: [attack.collection, attack.t1530]
            ---
            title: Many files were opened
            id: 00000000-0000-4000-8000-000000000002
            correlation:
              type: value_count
              rules: [opened]
              group-by: [UserId]
              timespan: 1h
              condition: {gte: 3, field: SourceFileName}
              generate: true
            level: high
            ---
            title: Shared with a stranger
            id: 00000000-0000-4000-8000-000000000003
            logsource: {product: becquerel, category: file_accessed}
            detection:
              shared: {operation: sharingset}
              condition: shared
            level: low
            becquerel: {response: ["R-SHARE: end the sharing"]}
            ---
            title: Shared at all
            id: 00000000-0000-4000-8000-000000000004
            correlation:
              type: event_count
              rules: [00000000-0000-4000-8000-000000000003]
              group-by: [account]
              timespan: 1d
              condition: {gte: 1}
              generate: true
            level: critical
            """;

    @TempDir
    Path room;

    @Test
    void becomeFindings() throws Exception {
        evidence();
        JsonNode findings = investigate(1);
        assertThat(findings.path("findings").valueStream().map(OwnRulesTest::line))
                .containsExactlyInAnyOrder(
                        "medium S5 a.jsonl:1,a.jsonl:2,a.jsonl:3 ann@example.com did what this rule looks for, \"A file was opened\",",
                        "high S3 a.jsonl:1,a.jsonl:2,a.jsonl:3 Together, acts from 1 March 2026 10:00 UTC to 1 March 2026 10:20 UTC are",
                        "critical S3 a.jsonl:4 Together, acts from 1 March 2026 10:30 UTC to 1 March 2026 10:30 UTC are",
                        "low S3 a.jsonl:4 ann@example.com did what this rule looks for, \"Shared with a stranger\",");
        assertThat(asked("SELECT count(*) FROM activities WHERE kind = 'RuleMatched'"))
                .containsExactly("3");
        assertThat(asked("SELECT count(*) FROM activities WHERE kind <> 'RuleMatched'"))
                .containsExactly("5");
    }

    @Test
    void sayWhatToDo() throws Exception {
        evidence();
        assertThat(investigate(1)
                        .path("findings")
                        .valueStream()
                        .filter(each -> !each.path("response").isEmpty())
                        .map(each -> each.path("rule").asString() + " "
                                + each.path("response").toString()))
                .containsExactly("00000000-0000-4000-8000-000000000003 [\"R-SHARE: end the sharing\"]");
    }

    @Test
    void changeNothing_howeverManyThreadsReadTheRecords() throws Exception {
        evidence();
        JsonNode one = investigate(1);
        assertThat(investigate(4)).isEqualTo(one);
    }

    private static String line(JsonNode finding) {
        List<String> proofs = new ArrayList<>();
        finding.path("evidence")
                .forEach(each -> proofs.add(each.path("file").asString() + ":"
                        + each.path("position").asInt()));
        String sentence = finding.path("sentence").asString();
        int end = Math.max(sentence.indexOf(", on "), sentence.indexOf(" are what"));
        return finding.path("severity").asString() + " "
                + finding.path("stage").asString().substring(0, 2) + " " + String.join(",", proofs) + " "
                + sentence.substring(0, end + (sentence.charAt(end) == ',' ? 1 : 4));
    }

    private void evidence() throws IOException {
        Files.createDirectories(room.resolve("evidence"));
        Files.writeString(
                room.resolve("evidence/a.jsonl"),
                file(1, "10:00", "FileAccessed", "a.docx")
                        + file(2, "10:10", "FileAccessed", "b.docx")
                        + file(3, "10:20", "FileAccessed", "c.docx")
                        + file(4, "10:30", "SharingSet", "c.docx")
                        + file(5, "10:40", "FileAccessed", "d.pdf"));
        Files.writeString(room.resolve("rules.yml"), RULES);
    }

    private static String file(int id, String time, String operation, String name) {
        return ("{\"CreationTime\":\"2026-03-01T%s:00\",\"Id\":\"%d\",\"Operation\":\"%s\",\"OrganizationId\":\"t\",\"RecordType\":6,"
                        + "\"UserType\":0,\"Workload\":\"SharePoint\",\"UserId\":\"ann@example.com\",\"ClientIP\":\"192.0.2.7\","
                        + "\"SourceFileName\":\"%s\",\"SourceFileExtension\":\"%s\",\"ObjectId\":\"https://example.com/%s\"}\n")
                .formatted(time, id, operation, name, name.substring(2), name);
    }

    private JsonNode investigate(int threads) throws IOException {
        var settings = new Settings(
                List.of(room.resolve("evidence")),
                room.resolve("case"),
                OrganisationFile.NONE,
                OwnTables.NONE,
                RulesInUse.with(List.of(room.resolve("rules.yml"))),
                ZoneOffset.UTC,
                Optional.empty(),
                Optional.empty(),
                false,
                true,
                threads,
                new Settings.About("", ""),
                Optional.empty(),
                List.of());
        new Pipeline(settings, List.of(), new Progress(System.err, false, InstantSource.system())).run();
        return Cases.json(room.resolve("case/findings.json"));
    }

    private List<String> asked(String question) throws SQLException {
        List<String> answers = new ArrayList<>();
        new Hunt(room.resolve("case"), Duration.ofSeconds(30))
                .ask(question, columns -> {}, row -> answers.add(String.valueOf(row.getFirst())));
        return answers;
    }
}
