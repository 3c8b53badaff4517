package becquerel.collect.m365;

import becquerel.collect.value.Json;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Sentinel's table OfficeActivity: the inner record in columns, some renamed, some of the workspace's own. */
final class Sentinel {
    private static final String UTC = " [UTC]"; // the portal's export marks its time columns

    /** Of the workspace, not of the record; TenantId is the workspace's id. */
    private static final Set<String> WORKSPACE = Set.of("TenantId", "SourceSystem", "Type", "_ResourceId", "TableName");

    private static final Map<String, String> RENAMED = renamed();

    private Sentinel() {}

    static boolean isOfficeActivity(JsonNode row) {
        return row.has("OfficeWorkload") || row.has("OfficeObjectId");
    }

    static Unwrapped unwrap(ObjectNode row) {
        ObjectNode record = JsonNodeFactory.instance.objectNode();
        for (Map.Entry<String, JsonNode> each : row.properties()) {
            String name = name(each.getKey());
            boolean empty =
                    !each.getValue().isContainer() && Json.text(each.getValue()).isEmpty();
            if (!name.isEmpty() && !empty && !record.has(name)) {
                record.set(name, each.getValue());
            }
        }
        return Unwrapped.flattened(record).in(() -> Wrappers.renamed(JsonContainers.texts(record)));
    }

    /** The inner record's name of a column; empty for what is not of the record. Columns ending in {@code _} are copies. */
    static String name(String column) {
        String name = column.endsWith(UTC) ? column.substring(0, column.length() - UTC.length()) : column;
        if (WORKSPACE.contains(name) || name.endsWith("_")) {
            return "";
        }
        return RENAMED.getOrDefault(name, name);
    }

    private static Map<String, String> renamed() {
        var names = new TreeMap<String, String>();
        names.put("TimeGenerated", "CreationTime");
        names.put("OfficeWorkload", "Workload");
        names.put("OfficeObjectId", "ObjectId");
        names.put("OfficeId", "Id");
        names.put("OfficeTenantId", "OrganizationId");
        names.put("Client_IPAddress", "ClientIPAddress");
        names.put("Logon_Type", "LogonType");
        names.put("Site_Url", "SiteUrl");
        names.put("Event_Data", "EventData");
        names.put("Source_Name", "SourceName");
        names.put("AADTarget", "Target");
        names.put("AzureADAppId", "ApplicationId");
        names.put("Application", "ApplicationDisplayName");
        names.put("CrossMailboxOperations", "CrossMailboxOperation");
        names.put("SendonBehalfOfUserSmtp", "SendOnBehalfOfUserSmtp");
        return names;
    }
}
