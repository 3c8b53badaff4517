package becquerel.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import becquerel.run.store.CaseProblem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What happens when things are not as they should be. */
class TroubleTest {
    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    Path folder;

    @Test
    void saysNothingWasFound_whenTheFolderIsEmpty() throws IOException {
        Path evidence = Files.createDirectory(folder.resolve("evidence"));
        Pipeline.Case result = Cases.investigate(folder.resolve("case"), 2, evidence);
        assertThat(result.conclusion().incidents()).isEmpty();
        assertThat(folder.resolve("case/report.html")).exists();
    }

    @Test
    void readsTheOtherFiles_whenOneIsDamaged() throws IOException {
        write("whole.jsonl", record("a") + "\n" + record("b"));
        write("cut.json", "[" + record("c") + "," + record("d").substring(0, 90));
        write("broken.zip", "PK\u0003\u0004 no zip at all");
        write("noise.bin", "\u0000\u0001\u0002".repeat(99));

        Pipeline.Case result = Cases.investigate(folder.resolve("case"), 2, folder.resolve("evidence"));

        assertThat(result.ledger().files()).allMatch(entry -> entry.balances());
        assertThat(result.ledger().files().stream()
                        .mapToLong(file -> file.activities())
                        .sum())
                .isGreaterThanOrEqualTo(3);
        assertThat(result.ledger().files().stream()
                        .filter(file -> !file.problems().isEmpty())
                        .map(file -> file.path()))
                .contains("cut.json", "broken.zip");
    }

    @Test
    void keepsBothAndSaysSo_whenTwoRecordsShareAnIdButNotTheirContent() throws IOException {
        write("one.jsonl", record("a"));
        write("two.jsonl", record("a").replace("192.0.2.7", "198.51.100.9"));

        Pipeline.Case result = Cases.investigate(folder.resolve("case"), 2, folder.resolve("evidence"));

        assertThat(result.ledger().files()).allMatch(file -> file.duplicates() == 0);
        List<String> problems = result.ledger().files().stream()
                .flatMap(file -> file.problems().stream())
                .map(problem -> problem.where() + " " + problem.what())
                .toList();
        assertThat(problems).singleElement().asString().contains("one.jsonl:1").contains("two.jsonl:1");
    }

    @Test
    void leavesAnExistingCaseAlone() throws IOException {
        write("one.jsonl", record("a"));
        Cases.investigate(folder.resolve("case"), 2, folder.resolve("evidence"));
        assertThatThrownBy(() -> Cases.investigate(folder.resolve("case"), 2, folder.resolve("evidence")))
                .isInstanceOf(CaseProblem.class)
                .hasMessageContaining("--replace");
    }

    @Test
    void neverReadsACaseAsEvidence() throws IOException {
        write("one.jsonl", record("a"));
        Cases.investigate(folder.resolve("evidence/case-before"), 2, folder.resolve("evidence/one.jsonl"));
        Pipeline.Case result = Cases.investigate(folder.resolve("case"), 2, folder.resolve("evidence"));
        assertThat(result.ledger().files().stream().filter(file -> file.records() > 0))
                .hasSize(1);
    }

    @Test
    void leavesNothing_whenItFails() throws IOException {
        write("one.jsonl", record("a"));
        Path out = Files.writeString(folder.resolve("file"), "").resolve("case");
        assertThatThrownBy(() -> Cases.investigate(out, 2, folder.resolve("evidence")))
                .isInstanceOf(CaseProblem.class);
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left.map(each -> each.getFileName().toString())).containsExactlyInAnyOrder("evidence", "file");
        }
    }

    @Test
    void letsNobodyElseReadTheCase() throws IOException {
        write("one.jsonl", record("a"));
        Cases.investigate(folder.resolve("case"), 2, folder.resolve("evidence"));
        try (Stream<Path> files = Files.walk(folder.resolve("case"))) {
            assertThat(files.toList())
                    .allSatisfy(file -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                            .isEqualTo(Files.isDirectory(file) ? "rwx------" : "rw-------"));
        }
    }

    @Test
    void writesAttackersTextHarmlessly() throws IOException {
        String hostile = "=HYPERLINK(\\\"x\\\")<script>alert(1)</script>\\u202egpj\\u001b[31m\\u0000";
        write("rule.jsonl", record("a") + "\n" + """
                        {"CreationTime":"2024-03-05T08:15:00","Id":"r","Operation":"New-InboxRule","OrganizationId":"t",\
                        "RecordType":1,"ResultStatus":"True","UserId":"ann@example.com","Workload":"Exchange",\
                        "ClientIP":"198.51.100.4:1","ObjectId":"ann\\\\%s","Parameters":[{"Name":"Name","Value":"%s"},\
                        {"Name":"ForwardTo","Value":"drop@example.net"},{"Name":"BodyContainsWords","Value":"invoice;payment"},\
                        {"Name":"DeleteMessage","Value":"True"}]}""".formatted(hostile, hostile));
        Cases.investigate(folder.resolve("case"), 2, folder.resolve("evidence"));
        String report = Files.readString(folder.resolve("case/report.html"));
        assertThat(report)
                .doesNotContain("<script>alert")
                .doesNotContain("\u202e")
                .doesNotContain("\u001b");
        JsonNode findings = Cases.json(folder.resolve("case/findings.json")).path("findings");
        assertThat(findings).isNotEmpty();
        for (String line : Files.readAllLines(folder.resolve("case/indicators.csv"))) {
            assertThat(List.of(line.split(",", -1))).noneMatch(cell -> cell.startsWith("="));
        }
    }

    private void write(String name, String content) throws IOException {
        Files.createDirectories(folder.resolve("evidence"));
        Files.writeString(folder.resolve("evidence").resolve(name), content);
    }

    private static String record(String id) {
        return """
                {"CreationTime":"2024-03-05T08:12:44","Id":"%s","Operation":"UserLoggedIn","OrganizationId":"t",\
                "RecordType":15,"UserId":"ann@example.com","Workload":"AzureActiveDirectory",\
                "ClientIP":"192.0.2.7","ErrorNumber":"0"}""".formatted(id);
    }
}
