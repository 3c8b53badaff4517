package becquerel.run.store;

import becquerel.knowledge.Fact;
import becquerel.knowledge.Organisation;
import becquerel.run.settings.FactChecks;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What was held to be true of an organisation, for {@code case.json}: with its proof, and in the form of organisation.yaml. */
final class OrganisationJson {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private OrganisationJson() {}

    static ObjectNode proven(Organisation organisation) {
        Organisation.Setup setup = organisation.setup();
        ObjectNode node = lists(organisation);
        node.put("activeAccounts", organisation.activeAccounts());
        node.set("ownDomains", CaseJson.array(organisation.ownDomains(), OrganisationJson::fact));
        ObjectNode inferred = node.putObject("inferred");
        inferred.set("admins", CaseJson.array(setup.admins(), OrganisationJson::fact));
        inferred.set("serviceAccounts", CaseJson.array(setup.services(), OrganisationJson::fact));
        inferred.set("closedProtocols", closed(organisation));
        return node;
    }

    /** As organisation.yaml is written; JSON is YAML, so that it can be copied as it is. */
    static ObjectNode file(Organisation organisation) {
        ObjectNode node = lists(organisation);
        List<String> domains =
                organisation.ownDomains().stream().map(Fact::value).toList();
        node.set("ownDomains", CaseJson.strings(domains));
        node.set("admins", CaseJson.strings(named(organisation.people().admins())));
        node.set("serviceAccounts", CaseJson.strings(named(organisation.people().services())));
        return node;
    }

    /** An alias that nothing leads back to an account would be refused. */
    private static List<String> named(List<String> names) {
        return names.stream().filter(FactChecks::isName).toList();
    }

    private static ObjectNode lists(Organisation organisation) {
        ObjectNode node =
                NODES.objectNode().put("tenant", organisation.tenant()).put("name", organisation.name());
        node.putArray("ownDomains"); // filled by either form; here for the order
        node.set("partnerDomains", CaseJson.strings(organisation.partnerDomains()));
        node.set("vips", CaseJson.strings(organisation.people().vips()));
        node.set("finance", CaseJson.strings(organisation.people().finance()));
        node.set("admins", CaseJson.strings(organisation.people().admins()));
        node.set("serviceAccounts", CaseJson.strings(organisation.people().services()));
        node.set("ownNetworks", CaseJson.strings(organisation.ownNetworks()));
        node.set("approvedApps", CaseJson.strings(organisation.approvedApps()));
        node.set("approvedForwardTargets", CaseJson.strings(organisation.approvedTargets()));
        node.set(
                "cleanUp",
                CaseJson.array(
                        organisation.setup().cleanUp(), done -> NODES.stringNode(done.time() + " " + done.act())));
        return node;
    }

    private static ArrayNode closed(Organisation organisation) {
        ArrayNode all = NODES.arrayNode();
        organisation
                .setup()
                .closed()
                .byMailbox()
                .forEach((mailbox, protocols) -> protocols.entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .forEach(each -> all.add(fact(each.getValue()).put("mailbox", mailbox))));
        return all;
    }

    private static ObjectNode fact(Fact fact) {
        ObjectNode node = NODES.objectNode().put("value", fact.value()).put("why", fact.why());
        node.set("evidence", CaseJson.evidence(fact.evidence()));
        return node;
    }
}
