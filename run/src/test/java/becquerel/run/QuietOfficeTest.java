package becquerel.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** An office in which nothing happened, with people who do what intruders do, for reasons of their own. */
class QuietOfficeTest {
    private static final Path SCENARIO = Cases.SCENARIOS.resolve("quiet-office");

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    static Path folder;

    @BeforeAll
    static void investigate() {
        Cases.investigate(folder.resolve("case"), 2, SCENARIO.resolve("evidence"));
    }

    @Test
    void accountsForEveryRecord() throws IOException {
        Cases.assertThatLedger(read("ledger.json"), Cases.json(SCENARIO.resolve("expected.json")));
    }

    @Test
    void findsNothing_whereNothingHappened() throws IOException {
        assertThat(read("incidents.json").path("incidents")).isEmpty();
        JsonNode verdicts = read("verdicts.json").path("verdicts");
        assertThat(verdicts).isNotEmpty();
        verdicts.forEach(each -> assertThat(each.path("verdict").asString())
                .as(each.path("account").asString())
                .isEqualTo("nothing found"));
    }

    private static JsonNode read(String name) throws IOException {
        return Cases.json(folder.resolve("case").resolve(name));
    }
}
