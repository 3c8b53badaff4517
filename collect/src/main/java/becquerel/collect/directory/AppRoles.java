package becquerel.collect.directory;

import java.util.Locale;
import java.util.Map;

/**
 * Names of permissions that applications hold by themselves, where an export tells only the id: those that open mail, files and the
 * directory (Microsoft's permission reference; CATALOGUE 2.0). An unknown id stands for itself.
 */
final class AppRoles {
    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("dc890d15-9560-4a4c-9b7f-a736ec74ec40", "full_access_as_app"),
            Map.entry("810c84a8-4a9e-49e6-bf7d-12d183f40d01", "Mail.Read"),
            Map.entry("693c5e45-0940-467d-9b8a-1022fb9d42ef", "Mail.ReadBasic.All"),
            Map.entry("e2a3a72e-5f79-4c64-b1b1-878b674786c9", "Mail.ReadWrite"),
            Map.entry("b633e1c5-b582-4048-a93e-9f11b44c7e96", "Mail.Send"),
            Map.entry("40f97065-369a-49f4-947c-6a255697ae91", "MailboxSettings.Read"),
            Map.entry("6931bccd-447a-43d1-b442-00a195474933", "MailboxSettings.ReadWrite"),
            Map.entry("01d4889c-1287-42c6-ac1f-5d1e02578ef6", "Files.Read.All"),
            Map.entry("75359482-378d-4052-8f01-80520e7db3cd", "Files.ReadWrite.All"),
            Map.entry("332a536c-c7ef-4017-ab91-336970924f0d", "Sites.Read.All"),
            Map.entry("9492366f-7969-46a4-8d15-ed1a20078fff", "Sites.ReadWrite.All"),
            Map.entry("df021288-bdef-4463-88db-98f22de89214", "User.Read.All"),
            Map.entry("741f803b-c850-494e-b5df-cde7c675a1ca", "User.ReadWrite.All"),
            Map.entry("7ab1d382-f21e-4acd-a863-ba3e13f7da61", "Directory.Read.All"),
            Map.entry("9e3f62cf-ca93-4989-b6ce-bf83c28f9fe8", "RoleManagement.ReadWrite.Directory"),
            Map.entry("06b708a9-e830-4db3-a914-8e69da51d44f", "AppRoleAssignment.ReadWrite.All"),
            Map.entry("1bfefb4e-e0b5-418b-a88f-73c46d2cc8e9", "Application.ReadWrite.All"),
            Map.entry("50483e42-d915-4231-9639-7fdb7fd190e5", "UserAuthenticationMethod.ReadWrite.All"),
            Map.entry("01c0a623-fc9b-48e9-b794-0756f8e8f067", "Policy.ReadWrite.ConditionalAccess"));

    private AppRoles() {}

    static String named(String id) {
        return NAMES.getOrDefault(id.toLowerCase(Locale.ROOT), id);
    }
}
