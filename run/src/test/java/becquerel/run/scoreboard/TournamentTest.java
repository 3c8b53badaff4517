package becquerel.run.scoreboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import becquerel.run.scoreboard.WorldScore.World;
import becquerel.run.settings.UsageProblem;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Worlds made of the two scenarios of the repository, whose truth is known, from the folder to the scoreboard. */
class TournamentTest {
    private static final Path SCENARIOS = Path.of("../scenarios");
    private static final List<String> NAMES = List.of("campaign-2021", "quiet-office");
    private static final JsonMapper JSON = new JsonMapper();

    private final ConcurrentLinkedQueue<Path> benches = new ConcurrentLinkedQueue<>();

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    Path folder;

    @Test
    void countsWhatIsKnownOfTheScenarios_onAnyNumberOfThreads() {
        Scoreboard one = played(1, Optional.empty());
        assertThat(one.overall().found()).isEqualTo(new Share(2, 2));
        assertThat(one.overall().right()).isEqualTo(new Share(2, 2));
        assertThat(one.byScenario().keySet()).containsExactlyElementsOf(NAMES);
        assertThat(one.falseAlerts()).isEmpty();
        assertThat(one.missed()).isEmpty();
        assertThat(one.overall().delay(90)).isPresent();
        Scoreboard two = played(2, Optional.empty());
        assertThat(ScoreboardJson.of(two)).isEqualTo(ScoreboardJson.of(one));
        assertThat(markdown(two)).isEqualTo(markdown(one));
        assertThat(benches).hasSize(4).noneMatch(Files::exists);
    }

    @Test
    void keepsWorldsAndCases_whenAskedTo() {
        played(2, Optional.of(folder.resolve("kept")));
        for (String world : List.of("campaign-2021-1", "quiet-office-2")) {
            assertThat(folder.resolve("kept").resolve(world).resolve("case/case.json"))
                    .exists();
            assertThat(folder.resolve("kept").resolve(world).resolve("truth.json"))
                    .exists();
        }
        assertThatThrownBy(() -> played(1, Optional.of(folder.resolve("kept"))))
                .isInstanceOf(UsageProblem.class)
                .hasMessageContaining("is not empty");
    }

    @Test
    void saysInOneLineThatATenantIsImpossible() {
        Order order = Order.of(new Seeds(1, 3), NAMES, List.of(), 0, 30);
        var tournament = new Tournament(
                order,
                (world, out) -> {
                    benches.add(out);
                    throw new IllegalArgumentException("accounts: at least 5");
                },
                2);
        assertThatThrownBy(() -> tournament.scoreboard(Optional.empty(), done -> {}))
                .isInstanceOf(UsageProblem.class)
                .hasMessage("accounts: at least 5");
        assertThat(benches).isNotEmpty().noneMatch(Files::exists);
    }

    private Scoreboard played(int threads, Optional<Path> kept) {
        Order order = Order.of(new Seeds(1, 2), NAMES, List.of(), 40, 28);
        List<Integer> done = new ArrayList<>();
        Scoreboard board = new Tournament(order, this::copied, threads).scoreboard(kept, done::add);
        assertThat(done).containsExactly(1, 2);
        return board;
    }

    private void copied(World world, Path out) throws IOException {
        benches.add(out);
        Path scenario = SCENARIOS.resolve(world.scenario());
        try (Stream<Path> files = Files.walk(scenario.resolve("evidence"))) {
            for (Path file : files.toList()) {
                Files.copy(file, out.resolve(scenario.relativize(file).toString()));
            }
        }
        JsonNode expected = JSON.readTree(Files.readString(scenario.resolve("expected.json")));
        Files.writeString(out.resolve(TruthFile.NAME), JSON.writeValueAsString(truth(world, expected)));
    }

    private static ObjectNode truth(World world, JsonNode expected) {
        ObjectNode truth = JSON.createObjectNode()
                .put("schema", 1)
                .put("scenario", world.scenario())
                .put("seed", world.seed())
                .put("accounts", world.accounts())
                .put("days", world.days());
        ArrayNode attacks = truth.putArray("attacks");
        ArrayNode people = truth.putArray("people");
        for (JsonNode incident : expected.path("incidents")) {
            String id = "a" + (attacks.size() + 1);
            ObjectNode attack = attacks.addObject().put("id", id).put("name", world.scenario());
            attack.set("entered", incident.path("accounts"));
            attack.set("visible", incident.path("stagesAtLeast"));
            ArrayNode acts = attack.putArray("acts");
            for (String time : List.of("firstSeen", "lastSeen")) {
                acts.addObject()
                        .put("time", incident.path(time).asString())
                        .put("account", incident.path("accounts").path(0).asString());
            }
            incident.path("accounts")
                    .forEach(account -> people.addObject()
                            .put("account", account.asString())
                            .put("verdict", "compromised")
                            .put("attack", id));
        }
        return truth;
    }

    private static String markdown(Scoreboard board) {
        var bytes = new ByteArrayOutputStream();
        ScoreboardText.markdown(board, new PrintStream(bytes, true, StandardCharsets.UTF_8));
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
