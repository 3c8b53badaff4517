import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

/** The unified audit log: writes records with the field sets and orders that the services used in 2021. */
final class Log {
    /** One record; {@code fields} is what every export calls AuditData. */
    record Entry(Instant time, Map<String, Object> fields) {
        String id() {
            return (String) fields.get("Id");
        }

        String operation() {
            return (String) fields.get("Operation");
        }

        String user() {
            return (String) fields.get("UserId");
        }

        int type() {
            return (int) fields.get("RecordType");
        }
    }

    /** How a sign-in ended. */
    record Result(String error, String name, String request, String detail, String status, boolean password) {
        static final Result BROWSER = new Result("0", null, "OAuth2:Authorize", "Redirect", "Success", false);
        static final Result APP = new Result("0", null, "OAuth2:Authorize", "Success", "Success", false);
        static final Result TYPED = new Result("0", null, "Login:login", "Success", "Success", true);
        static final Result STAY = new Result("50140", null, "Login:login", "Success", "Success", true);
        static final Result LEGACY = new Result("0", null, "OAuth2:Token", "Success", "Success", true);
        static final Result LEGACY_WRONG = wrong("OAuth2:Token", "UserError", "Failed");
        static final Result LEGACY_FACTOR =
                new Result("50076", "UserStrongAuthClientAuthNRequired", "OAuth2:Token", "UserError", "Failed", true);
        /** The page worked, so status and detail say success although the password was wrong. */
        static final Result MISTYPED = wrong("Login:login", "Success", "Success");

        /** The password was right; a policy let nobody in from there. */
        static final Result BLOCKED =
                new Result("53003", "BlockedByConditionalAccess", "Login:login", "Success", "Success", true);

        static final Result ENROL = new Result(
                "50072", "UserStrongAuthEnrollmentRequiredInterrupt", "Login:login", "Success", "Success", true);
        static final Result SILENT =
                new Result("50058", "UserInformationNotProvided", "OAuth2:Authorize", "Success", "Success", false);

        private static Result wrong(String request, String detail, String status) {
            return new Result("50126", "InvalidUserNameOrPassword", request, detail, status, true);
        }
    }

    static final String EXCHANGE = "00000002-0000-0ff1-ce00-000000000000";
    static final String OFFICE_HOME = "4765445b-32c6-49b0-83e6-1d93765276ca";
    static final String POWERSHELL = "a0c73c16-a7e3-4564-9a95-2bdf47383716";
    static final String ADMIN_CENTRE = "00000006-0000-0ff1-ce00-000000000000";

    /** What happens in mailboxes. */
    final Mail mail;

    final Tenant tenant;

    private final Random random;
    private final List<Entry> entries = new ArrayList<>();

    Log(Random random, Tenant tenant) {
        this.random = random;
        this.tenant = tenant;
        this.mail = new Mail(this, random);
    }

    String guid() {
        return new UUID(random.nextLong(), random.nextLong()).toString();
    }

    /** The directory name of something in the tenant. */
    String path(String name) {
        return tenant.path(name);
    }

    Map<String, Object> add(
            Instant time, String operation, int type, String status, String key, int userType, String load, Object... more) {
        Map<String, Object> fields = Json.object(
                "CreationTime", time.toString().replace("Z", ""),
                "Id", guid(),
                "Operation", operation,
                "OrganizationId", tenant.id(),
                "RecordType", type,
                "ResultStatus", status,
                "UserKey", key,
                "UserType", userType,
                "Version", 1,
                "Workload", load);
        fields.putAll(Json.object(more));
        entries.add(new Entry(time, fields));
        return fields;
    }

    void signIn(Instant time, Office.Person who, String address, Office.Agent agent, Result result, String session) {
        boolean legacy = agent.equals(Office.BAV2ROPC);
        String app = legacy || result == Result.APP ? EXCHANGE : OFFICE_HOME;
        String resource = legacy || result == Result.APP ? EXCHANGE : "00000003-0000-0000-c000-000000000000";
        var properties = new ArrayList<>(Json.named("ResultStatusDetail", result.detail(), "UserAgent", agent.text()));
        if (result.password()) {
            properties.addAll(Json.named("UserAuthenticationMethod", "1"));
        }
        properties.addAll(Json.named("RequestType", result.request()));
        var device = new ArrayList<>(
                Json.named("OS", agent.os(), "BrowserType", agent.browser(), "IsCompliantAndManaged", "False"));
        if (session != null) {
            device.addAll(Json.named("SessionId", session));
        }
        boolean failed = !result.error().equals("0") && result != Result.STAY;
        Map<String, Object> fields = add(
                time, failed ? "UserLoginFailed" : "UserLoggedIn", 15, result.status(), who.objectId(), 0,
                "AzureActiveDirectory",
                "ClientIP", address,
                "ObjectId", resource,
                "UserId", who.account(),
                "AzureActiveDirectoryEventType", 1,
                "ExtendedProperties", properties,
                "ModifiedProperties", List.of(),
                "Actor", List.of(Json.object("ID", who.objectId(), "Type", 0), Json.object("ID", who.account(), "Type", 5)),
                "ActorContextId", tenant.id(),
                "ActorIpAddress", address,
                "InterSystemsId", guid());
        fields.putAll(Json.object(
                "IntraSystemId", fields.get("Id"),
                "SupportTicketId", "",
                "Target", List.of(Json.object("ID", resource, "Type", 0)),
                "TargetContextId", tenant.id(),
                "ApplicationId", app,
                "DeviceProperties", device,
                "ErrorNumber", result.error(),
                "LogonError", result.name()));
    }

    /** A cmdlet of a person; Exchange calls everybody an admin (2) here. */
    void cmdlet(
            Instant time, String operation, Office.Person who, String address, String app, String session, String object,
            String... parameters) {
        add(
                time, operation, 1, "True", who.puid(), 2, "Exchange",
                "ClientIP", (address.contains(":") ? "[" + address + "]" : address) + ":" + (20_000 + random.nextInt(40_000)),
                "ObjectId", object,
                "UserId", who.account(),
                "AppId", app,
                "ClientAppId", "",
                "ExternalAccess", false,
                "OrganizationName", tenant.name(),
                "OriginatingServer", "AM6PR05MB5417 (15.20.4195.020)",
                "Parameters", Json.named(parameters),
                "SessionId", session);
    }

    /** A cmdlet of Exchange itself. */
    void systemCmdlet(Instant time, String operation, String service, String object, String... parameters) {
        String system = "NT AUTHORITY\\SYSTEM (" + service + ")";
        add(
                time, operation, 1, "True", system, 3, "Exchange",
                "ObjectId", object,
                "UserId", system,
                "AppId", "",
                "ClientAppId", "",
                "ExternalAccess", true,
                "OrganizationName", tenant.name(),
                "OriginatingServer", "AM0PR05MB6120 (15.20.4173.030)",
                "Parameters", Json.named(parameters));
    }

    /** An act in the directory. {@code modified}: name, new value, name… */
    void directory(
            Instant time, String operation, Office.Person who, String address, String category, Office.Person target,
            String... modified) {
        directory(time, operation, who, address, category, target.account(), identity(target), modified);
    }

    void directory(
            Instant time, String operation, Office.Person who, String address, String category, String object,
            List<Object> target, String... modified) {
        var changes = new ArrayList<Object>();
        for (int i = 0; i < modified.length; i += 2) {
            changes.add(Json.object("Name", modified[i], "NewValue", modified[i + 1], "OldValue", ""));
        }
        add(
                time, operation, 8, "Success", who.puid() + "@" + tenant.name(), 0, "AzureActiveDirectory",
                "ClientIP", address,
                "ObjectId", object,
                "UserId", who.account(),
                "AzureActiveDirectoryEventType", 1,
                "ExtendedProperties",
                        Json.named("additionalDetails", "{}", "extendedAuditEventCategory", category),
                "ModifiedProperties", changes,
                "Actor", identity(who),
                "ActorContextId", tenant.id(),
                "ActorIpAddress", address,
                "InterSystemsId", guid(),
                "IntraSystemId", guid(),
                "SupportTicketId", "",
                "Target", target,
                "TargetContextId", tenant.id());
    }

    private static List<Object> identity(Office.Person person) {
        return List.of(
                Json.object("ID", "User_" + person.objectId(), "Type", 2),
                Json.object("ID", person.objectId(), "Type", 2),
                Json.object("ID", "User", "Type", 2),
                Json.object("ID", person.account(), "Type", 5),
                Json.object("ID", person.puid(), "Type", 3));
    }

    void file(Instant time, String operation, Office.Person who, String address, Office.Agent agent, String folder, String file) {
        String site = tenant.sharePoint() + "/sites/work";
        boolean page = operation.equals("PageViewed");
        add(
                time, operation, page ? 4 : 6, null, "i:0h.f|membership|" + who.puid().toLowerCase(Locale.ROOT) + "@live.com",
                0, "SharePoint",
                "ClientIP", address,
                "ObjectId", site + "/" + folder + "/" + file,
                "UserId", who.account(),
                "CorrelationId", guid(),
                "EventSource", "SharePoint",
                "ItemType", page ? "Page" : "File",
                "ListItemUniqueId", UUID.nameUUIDFromBytes((folder + file).getBytes(UTF_8)).toString(),
                "Site", "3c5d3d6e-0a57-4c55-8f6f-8f1f0a6a5d11",
                "UserAgent", agent.text(),
                "WebId", "b6a1c5de-7b0f-4c27-9d40-53e1b7a3f0c2",
                "SourceFileExtension", page ? null : file.substring(file.lastIndexOf('.') + 1),
                "SiteUrl", page ? null : site + "/",
                "SourceFileName", page ? null : file,
                "SourceRelativeUrl", page ? null : folder);
    }

    /** Everything in the order of time. */
    List<Entry> chronicle() {
        return entries.stream()
                .sorted(Comparator.comparing(Entry::time).thenComparing(Entry::id))
                .toList();
    }
}
