package becquerel.run.scoreboard;

import static becquerel.run.scoreboard.Worlds.act;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a person and a program read of one world with one attack found, one missed and one false incident. */
class ScoreboardTextTest {
    private static final String ANN = "ann@example.com";
    private static final String BOB = "bob@example.com";
    private static final String CAT = "cat@example.com";

    @Test
    void namesWhereToLookInOneLineEach() {
        assertThat(lines(ScoreboardText::print))
                .contains("Published seeds 1001: 1 world of 50 accounts and 30 days.")
                .anyMatch(line -> line.startsWith("  test 7  0.60")
                        && line.contains("bob@example.com  noisy")
                        && line.contains("travel"))
                .anyMatch(line -> line.startsWith("  test 7  a2 test") && line.contains("cat@example.com  S3 S4"));
    }

    @Test
    void pageBeginsWithTheCommandThatMakesItAgain() {
        List<String> page = lines(ScoreboardText::markdown);
        assertThat(page.getFirst()).isEqualTo("# Scoreboard");
        assertThat(page)
                .anyMatch(
                        line -> line.contains("`./becquerel scoreboard --seeds 1001 --markdown > docs/scoreboard.md`"))
                .contains(
                        "| test | 1 | 2 | 1 | 1 | 0 | 0 | 0.50 (0.09–0.91) | 0.50 (0.09–0.91) | 0.67 | 0.33 | 1.0 h | 1.0 h |")
                .contains("| noisy | 1 | 2 | 0 | 0 |");
    }

    @Test
    void worstDetectorStandsFirst() {
        assertThat(board().detectors()).extracting(Scoreboard.Ranked::detector).containsExactly("noisy", "good");
    }

    @Test
    void programsReadTheSameFigures() {
        JsonNode json = new JsonMapper().readTree(ScoreboardJson.of(board()));
        assertThat(json.path("published").asBoolean()).isTrue();
        assertThat(json.at("/overall/precision/value").asDouble()).isEqualTo(0.5);
        assertThat(json.at("/byScenario/test/delayP50Seconds").asInt()).isEqualTo(3600);
        assertThat(json.at("/falseIncidents/0/seed").asInt()).isEqualTo(7);
        assertThat(json.at("/falseIncidents/0/life/0/what").asString()).isEqualTo("travel");
        assertThat(json.at("/missed/0/attack").asString()).isEqualTo("a2");
    }

    private static Scoreboard board() {
        var world = new Worlds()
                .attack("a1", List.of(ANN), "S3", act(10, ANN))
                .attack("a2", List.of(CAT), "S3 S4", act(10, CAT))
                .person(BOB, "nothing found", "")
                .life(BOB, "travel", 0, 48);
        world.alert("i-1", 0.9, List.of(ANN), "S3", world.finding("good", 0.9, 11, ANN));
        world.alert(
                "i-2",
                0.6,
                List.of(BOB),
                "S3",
                world.finding("noisy", 0.6, 5, BOB),
                world.finding("noisy", 0.6, 6, BOB));
        Order order = Order.of(new Seeds(1001, 1001), List.of("test"), List.of(), 50, 30);
        return new Scoreboard(order, List.of(world.score()));
    }

    private static List<String> lines(BiConsumer<Scoreboard, PrintStream> print) {
        var bytes = new ByteArrayOutputStream();
        print.accept(board(), new PrintStream(bytes, true, StandardCharsets.UTF_8));
        return bytes.toString(StandardCharsets.UTF_8).lines().toList();
    }
}
