package becquerel.run.scoreboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * One development world of each scenario, in every check: none may be judged worse than the committed table says. Who makes
 * them better, or adds a scenario, writes the table again with {@code -Dgolden.update} and reads what changed.
 */
class FixedSetTest {
    private static final Path TABLE = Path.of("src/test/resources/scoreboard/fixed-set.csv");
    private static final String HEADER = "scenario,attacks,found,false incidents,pieces,stages named";
    private static final int ACCOUNTS = 25;
    private static final int DAYS = 15;

    /** What is held of one scenario. */
    private record Row(long attacks, long found, long falseAlerts, long pieces, long stages) {
        static Row of(Score score) {
            return new Row(
                    score.found().whole(),
                    score.found().part(),
                    score.falseAlerts(),
                    score.pieces(),
                    score.stage().part());
        }

        static Row read(List<String> cells) {
            List<Long> values = cells.stream().map(Long::valueOf).toList();
            return new Row(values.get(0), values.get(1), values.get(2), values.get(3), values.get(4));
        }

        String line(String scenario) {
            return scenario + "," + attacks + "," + found + "," + falseAlerts + "," + pieces + "," + stages;
        }
    }

    @Test
    void nothingIsJudgedWorseThanBefore() throws IOException {
        SortedMap<String, Row> now = played();
        if (System.getProperty("golden.update") != null) {
            write(now);
        }
        Map<String, Row> before = table();
        assertThat(now.keySet()).as("scenarios of " + TABLE).isEqualTo(before.keySet());
        now.forEach((scenario, row) -> {
            Row least = before.getOrDefault(scenario, row);
            assertThat(row.attacks).as(scenario + ": attacks").isEqualTo(least.attacks);
            assertThat(row.found).as(scenario + ": found").isGreaterThanOrEqualTo(least.found);
            assertThat(row.falseAlerts).as(scenario + ": false incidents").isLessThanOrEqualTo(least.falseAlerts);
            assertThat(row.pieces).as(scenario + ": pieces").isLessThanOrEqualTo(least.pieces);
            assertThat(row.stages).as(scenario + ": stages named").isGreaterThanOrEqualTo(least.stages);
        });
    }

    private static SortedMap<String, Row> played() {
        List<String> scenarios = Simulated.scenarios();
        Order order = Order.of(new Seeds(1, scenarios.size()), scenarios, List.of(), ACCOUNTS, DAYS);
        var rows = new TreeMap<String, Row>();
        Scoreboard board = new Tournament(order, new Simulated(), 2).scoreboard(Optional.empty(), done -> {});
        assertThat(board.wronglyCleared()).as("wrongly said not to be observed").isEmpty();
        assertThat(board.exposure().said()).isNotEmpty();
        board.byScenario().forEach((scenario, score) -> rows.put(scenario, Row.of(score)));
        return rows;
    }

    private static void write(SortedMap<String, Row> rows) throws IOException {
        var text = new StringBuilder(HEADER).append('\n');
        rows.forEach((scenario, row) -> text.append(row.line(scenario)).append('\n'));
        Files.writeString(TABLE, text);
    }

    private static Map<String, Row> table() throws IOException {
        var rows = new TreeMap<String, Row>();
        List<String> lines = Files.readAllLines(TABLE);
        assertThat(lines.getFirst()).isEqualTo(HEADER);
        for (String line : lines.subList(1, lines.size())) {
            List<String> cells = List.of(line.split(",", -1));
            rows.put(cells.getFirst(), Row.read(cells.subList(1, cells.size())));
        }
        return rows;
    }
}
