package becquerel.collect.entra;

import becquerel.collect.fields.Fields;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A record of the directory's own log in the shape that the audit log gives the same change, so that both are understood by
 * the same rules (CATALOGUE 1.2.4, 1.6).
 */
final class AuditBody {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final int LONGEST_LIST = 50;

    private final Fields fields;
    private final ObjectNode body = NODES.objectNode();

    private AuditBody(Fields fields) {
        this.fields = fields;
    }

    static ObjectNode of(Fields fields, String tenant, String id) {
        var made = new AuditBody(fields);
        made.body.put("Id", id);
        made.body.put("RecordType", 8);
        made.body.put("OrganizationId", tenant);
        made.body.put("Operation", operation(fields));
        made.body.put("ResultStatus", fields.text("result"));
        made.body.put("ResultReason", fields.text("resultreason"));
        made.body.put("InterSystemsId", fields.text("correlationid"));
        made.addActor();
        made.addTargets(AuditTarget.all(fields));
        made.addDetails();
        return made.body;
    }

    static String operation(Fields fields) {
        return fields.text("activitydisplayname", "activity", "operationname");
    }

    private void addActor() {
        Inner initiated = Inner.of(fields, "initiatedby");
        ObjectNode user = object(initiated, "user");
        ObjectNode app = object(initiated, "app");
        Fields userFields = Fields.of(user);
        Fields appFields = Fields.of(app);
        String principal = first(userFields.text("userprincipalname"), fields.text("actoruserprincipalname"));
        boolean byApp = !app.isEmpty()
                || fields.text("actortype").toLowerCase(Locale.ROOT).startsWith("app");
        String userId = first(userFields.text("id"), byApp ? "" : fields.text("actorobjectid"));
        String address = first(userFields.text("ipaddress"), fields.text("ipaddress", "calleripaddress"));
        body.put("ClientIP", address);
        if (principal.isEmpty() && userId.isEmpty()) {
            addApp(appFields);
        } else {
            addUser(principal, userId);
        }
    }

    private void addUser(String principal, String id) {
        body.put("UserId", first(principal, id));
        body.put("UserType", 0);
        ArrayNode actor = body.putArray("Actor");
        add(actor, 5, principal);
        add(actor, 2, id.isEmpty() ? "" : "User_" + id);
    }

    /** An application acts under its id, else under that of its object here; services of the provider have only a name. */
    private void addApp(Fields app) {
        String id = app.text("appid");
        String object = first(app.text("serviceprincipalid"), fields.text("actorserviceprincipalid"));
        String name = first(
                app.text("displayname"), fields.text("actorserviceprincipalname", "actordisplayname", "identity"));
        String named = !id.isEmpty() ? id : object.isEmpty() ? name : "ServicePrincipal_" + object;
        body.put("UserId", named);
        body.put("UserType", 5);
    }

    private void addTargets(List<AuditTarget> targets) {
        AuditTarget subject = AuditTarget.subject(targets);
        ArrayNode target = body.putArray("Target");
        String marked = subject.id().isEmpty() || subject.type().isEmpty() ? "" : mark(subject) + "_" + subject.id();
        add(target, 2, marked);
        add(target, 2, subject.id());
        add(target, 1, subject.name());
        add(target, 5, subject.principal());
        body.put("ObjectId", objectId(subject, marked));
        ArrayNode properties = body.putArray("ModifiedProperties");
        Set<String> seen = new HashSet<>();
        addChanges(subject, properties, seen);
        for (AuditTarget each : targets) {
            addChanges(each, properties, seen);
            if (each.is("role") && seen.add("Role.DisplayName")) {
                addChange(new AuditTarget.Changed("Role.DisplayName", "", each.name()), properties);
            }
        }
    }

    private static String mark(AuditTarget target) {
        return target.is("directory") ? "Company" : target.type();
    }

    /** As the audit log has it: users by name, applications by their service principal names, others by kind and id. */
    private static String objectId(AuditTarget target, String marked) {
        if (!target.principal().isEmpty()) {
            return target.principal();
        }
        for (AuditTarget.Changed each : target.changes()) {
            if (each.property().equals("TargetId.ServicePrincipalNames")) {
                return each.after().replace("\"", "");
            }
        }
        return marked.isEmpty() ? first(target.name(), target.id()) : marked;
    }

    private static void addChanges(AuditTarget target, ArrayNode properties, Set<String> seen) {
        for (AuditTarget.Changed each : target.changes()) {
            if (seen.add(each.property())) {
                addChange(each, properties);
            }
        }
    }

    private static void addChange(AuditTarget.Changed change, ArrayNode properties) {
        properties
                .addObject()
                .put("Name", change.property())
                .put("OldValue", change.before())
                .put("NewValue", change.after());
    }

    private void addDetails() {
        ObjectNode details = NODES.objectNode();
        JsonNode list = fields.node("additionaldetails");
        if (list != null && list.isArray()) {
            for (JsonNode each : list) {
                if (each instanceof ObjectNode pair && details.size() < LONGEST_LIST) {
                    Fields detail = Fields.of(pair);
                    details.put(detail.text("key"), detail.text("value"));
                }
            }
        }
        for (int i = 1; fields.has("additionaldetail" + i + "key"); i++) {
            details.put(fields.text("additionaldetail" + i + "key"), fields.text("additionaldetail" + i + "value"));
        }
        details.remove("");
        String agent = fields.text("useragent");
        ArrayNode extended = body.putArray("ExtendedProperties");
        if (!details.isEmpty()) {
            extended.addObject().put("Name", "additionalDetails").put("Value", details.toString());
        }
        if (!agent.isEmpty()) {
            extended.addObject().put("Name", "UserAgent").put("Value", agent);
        }
    }

    private static ObjectNode object(Inner outer, String name) {
        return outer.node(name) instanceof ObjectNode object ? object : NODES.objectNode();
    }

    private static void add(ArrayNode ids, int type, String id) {
        if (!id.isEmpty()) {
            ids.addObject().put("ID", id).put("Type", type);
        }
    }

    private static String first(String one, String other) {
        return one.isEmpty() ? other : one;
    }
}
