package becquerel.run.store;

import becquerel.investigate.Beginning;
import becquerel.investigate.Hit;
import becquerel.investigate.Outcome;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** How an incident began, what it came to and how far it reaches, as incidents.json has it. */
final class ReachJson {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private ReachJson() {}

    static ObjectNode beginning(Beginning beginning) {
        ObjectNode node = NODES.objectNode()
                .put("time", CaseJson.text(beginning.time()))
                .put("likely", !beginning.sure())
                .put("account", beginning.account())
                .put("text", beginning.text());
        node.set("evidence", CaseJson.evidence(beginning.evidence()));
        return node;
    }

    static ObjectNode outcome(Outcome outcome) {
        ObjectNode node = NODES.objectNode();
        node.set("steps", CaseJson.array(outcome.steps(), ReachJson::step));
        return node.put("further", outcome.further());
    }

    private static ObjectNode step(Outcome.Step step) {
        ObjectNode node = NODES.objectNode()
                .put("kind", step.kind().word())
                .put("time", CaseJson.text(step.time()))
                .put("side", step.side().word())
                .put("account", step.account())
                .put("likely", step.likely())
                .put("text", step.text());
        node.set("evidence", CaseJson.evidence(step.evidence()));
        return node;
    }

    static ObjectNode hit(Hit hit) {
        ObjectNode node = NODES.objectNode()
                .put("kind", hit.kind().word())
                .put("indicator", hit.indicator())
                .put("account", hit.account())
                .put("within", hit.within())
                .put("records", hit.records())
                .put("intruder", hit.intruder())
                .put("owner", hit.owner())
                .put("unknown", hit.unknown())
                .put("first", CaseJson.text(hit.first()))
                .put("last", CaseJson.text(hit.last()));
        node.set("evidence", CaseJson.evidence(hit.evidence()));
        return node;
    }
}
