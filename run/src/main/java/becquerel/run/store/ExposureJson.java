package becquerel.run.store;

import becquerel.investigate.exposure.CopiedFolder;
import becquerel.investigate.exposure.Exposure;
import becquerel.investigate.exposure.ExposureClass;
import becquerel.investigate.exposure.MailboxExposure;
import becquerel.investigate.exposure.UnknownSpan;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What {@code incidents.json} says of exposure: counts and reasons; the messages themselves are in {@code exposure.csv}. */
final class ExposureJson {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private ExposureJson() {}

    static ObjectNode of(Exposure exposure) {
        ObjectNode node = NODES.objectNode();
        ObjectNode classes = node.putObject("classes");
        for (ExposureClass each : ExposureClass.values()) {
            classes.put(each.words(), exposure.count(each));
        }
        node.set("mailboxes", CaseJson.array(exposure.mailboxes(), ExposureJson::mailbox));
        return node;
    }

    private static ObjectNode mailbox(MailboxExposure mailbox) {
        ObjectNode node = NODES.objectNode().put("mailbox", mailbox.mailbox());
        ObjectNode classes = node.putObject("classes");
        for (Map.Entry<ExposureClass, Long> each : mailbox.counts().entrySet()) {
            classes.put(each.getKey().words(), each.getValue());
        }
        node.put("unnamedItems", mailbox.unnamed())
                .put("correspondents", mailbox.people())
                .put("attachments", mailbox.attachments())
                .put("files", mailbox.files())
                .put("notListed", mailbox.beyond());
        node.set("searches", CaseJson.strings(mailbox.searches()));
        node.set("foldersCopied", CaseJson.array(mailbox.folders(), ExposureJson::folder));
        node.set("unknown", CaseJson.array(mailbox.unknown(), ExposureJson::span));
        return node.put("proof", mailbox.proof());
    }

    private static ObjectNode folder(CopiedFolder folder) {
        ObjectNode node = NODES.objectNode()
                .put("folder", folder.folder())
                .put("hand", folder.sure() ? "intruder" : "unclear")
                .put("first", folder.first().toString())
                .put("last", folder.last().toString())
                .put("records", folder.records());
        node.set("evidence", CaseJson.evidence(folder.evidence()));
        return node;
    }

    private static ObjectNode span(UnknownSpan span) {
        ObjectNode node = NODES.objectNode().put("reason", span.reason());
        put(node, "from", span.from());
        put(node, "to", span.to());
        return node;
    }

    private static void put(ObjectNode node, String name, Optional<Instant> time) {
        time.ifPresentOrElse(value -> node.put(name, value.toString()), () -> node.putNull(name));
    }
}
