package becquerel.run.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import becquerel.investigate.Decision;
import becquerel.investigate.StoryLine.Side;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DecisionsFileTest {
    @TempDir
    private Path folder;

    @Test
    void latestWordOnASessionHolds_andEveryLineIsKept() throws IOException {
        var decisions = DecisionsFile.of(folder);
        decisions.add(decision("s-1", Side.OWNER, "in \"Lisbon\"\n\u202e"));
        decisions.add(decision("s-2", Side.INTRUDER, "he said so"));
        decisions.add(decision("s-1", Side.INTRUDER, "not in Lisbon"));
        write(decisions);

        DecisionsFile read = DecisionsFile.of(folder.resolve("case"));
        assertThat(read.inForce())
                .containsExactly(
                        decision("s-1", Side.INTRUDER, "not in Lisbon"), decision("s-2", Side.INTRUDER, "he said so"));
        assertThat(Files.readAllLines(folder.resolve("case/decisions.jsonl"))).hasSize(3);
    }

    @Test
    void decisionThatIsTakenBackHoldsNoLonger() {
        var decisions = DecisionsFile.of(folder);
        decisions.add(decision("s-1", Side.OWNER, "in Lisbon"));
        decisions.add(decision("s-1", Side.UNKNOWN, "wrong week"));
        assertThat(decisions.inForce()).isEmpty();
    }

    @Test
    void linesOfAnotherSortAreKept() throws IOException {
        Files.writeString(folder.resolve("decisions.jsonl"), "{\"what\":\"something newer\",\"x\":1}\n");
        var decisions = DecisionsFile.of(folder);
        assertThat(decisions.inForce()).isEmpty();
        decisions.add(decision("s-1", Side.OWNER, "in Lisbon"));
        write(decisions);
        assertThat(Files.readAllLines(folder.resolve("case/decisions.jsonl")).getFirst())
                .isEqualTo("{\"what\":\"something newer\",\"x\":1}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "[]",
                "{\"what\":\"session label\",\"time\":\"yesterday\",\"label\":\"owner\"}",
                "{\"what\":\"session label\",\"time\":\"2030-01-01T00:00:00Z\",\"label\":\"nobody\"}"
            })
    void lineThatIsNoDecisionIsNotPassedOver(String line) throws IOException {
        Files.writeString(folder.resolve("decisions.jsonl"), line + "\n");
        assertThatThrownBy(() -> DecisionsFile.of(folder))
                .isInstanceOf(CaseProblem.class)
                .hasMessageContaining("line 1");
    }

    @Test
    void nothingDecidedLeavesNoFile() throws IOException {
        write(DecisionsFile.of(folder));
        assertThat(folder.resolve("case/decisions.jsonl")).doesNotExist();
    }

    private void write(DecisionsFile decisions) throws IOException {
        try (CaseFolder target = CaseFolder.begin(folder.resolve("case"), false)) {
            decisions.write(target);
            target.finish();
        }
    }

    private static Decision decision(String session, Side label, String why) {
        return new Decision(
                session, "t", "ann@example.com", label, "M. Examiner", why, Instant.parse("2030-01-01T00:00:00Z"));
    }
}
