package becquerel.run.store;

import becquerel.investigate.Decision;
import becquerel.investigate.Session;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The entries of {@code sessions.json}, CONTRACT 2. */
final class SessionJson {
    private SessionJson() {}

    static ObjectNode of(Session session) {
        ObjectNode node = JsonNodeFactory.instance
                .objectNode()
                .put("id", session.id())
                .put("tenant", session.tenant())
                .put("account", session.account())
                .put("label", session.label().word())
                .put("probability", CaseJson.rounded(session.probability()));
        node.set("terms", CaseJson.array(session.terms(), CaseJson::term));
        node.put("from", CaseJson.text(session.from())).put("to", CaseJson.text(session.to()));
        node.set("addresses", CaseJson.strings(session.addresses()));
        node.set("clients", CaseJson.strings(session.clients()));
        node.set("nativeSessions", CaseJson.strings(session.nativeSessions()));
        node.put("records", session.records());
        session.decision().ifPresent(decision -> node.set("decision", decision(decision)));
        return node;
    }

    private static ObjectNode decision(Decision decision) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("session", decision.session())
                .put("label", decision.label().word())
                .put("who", decision.who())
                .put("why", decision.why())
                .put("time", CaseJson.text(decision.time()));
    }
}
