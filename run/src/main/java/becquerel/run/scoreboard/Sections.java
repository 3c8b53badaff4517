package becquerel.run.scoreboard;

import becquerel.run.scoreboard.Calibration.Bin;
import becquerel.run.scoreboard.Scoreboard.Place;
import becquerel.run.scoreboard.Scoreboard.Ranked;
import becquerel.run.scoreboard.WorldScore.AlertScore;
import becquerel.run.scoreboard.WorldScore.AttackScore;
import becquerel.run.scoreboard.WorldScore.Judged;
import becquerel.run.scoreboard.WorldScore.World;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The scoreboard as tables, the most important one first. */
final class Sections {
    /** Accounts, detectors or circumstances named in one line. */
    private static final int NAMED = 4;

    /** Least serious first. */
    private static final List<String> VERDICTS =
            List.of("nothing found", "cannot say", "targeted", "suspected", "intruder's own", "compromised");

    private static final Comparator<String> SERIOUS_FIRST =
            Comparator.comparingInt((String each) -> -VERDICTS.indexOf(each)).thenComparing(Comparator.naturalOrder());

    private final Scoreboard board;

    private Sections(Scoreboard board) {
        this.board = board;
    }

    static List<Section> of(Scoreboard board) {
        var sections = new Sections(board);
        return Stream.of(
                        List.of(sections.scenarios(), sections.stages(), sections.verdicts()),
                        List.of(SessionFigures.section(board)),
                        ExposureSections.of(board),
                        List.of(
                                calibration("Confidence of incidents", board.incidents()),
                                calibration("Confidence of findings", board.findings()),
                                sections.detectors(),
                                sections.falseAlerts(),
                                sections.missed()))
                .flatMap(List::stream)
                .toList();
    }

    private Section scenarios() {
        List<List<String>> rows = new ArrayList<>();
        board.byScenario().forEach((scenario, score) -> rows.add(row(scenario, score)));
        rows.add(row("all", board.overall()));
        return Section.of(
                "Scenarios",
                List.of("Shares with the interval that holds the true one with 95 % (Wilson)."),
                1,
                List.of(
                        "scenario",
                        "worlds",
                        "attacks",
                        "found",
                        "false incidents",
                        "pieces",
                        "tries",
                        "precision",
                        "recall",
                        "false per 1000 accounts and day",
                        "stages named",
                        "delay p50",
                        "p90"),
                rows);
    }

    private static List<String> row(String name, Score score) {
        return List.of(
                name,
                String.valueOf(score.worlds()),
                String.valueOf(score.found().whole()),
                String.valueOf(score.found().part()),
                String.valueOf(score.falseAlerts()),
                String.valueOf(score.pieces()),
                String.valueOf(score.tries()),
                Words.measured(score.right()),
                Words.measured(score.found()),
                Words.number(score.falseRate()),
                Words.share(score.stage()),
                Words.delay(score.delay(50)),
                Words.delay(score.delay(90)));
    }

    private Section stages() {
        List<List<String>> rows = new ArrayList<>();
        board.overall()
                .stages()
                .forEach((stage, share) -> rows.add(List.of(
                        stage, String.valueOf(share.whole()), String.valueOf(share.part()), Words.measured(share))));
        return Section.of(
                "Stages of attacks",
                List.of("Of the attacks that left a record of a stage: in how many an incident names it."),
                1,
                List.of("stage", "attacks", "named", "share"),
                rows);
    }

    private Section verdicts() {
        SortedMap<Judged, Integer> matrix = board.verdicts();
        var columns = new TreeSet<>(SERIOUS_FIRST);
        var truths = new TreeSet<>(columns);
        matrix.keySet().forEach(judged -> {
            columns.add(judged.reported());
            truths.add(judged.truth());
        });
        List<List<String>> rows = truths.stream()
                .map(truth -> Stream.concat(
                                Stream.of(truth.isEmpty() ? "no such account" : truth),
                                columns.stream()
                                        .map(said -> String.valueOf(matrix.getOrDefault(new Judged(truth, said), 0))))
                        .toList())
                .toList();
        List<String> header = Stream.concat(
                        Stream.of("truth"), columns.stream().map(said -> said.isEmpty() ? "not named" : said))
                .toList();
        return Section.of(
                "Verdicts", List.of("Lines: what is true of an account. Columns: what was said."), 1, header, rows);
    }

    private static Section calibration(String title, Calibration calibration) {
        List<List<String>> rows = new ArrayList<>();
        for (Bin bin : calibration.bins()) {
            rows.add(List.of(
                    Words.number(bin.from()) + "–" + Words.number(bin.from() + 0.1),
                    String.valueOf(bin.right().whole()),
                    Words.number(bin.mean()),
                    Words.measured(bin.right())));
        }
        return Section.of(
                title,
                List.of("Brier score " + String.format(Locale.ROOT, "%.3f", calibration.brier())
                        + ", expected calibration error "
                        + String.format(Locale.ROOT, "%.3f", calibration.error()) + "."),
                1,
                List.of("said", "times", "mean", "true"),
                rows);
    }

    private Section detectors() {
        List<List<String>> rows = new ArrayList<>();
        for (Ranked each : board.detectors()) {
            rows.add(List.of(
                    each.detector(),
                    String.valueOf(each.score().wrongAlerts()),
                    String.valueOf(each.score().wrong()),
                    String.valueOf(each.score().right()),
                    String.valueOf(each.score().rightAlerts())));
        }
        return Section.of(
                "Detectors, worst first",
                List.of("Incidents are those that a detector's findings have a part in."),
                1,
                List.of("detector", "false incidents", "false findings", "true findings", "true incidents"),
                rows);
    }

    private Section falseAlerts() {
        List<List<String>> rows = new ArrayList<>();
        for (Place<AlertScore> each : board.falseAlerts()) {
            AlertScore alert = each.what();
            rows.add(List.of(
                    place(each.world()),
                    Words.number(alert.confidence()),
                    accounts(alert),
                    Words.some(alert.detectors(), NAMED),
                    life(alert.life()),
                    alert.touches().isEmpty() ? "–" : String.join(", ", alert.touches())));
        }
        return Section.of(
                "False incidents",
                List.of("Look at one with: " + lookAt()),
                6,
                List.of("world", "confidence", "accounts", "detectors", "what went on there", "has findings about"),
                rows);
    }

    /** In brackets where an incident names nobody and its findings do. */
    private static String accounts(AlertScore alert) {
        return alert.accounts().isEmpty() && !alert.concerned().isEmpty()
                ? "(" + Words.some(alert.concerned(), NAMED) + ")"
                : Words.some(alert.accounts(), NAMED);
    }

    private Section missed() {
        List<List<String>> rows = new ArrayList<>();
        for (Place<AttackScore> each : board.missed()) {
            AttackScore attack = each.what();
            rows.add(List.of(
                    place(each.world()),
                    attack.id() + " " + attack.name(),
                    Words.some(attack.entered(), NAMED),
                    String.join(" ", attack.stages().keySet()),
                    Words.some(attack.noticed(), NAMED),
                    life(attack.life())));
        }
        return Section.of(
                "Missed attacks",
                List.of("With the detectors that noticed something of it all the same."),
                6,
                List.of("world", "attack", "entered", "visible stages", "noticed by", "what else went on there"),
                rows);
    }

    private String lookAt() {
        return "becquerel simulate --scenario NAME --seed SEED --accounts "
                + board.order().accounts() + " --days " + board.order().days() + " --out DIR";
    }

    private static String place(World world) {
        return world.scenario() + " " + world.seed();
    }

    private static String life(List<Truth.Life> life) {
        return Words.some(
                life.stream().map(Truth.Life::what).distinct().sorted().toList(), NAMED);
    }
}
