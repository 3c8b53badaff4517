package becquerel.collect.m365;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Records from tables of data lakes, which fold the names of columns to lower case and leave what is inside them as it was. */
final class Lowered {
    /** The record's own names that readers ask for and that have more capitals than the first. */
    private static final String NAMES = """
            ActorContextId ActorInfoString ActorIpAddress ActorIPAddress AffectedItems AlertDisplayName AlertEntityId AlertId AlertSeverity
            AppAccessContext AppId AppName ApplicationId AzureActiveDirectoryEventType BrowserUserAgent ClientAppId ClientApplicationId
            ClientInfoString ClientIP ClientIPAddress CreationTime CrossMailboxOperation DestFolder DeviceProperties ErrorNumber EventData
            ExtendedProperties ExternalAccess InterSystemsId InternetMessageId IntraSystemId InvestigationName ItemType ListItemUniqueId
            LoginStatus LogonError LogonType LogonUserSid MailboxGuid MailboxOwnerSid MailboxOwnerUPN ModifiedProperties ObjectId
            OperationCount OperationProperties OrganizationId OrganizationName OriginatingServer QueryText RecordType ResultStatus
            SearchQueryText SendAsUserSmtp SendOnBehalfOfUserSmtp SessionId SiteUrl SourceFileExtension SourceFileName SourceId
            SourceRelativeUrl SourceWorkload TargetUserOrGroupName TargetUserOrGroupType TimeOfClick UrlClickAction UserAgent UserId UserKey
            UserSharedWith UserType
            """;

    private static final Map<String, String> PROPER = proper();

    private Lowered() {}

    static boolean isLowered(JsonNode record) {
        return record.has("creationtime")
                && record.has("operation")
                && (record.has("userid") || record.has("workload"));
    }

    static ObjectNode restored(ObjectNode lowered) {
        ObjectNode record = JsonNodeFactory.instance.objectNode();
        lowered.properties().forEach(each -> record.set(proper(each.getKey()), each.getValue()));
        return record;
    }

    private static String proper(String name) {
        if (name.isEmpty() || !name.equals(name.toLowerCase(Locale.ROOT))) {
            return name;
        }
        return PROPER.getOrDefault(name, Character.toUpperCase(name.charAt(0)) + name.substring(1));
    }

    private static Map<String, String> proper() {
        var proper = new TreeMap<String, String>();
        for (String name : NAMES.split("\\s+", 0)) {
            proper.putIfAbsent(name.toLowerCase(Locale.ROOT), name);
        }
        return proper;
    }
}
