package becquerel.run.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The exit codes people's scripts rely on (CONTRACT 1). */
class ExitCodeTest {
    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    Path folder;

    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void evidenceWithNothingReadableIsWorkThatCouldNotBeDone() throws IOException {
        Path evidence = Files.createDirectory(folder.resolve("evidence"));
        Files.writeString(evidence.resolve("noise.bin"), "\u0000\u0001\u0002".repeat(99));
        assertThat(investigate(evidence)).isEqualTo(1);
        assertThat(said()).contains("holds no record that can be read, in 1 file");
        assertThat(folder.resolve("case/report.html"))
                .as("what it is all the same")
                .exists();
    }

    @Test
    void emptyFolderIsWorkThatCouldNotBeDone() throws IOException {
        assertThat(investigate(Files.createDirectory(folder.resolve("evidence"))))
                .isEqualTo(1);
        assertThat(said()).contains("holds no file that can be opened");
    }

    @Test
    void oneReadableRecordIsEnough_findingsOrNot() throws IOException {
        Path evidence = Files.createDirectory(folder.resolve("evidence"));
        Files.writeString(
                evidence.resolve("log.jsonl"),
                "{\"Id\":\"a\",\"CreationTime\":\"2021-06-02T09:31:00\",\"Operation\":\"UserLoggedIn\","
                        + "\"OrganizationId\":\"7e57ab1e-0000-4000-8000-000000000001\",\"RecordType\":15,"
                        + "\"ResultStatus\":\"Success\",\"UserId\":\"ann@example.org\",\"UserType\":0,"
                        + "\"Workload\":\"AzureActiveDirectory\",\"ClientIP\":\"192.0.2.7\"}");
        assertThat(investigate(evidence)).isZero();
    }

    @Test
    void unknownOptionIsWrongUsage() {
        assertThat(run("investigate", "--no-such-option")).isEqualTo(2);
    }

    private int investigate(Path evidence) {
        return run(
                "investigate",
                evidence.toString(),
                "--out",
                folder.resolve("case").toString(),
                "--quiet");
    }

    private int run(String... arguments) {
        return Main.run(
                new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                arguments);
    }

    private String said() {
        return err.toString(StandardCharsets.UTF_8);
    }
}
