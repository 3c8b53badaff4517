package becquerel.run.scoreboard;

import becquerel.investigate.StoryLine.Side;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** How labels of sessions did, for people and for programs. */
final class SessionFigures {
    private SessionFigures() {}

    static Section section(Scoreboard board) {
        SessionScore score = board.sessions();
        Share right = score.right();
        List<String> labels = Arrays.stream(Side.values()).map(Side::word).toList();
        List<List<String>> rows = new ArrayList<>();
        for (String hand : List.of(SessionScore.INTRUDER, SessionScore.OWNER)) {
            rows.add(Stream.concat(
                            Stream.of(hand),
                            Arrays.stream(Side.values()).map(side -> String.valueOf(score.of(hand, side))))
                    .toList());
        }
        return Section.of(
                "Whose hand",
                List.of(
                        "Records of accounts that an intruder touched. Lines: whose hand it was. Columns: the label of their session.",
                        right.whole() == 0
                                ? "No such record."
                                : String.format(
                                        Locale.ROOT,
                                        "Right: %.3f of %d records; of the intruder's %.3f.",
                                        right.value(),
                                        right.whole(),
                                        score.ofIntruders().value())),
                1,
                Stream.concat(Stream.of("truth"), labels.stream()).toList(),
                rows);
    }

    static ObjectNode json(Scoreboard board) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        Share right = board.sessions().right();
        node.put("right", right.part()).put("records", right.whole());
        ArrayNode said = node.putArray("said");
        board.sessions()
                .records()
                .forEach((told, count) -> said.addObject()
                        .put("hand", told.hand())
                        .put("label", told.label())
                        .put("records", count));
        return node;
    }
}
