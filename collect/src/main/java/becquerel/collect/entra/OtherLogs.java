package becquerel.collect.entra;

import becquerel.activity.Account;
import becquerel.activity.Account.Kind;
import becquerel.activity.Activity.Other;
import becquerel.activity.Context;
import becquerel.activity.Origin;
import becquerel.activity.Outcome;
import becquerel.collect.Form;
import becquerel.collect.fields.Desk;
import becquerel.collect.fields.FieldSource;
import becquerel.collect.fields.Fields;
import becquerel.collect.fields.Said;
import becquerel.collect.value.AccountNames;
import becquerel.collect.value.Address;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/** The rest of what Entra's diagnostic settings send, kept by the name of the operation: provisioning, global secure access. */
public final class OtherLogs implements FieldSource {
    private static final Set<String> CATEGORIES = Set.of(
            "B2CRequestLogs",
            "EnrichedOffice365AuditLogs",
            "NetworkAccessAlerts",
            "NetworkAccessConnectionEvents",
            "NetworkAccessGenerativeAIInsights",
            "NetworkAccessTrafficLogs",
            "ProvisioningLogs",
            "RemoteNetworkHealthLogs");

    @Override
    public String kind() {
        return "other Entra logs";
    }

    @Override
    public boolean knows(Fields fields) {
        if (!fields.category().isEmpty()) {
            return CATEGORIES.contains(fields.category());
        }
        return fields.has("provisioningaction") && fields.has("sourceidentity");
    }

    @Override
    public Said read(Fields fields, Desk desk) {
        String written = fields.text("activitydatetime", "createddatetime", "time", "timegenerated");
        Instant time = desk.time(written);
        if (time == null) {
            return desk.withoutTime(written);
        }
        String id = fields.text("id", "correlationid");
        Address address = Address.of(fields.text("ipaddress", "sourceip", "calleripaddress"));
        Origin origin = address.isKnown()
                ? new Origin(address.text(), address.port(), fields.text("useragent"), Origin.UNKNOWN.client(), "")
                : Origin.UNKNOWN;
        String operation = fields.text("operationname", "operation", "activitydisplayname");
        var context = new Context(
                time,
                LogOwner.of(fields),
                actor(fields),
                origin,
                "",
                operation.isEmpty() ? "Provisioning activity" : operation,
                outcome(fields),
                desk.ref(id));
        return Said.of(new Other(context, object(fields)))
                .named(id, fields.category().isEmpty() ? Form.RESHAPED : Form.FULL, time.getEpochSecond(), operation);
    }

    private static Account actor(Fields fields) {
        Account user = AccountNames.account(fields.text("userprincipalname", "userid"));
        String service = Inner.of(fields, "initiatedby").text("name", "displayname");
        return user.isKnown() || service.isEmpty() ? user : new Account(service.toLowerCase(Locale.ROOT), Kind.SYSTEM);
    }

    /** Provisioning copies an account from one system into another. */
    private static String object(Fields fields) {
        Inner source = Inner.of(fields, "sourceidentity");
        String who = source.node("details") instanceof ObjectNode details
                ? Fields.of(details).text("userprincipalname")
                : "";
        who = who.isEmpty() ? source.text("name", "displayname", "id") : who;
        String where = Inner.of(fields, "targetsystem").text("name", "displayname");
        where = where.isEmpty() ? "" : "in " + where;
        String action = fields.text("provisioningaction", "action");
        List<String> words = List.of(action, who, where, fields.text("destinationfqdn", "destinationurl"));
        return String.join(" ", words.stream().filter(each -> !each.isEmpty()).toList());
    }

    private static Outcome outcome(Fields fields) {
        String status = Inner.of(fields, "provisioningstatusinfo").text("status");
        return switch ((status.isEmpty() ? fields.text("resulttype") : status).toLowerCase(Locale.ROOT)) {
            case "failure" -> Outcome.FAILURE;
            case "success" -> Outcome.SUCCESS;
            default -> Outcome.UNKNOWN;
        };
    }
}
