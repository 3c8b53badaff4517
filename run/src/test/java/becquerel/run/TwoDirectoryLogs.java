package becquerel.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Invented evidence of one consent by hand, which the audit log and the directory's own log each write down in four records. */
final class TwoDirectoryLogs {
    private static final String TENANT = "99999999-aaaa-4aaa-8aaa-000000000009";
    private static final String REQUEST = "c0000000-0000-4000-8000-0000000000c1";
    private static final String WHO = "anna@example.com";
    private static final String APP = "aaaaaaaa-0000-4000-8000-000000000002";
    private static final String NAME = "rnicrosoft_office";
    private static final JsonMapper JSON = new JsonMapper();

    private final ArrayNode audit = JSON.createArrayNode();
    private final ArrayNode directory = JSON.createArrayNode();

    static TwoDirectoryLogs consented() {
        var logs = new TwoDirectoryLogs();
        String app = "bbbbbbbb-0000-4000-8000-000000000002";
        String graph = "bbbbbbbb-0000-4000-8000-000000000003";
        logs.record("Add service principal", app, NAME, Map.of("TargetId.ServicePrincipalNames", APP));
        logs.record(
                "Add delegated permission grant",
                graph,
                "Microsoft Graph",
                Map.of(
                        "DelegatedPermissionGrant.Scope", " offline_access Mail.Read",
                        "DelegatedPermissionGrant.ConsentType", "Principal",
                        "ServicePrincipal.ObjectID", app));
        logs.record(
                "Add app role assignment grant to user",
                app,
                NAME,
                Map.of("AppRole.Value", "", "User.UPN", WHO, "TargetId.ServicePrincipalNames", APP));
        return logs.record(
                "Consent to application",
                app,
                NAME,
                Map.of(
                        "ConsentContext.OnBehalfOfAll",
                        "False",
                        "ConsentAction.Permissions",
                        "[] => [[Id: x, ClientId: y, PrincipalId: z, ResourceId: r, ConsentType: Principal, Scope:  openid"
                                + " Mail.Read offline_access, CreatedDateTime: , LastModifiedDateTime ]]; ",
                        "TargetId.ServicePrincipalNames",
                        APP));
    }

    private TwoDirectoryLogs record(String operation, String object, String name, Map<String, String> properties) {
        int number = audit.size() + 1;
        String time = "2026-03-04T09:28:0" + number;
        ObjectNode one = directory
                .addObject()
                .put("id", "Directory_" + REQUEST + "_AAAAA_" + number)
                .put("category", "ApplicationManagement")
                .put("correlationId", REQUEST)
                .put("result", "success")
                .put("resultReason", "")
                .put("activityDisplayName", operation)
                .put("activityDateTime", time + "Z")
                .put("loggedByService", "Core Directory")
                .put("operationType", "Update");
        one.putObject("initiatedBy")
                .putObject("user")
                .put("id", "11111111-aaaa-4aaa-8aaa-000000000001")
                .put("userPrincipalName", WHO)
                .put("ipAddress", TwoLogs.FOREIGN);
        ObjectNode target = one.putArray("targetResources")
                .addObject()
                .put("id", object)
                .put("displayName", name)
                .put("type", "ServicePrincipal");
        one.putArray("additionalDetails").addObject().put("key", "AppId").put("value", APP);
        ObjectNode other = audit.addObject()
                .put("CreationTime", time)
                .put("Id", "00000001-2222-4222-8222-%012d".formatted(number))
                .put("InterSystemsId", REQUEST)
                .put("Operation", operation + ".")
                .put("OrganizationId", TENANT)
                .put("RecordType", 8)
                .put("ResultStatus", "Success")
                .put("UserType", 0)
                .put("Version", 1)
                .put("Workload", "AzureActiveDirectory")
                .put("UserKey", "1003200000000A01@example.com")
                .put("UserId", WHO)
                .put("ClientIP", TwoLogs.FOREIGN)
                .put("ActorIpAddress", TwoLogs.FOREIGN)
                .put("ObjectId", APP)
                .put("AzureActiveDirectoryEventType", 1);
        other.putArray("ExtendedProperties")
                .addObject()
                .put("Name", "additionalDetails")
                .put("Value", "{\"AppId\": \"" + APP + "\"}");
        ArrayNode here = target.putArray("modifiedProperties");
        ArrayNode there = other.putArray("ModifiedProperties");
        new TreeMap<>(properties).forEach((property, value) -> {
            here.addObject().put("displayName", property).put("newValue", "\"" + value + "\"");
            there.addObject().put("Name", property).put("NewValue", value).put("OldValue", "");
        });
        other.putArray("Actor").addObject().put("ID", WHO).put("Type", 5);
        ArrayNode named = other.putArray("Target");
        named.addObject().put("ID", "ServicePrincipal_" + object).put("Type", 2);
        named.addObject().put("ID", name).put("Type", 1);
        return this;
    }

    void write(Path folder) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("audit.json"), audit.toString());
        Files.writeString(folder.resolve("directory.json"), directory.toString());
    }
}
