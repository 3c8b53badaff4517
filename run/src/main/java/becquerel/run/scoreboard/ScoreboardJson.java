package becquerel.run.scoreboard;

import becquerel.run.scoreboard.Scoreboard.Place;
import becquerel.run.scoreboard.WorldScore.AlertScore;
import becquerel.run.scoreboard.WorldScore.AttackScore;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The scoreboard for programs: the same figures, not rounded for the eye. */
public final class ScoreboardJson {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final int SCHEMA = 1;

    private ScoreboardJson() {}

    public static String of(Scoreboard board) {
        Order order = board.order();
        ObjectNode root = NODES.objectNode()
                .put("schema", SCHEMA)
                .put("seeds", order.seeds().toString())
                .put("published", order.seeds().arePublished())
                .put("accounts", order.accounts())
                .put("days", order.days());
        root.set("scenarios", strings(order.scenarios()));
        root.set("overall", score(board.overall()));
        ObjectNode scenarios = root.putObject("byScenario");
        board.byScenario().forEach((name, score) -> scenarios.set(name, score(score)));
        ArrayNode verdicts = root.putArray("verdicts");
        board.verdicts()
                .forEach((judged, count) -> verdicts.addObject()
                        .put("truth", judged.truth())
                        .put("reported", judged.reported())
                        .put("accounts", count));
        root.set("sessions", SessionFigures.json(board));
        root.set("exposure", ExposureFigures.of(board));
        root.set("incidentConfidence", calibration(board.incidents()));
        root.set("findingConfidence", calibration(board.findings()));
        root.set(
                "detectors",
                array(
                        board.detectors(),
                        each -> NODES.objectNode()
                                .put("detector", each.detector())
                                .put("falseIncidents", each.score().wrongAlerts())
                                .put("falseFindings", each.score().wrong())
                                .put("trueFindings", each.score().right())
                                .put("trueIncidents", each.score().rightAlerts())));
        root.set("falseIncidents", array(board.falseAlerts(), ScoreboardJson::falseAlert));
        root.set("missed", array(board.missed(), ScoreboardJson::missed));
        return new JsonMapper().writerWithDefaultPrettyPrinter().writeValueAsString(root);
    }

    private static ObjectNode score(Score score) {
        ObjectNode node = NODES.objectNode()
                .put("worlds", score.worlds())
                .put("accountDays", score.accountDays())
                .put("attacks", score.found().whole())
                .put("found", score.found().part())
                .put("trueIncidents", score.right().part())
                .put("falseIncidents", score.falseAlerts())
                .put("pieces", score.pieces())
                .put("tries", score.tries())
                .put("falsePer1000AccountsAndDay", rounded(score.falseRate()));
        node.set("precision", share(score.right()));
        node.set("recall", share(score.found()));
        ObjectNode stages = node.putObject("stages");
        score.stages().forEach((stage, share) -> stages.set(stage, share(share)));
        seconds(node, "delayP50", score.delay(50));
        seconds(node, "delayP90", score.delay(90));
        return node;
    }

    private static void seconds(ObjectNode node, String name, Optional<Duration> delay) {
        delay.ifPresentOrElse(
                value -> node.put(name + "Seconds", value.toSeconds()), () -> node.putNull(name + "Seconds"));
    }

    private static ObjectNode share(Share share) {
        ObjectNode node = NODES.objectNode().put("of", share.whole()).put("part", share.part());
        if (share.whole() > 0) {
            node.put("value", rounded(share.value()));
        }
        return node.put("low", rounded(share.low())).put("high", rounded(share.high()));
    }

    private static ObjectNode calibration(Calibration calibration) {
        ObjectNode node = NODES.objectNode();
        if (!calibration.bins().isEmpty()) {
            node.put("brier", rounded(calibration.brier())).put("error", rounded(calibration.error()));
        }
        node.set(
                "bins",
                array(
                        calibration.bins(),
                        bin -> NODES.objectNode()
                                .put("from", rounded(bin.from()))
                                .put("mean", rounded(bin.mean()))
                                .set("true", share(bin.right()))));
        return node;
    }

    private static ObjectNode place(Place<?> place) {
        return NODES.objectNode()
                .put("scenario", place.world().scenario())
                .put("seed", place.world().seed());
    }

    private static ObjectNode falseAlert(Place<AlertScore> place) {
        AlertScore alert = place.what();
        ObjectNode node = place(place)
                .put("incident", alert.id())
                .put("confidence", rounded(alert.confidence()))
                .put("firstSeen", alert.firstSeen().toString())
                .put("lastSeen", alert.lastSeen().toString());
        node.set("accounts", strings(alert.accounts()));
        node.set("concerned", strings(alert.concerned()));
        node.set("detectors", strings(alert.detectors()));
        node.set("life", life(alert.life()));
        node.set("hasFindingsAbout", strings(alert.touches()));
        return node;
    }

    private static ObjectNode missed(Place<AttackScore> place) {
        AttackScore attack = place.what();
        ObjectNode node = place(place).put("attack", attack.id()).put("name", attack.name());
        node.set("entered", strings(attack.entered()));
        node.set("stages", strings(attack.stages().keySet()));
        node.set("noticedBy", strings(attack.noticed()));
        node.set("life", life(attack.life()));
        return node;
    }

    private static ArrayNode life(List<Truth.Life> life) {
        return array(
                life,
                each -> NODES.objectNode()
                        .put("account", each.account())
                        .put("what", each.what())
                        .put("from", each.from().toString())
                        .put("to", each.to().toString()));
    }

    private static ArrayNode strings(Collection<String> values) {
        return array(values, NODES::stringNode);
    }

    private static <T> ArrayNode array(Collection<T> values, Function<T, JsonNode> each) {
        ArrayNode array = NODES.arrayNode();
        values.forEach(value -> array.add(each.apply(value)));
        return array;
    }

    /** Six digits hide the noise of the last bits. */
    private static double rounded(double number) {
        return Math.round(number * 1e6) / 1e6;
    }
}
