package becquerel.run.store;

import becquerel.activity.Context;
import becquerel.activity.EvidenceRef;
import becquerel.activity.Problem;
import becquerel.detect.Blind;
import becquerel.detect.Finding;
import becquerel.investigate.Conclusion;
import becquerel.investigate.Incident;
import becquerel.investigate.Ledger;
import becquerel.investigate.OpenItem;
import becquerel.investigate.SentMessage;
import becquerel.investigate.StoryLine;
import becquerel.investigate.Verdict;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The case's JSON files, field by field as CONTRACT 2 lists them. */
final class CaseJson {
    static final int SCHEMA = 1;

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private CaseJson() {}

    static ObjectNode file(Ledger.Entry entry) {
        ObjectNode node = NODES.objectNode()
                .put("path", entry.path())
                .put("sha256", entry.sha256())
                .put("bytes", entry.bytes())
                .put("kind", entry.kind())
                .put("records", entry.records())
                .put("activities", entry.activities())
                .put("expanded", entry.expanded())
                .put("duplicates", entry.duplicates());
        ObjectNode skipped = node.putObject("skipped");
        entry.skipped().forEach(skipped::put);
        put(node, "from", entry.from());
        put(node, "to", entry.to());
        node.put("timezone", entry.timezone());
        node.set("problems", array(entry.problems(), CaseJson::problem));
        return node;
    }

    static ObjectNode problem(Problem problem) {
        return NODES.objectNode()
                .put("where", problem.where().toString())
                .put("what", problem.what())
                .put("remedy", problem.remedy());
    }

    static ObjectNode coverage(Ledger.Coverage coverage) {
        ObjectNode node = NODES.objectNode().put("account", coverage.account()).put("days", coverage.days());
        node.set("gaps", array(coverage.gaps(), CaseJson::gap));
        return node;
    }

    static ObjectNode source(Ledger.Source source) {
        ObjectNode node = NODES.objectNode()
                .put("tenant", source.tenant())
                .put("source", source.kind().words())
                .put("records", source.records());
        source.covered()
                .ifPresentOrElse(
                        span -> node.setAll(gap(span)),
                        () -> node.putNull("from").putNull("to"));
        node.put("days", source.days());
        node.set("gaps", array(source.gaps(), CaseJson::gap));
        return node.put("means", source.means());
    }

    private static ObjectNode gap(Ledger.Gap gap) {
        return NODES.objectNode()
                .put("from", gap.from().toString())
                .put("to", gap.to().toString());
    }

    static ObjectNode blind(Blind blind) {
        return NODES.objectNode()
                .put("detector", blind.detector())
                .put("why", blind.why())
                .put("means", blind.means());
    }

    static ObjectNode finding(Finding finding) {
        ObjectNode node = NODES.objectNode()
                .put("id", finding.id())
                .put("detector", finding.detector())
                .put("version", finding.version())
                .put("severity", finding.severity().word())
                .put("confidence", rounded(finding.confidence()))
                .put("stage", finding.stage().label());
        node.set("attack", strings(finding.attack()));
        node.put("time", text(finding.time())).put("tenant", finding.tenant()).put("account", finding.account());
        node.set(
                "entities",
                array(
                        finding.entities(),
                        entity -> NODES.objectNode()
                                .put("kind", entity.kind().word())
                                .put("value", entity.value())));
        node.put("sentence", finding.sentence());
        ObjectNode numbers = node.putObject("numbers");
        finding.numbers().forEach((name, number) -> numbers.put(name, rounded(number)));
        node.put("benign", finding.benign()).put("confirm", finding.confirm());
        if (!finding.rule().isEmpty()) {
            node.put("rule", finding.rule()).set("response", strings(finding.response()));
        }
        node.set("evidence", evidence(finding.evidence()));
        return node;
    }

    static ObjectNode incident(Incident incident) {
        ObjectNode node = NODES.objectNode()
                .put("id", incident.id())
                .put("title", incident.title())
                .put("tenant", incident.tenant());
        node.set("accounts", strings(incident.accounts()));
        node.put("confidence", rounded(incident.confidence()));
        node.set("terms", array(incident.terms(), CaseJson::term));
        node.put("severity", incident.severity().word())
                .put("lossRisk", incident.lossRisk().word())
                .put("firstSeen", text(incident.firstSeen()))
                .put("lastSeen", text(incident.lastSeen()));
        node.set("stages", array(incident.stages(), stage -> NODES.stringNode(stage.label())));
        node.set("findings", array(incident.findings(), finding -> NODES.stringNode(finding.id())));
        node.set("sessions", strings(incident.sessions()));
        node.set("story", array(incident.story(), CaseJson::storyLine));
        node.set("sent", array(incident.sent(), CaseJson::sent));
        node.set("open", array(incident.open(), CaseJson::open));
        node.set("exposure", ExposureJson.of(incident.exposure()));
        incident.beginning().ifPresent(beginning -> node.set("beginning", ReachJson.beginning(beginning)));
        node.set("outcome", ReachJson.outcome(incident.outcome()));
        node.set("blastRadius", array(incident.blastRadius(), ReachJson::hit));
        node.set(
                "related",
                array(
                        incident.related(),
                        related -> NODES.objectNode()
                                .put("incident", related.incident())
                                .put("why", related.why())));
        return node;
    }

    static ObjectNode term(Incident.Term term) {
        return NODES.objectNode().put("text", term.text()).put("logOdds", rounded(term.logOdds()));
    }

    private static ObjectNode storyLine(StoryLine line) {
        ObjectNode node = NODES.objectNode()
                .put("time", text(line.time()))
                .put("side", line.side().word())
                .put("stage", line.stage())
                .put("account", line.account())
                .put("address", line.address())
                .put("text", line.text());
        node.set("evidence", evidence(line.evidence()));
        return node;
    }

    private static ObjectNode sent(SentMessage message) {
        ObjectNode node = NODES.objectNode()
                .put("time", text(message.time()))
                .put("side", message.side().word())
                .put("account", message.account())
                .put("address", message.address())
                .put("subject", message.subject())
                .put("messageId", message.messageId());
        node.set("recipients", strings(message.recipients()));
        node.set("attachments", strings(message.attachments()));
        node.set("evidence", evidence(message.evidence()));
        return node;
    }

    private static ObjectNode open(OpenItem item) {
        ObjectNode node = NODES.objectNode()
                .put("kind", item.kind().word())
                .put("account", item.account())
                .put("text", item.text())
                .put("since", text(item.since()))
                .put("side", item.side().word());
        node.set("evidence", evidence(item.evidence()));
        return node;
    }

    static ObjectNode verdict(Verdict verdict) {
        ObjectNode node = NODES.objectNode()
                .put("account", verdict.account())
                .put("tenant", verdict.tenant())
                .put("verdict", verdict.kind().words())
                .put("confidence", rounded(verdict.confidence()));
        node.set("reasons", strings(verdict.reasons()));
        node.set("lookedFor", strings(verdict.lookedFor()));
        node.set("couldNotSee", strings(verdict.couldNotSee()));
        return node;
    }

    /** What {@code investigate --json} prints: where the case is, and what it says. */
    static ObjectNode summary(String folder, Ledger ledger, Conclusion conclusion) {
        ObjectNode node = NODES.objectNode().put("schema", SCHEMA).put("case", folder);
        node.put("report", folder + "/report.html");
        node.put(
                "records",
                ledger.files().stream().mapToLong(Ledger.Entry::records).sum());
        node.put(
                "activities",
                ledger.files().stream().mapToLong(Ledger.Entry::activities).sum());
        node.put(
                "duplicates",
                ledger.files().stream().mapToLong(Ledger.Entry::duplicates).sum());
        node.put(
                "skipped",
                ledger.files().stream().mapToLong(Ledger.Entry::skippedSum).sum());
        node.set("incidents", array(conclusion.incidents(), CaseJson::incident));
        node.set("verdicts", array(conclusion.verdicts(), CaseJson::verdict));
        return node;
    }

    static ArrayNode evidence(List<EvidenceRef> evidence) {
        return array(
                evidence,
                ref -> NODES.objectNode()
                        .put("file", ref.file())
                        .put("position", ref.position())
                        .put("recordId", ref.recordId()));
    }

    static ArrayNode strings(Collection<String> values) {
        return array(values, NODES::stringNode);
    }

    static <T> ArrayNode array(Collection<T> values, Function<T, JsonNode> each) {
        ArrayNode array = NODES.arrayNode();
        values.forEach(value -> array.add(each.apply(value)));
        return array;
    }

    private static void put(ObjectNode node, String name, Optional<Instant> time) {
        time.ifPresentOrElse(value -> node.put(name, value.toString()), () -> node.putNull(name));
    }

    /** Null for a time that no record tells. */
    static @Nullable String text(Instant time) {
        return Context.isUndated(time) ? null : time.toString();
    }

    /** Four digits are more than any score deserves, and hide the noise of the last bits. */
    static double rounded(double number) {
        return Math.round(number * 10_000) / 10_000.0;
    }
}
