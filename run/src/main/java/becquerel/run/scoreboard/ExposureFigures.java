package becquerel.run.scoreboard;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What was said of messages, for programs. */
final class ExposureFigures {
    private ExposureFigures() {}

    static ObjectNode of(Scoreboard board) {
        ExposureScore score = board.exposure();
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        ArrayNode said = node.putArray("said");
        score.said()
                .forEach((told, count) -> said.addObject()
                        .put("how", told.how())
                        .put("recorded", told.recorded())
                        .put("class", told.as())
                        .put("messages", count));
        node.put("notObservedRight", score.cleared());
        ArrayNode wrong = node.putArray("notObservedWrong");
        board.wronglyCleared()
                .forEach(each -> wrong.addObject()
                        .put("scenario", each.world().scenario())
                        .put("seed", each.world().seed())
                        .put("mailbox", each.what().account())
                        .put("message", each.what().message())
                        .put("how", each.what().how()));
        ObjectNode overstated = node.putObject("overstated");
        score.overstated().forEach(overstated::put);
        return node;
    }
}
