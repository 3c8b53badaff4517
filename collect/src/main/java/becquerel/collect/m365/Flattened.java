package becquerel.collect.m365;

import becquerel.collect.value.Json;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Brings records that a tool has spread over columns, or renamed, back to the inner record's shape. */
final class Flattened {
    private static final String PARAMETER = "Param_"; // Hawk: one column for each parameter of a cmdlet
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    /** Names whose capitals are more than the first letter; the provider writes them so. */
    private static final Map<String, String> ODD = odd();

    private Flattened() {}

    static boolean isFlat(JsonNode record) {
        for (String name : record.propertyNames()) {
            if (name.startsWith(PARAMETER) || (name.indexOf('.') > 0 && name.indexOf('@') < 0)) {
                return true;
            }
        }
        return false;
    }

    /** Columns {@code Param_X} become parameters again, {@code A.B} an object A with B. */
    static ObjectNode rebuilt(ObjectNode flat) {
        ObjectNode record = NODES.objectNode();
        ArrayNode parameters = NODES.arrayNode();
        for (Map.Entry<String, JsonNode> each : flat.properties()) {
            String name = each.getKey();
            int dot = name.indexOf('.');
            if (name.startsWith(PARAMETER)) {
                if (!Json.text(each.getValue()).isEmpty()) {
                    parameters
                            .addObject()
                            .put("Name", name.substring(PARAMETER.length()))
                            .set("Value", each.getValue());
                }
            } else if (dot > 0
                    && (!record.has(name.substring(0, dot))
                            || record.get(name.substring(0, dot)).isObject())) {
                record.withObjectProperty(name.substring(0, dot)).set(name.substring(dot + 1), each.getValue());
            } else {
                record.set(name, each.getValue());
            }
        }
        if (!parameters.isEmpty()) {
            record.set("Parameters", parameters);
        }
        return record;
    }

    static boolean isCamel(JsonNode record) {
        return record.has("creationTime") && record.has("operation");
    }

    /** Names with a small first letter get the provider's own spelling, at every depth. */
    static ObjectNode pascal(ObjectNode camel) {
        ObjectNode record = NODES.objectNode();
        camel.properties().forEach(each -> record.set(pascal(each.getKey()), pascalValue(each.getValue())));
        return record;
    }

    private static JsonNode pascalValue(JsonNode value) {
        if (value instanceof ObjectNode object) {
            return pascal(object);
        }
        if (!value.isArray()) {
            return value;
        }
        ArrayNode array = NODES.arrayNode(value.size());
        value.forEach(each -> array.add(pascalValue(each)));
        return array;
    }

    private static String pascal(String name) {
        if (name.isEmpty() || name.indexOf('@') >= 0) {
            return name;
        }
        return ODD.getOrDefault(name, Character.toUpperCase(name.charAt(0)) + name.substring(1));
    }

    private static Map<String, String> odd() {
        var odd = new TreeMap<String, String>();
        odd.put("clientIp", "ClientIP");
        odd.put("clientIpAddress", "ClientIPAddress");
        odd.put("actorIpAddress", "ActorIpAddress");
        odd.put("aadSessionId", "AADSessionId");
        odd.put("apiId", "APIId");
        odd.put("mailboxOwnerUpn", "MailboxOwnerUPN");
        odd.put("id", "Id");
        return odd;
    }
}
