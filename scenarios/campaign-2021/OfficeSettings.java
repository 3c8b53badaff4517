import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** How the first company is set up on 16 June, exported on a Czech Windows: semicolons, local dates, prose in Czech. */
final class OfficeSettings {
    private static final String MADE = "09.11.2018 8:02:17";

    private final boolean attacked;

    OfficeSettings(boolean attacked) {
        this.attacked = attacked;
    }

    Map<String, byte[]> files(Map<Office.Person, Instant> secondFactors) {
        var files = new LinkedHashMap<String, byte[]>();
        files.put("configuration/InboxRules.csv", new StandingRules(attacked).table());
        files.put("configuration/Mailboxes.csv", mailboxes());
        files.put("configuration/CASMailboxes.csv", protocols());
        files.put("configuration/AcceptedDomains.csv", domains());
        files.put("configuration/TransportRules.csv", transportRules());
        files.put("configuration/OutboundSpamFilter.csv", outbound());
        files.put("configuration/OAuthPermissions.csv", apps());
        files.put("configuration/MFA-AuthenticationMethods.csv", methods(secondFactors.keySet()));
        return files;
    }

    private byte[] mailboxes() {
        Csv csv = Csv.powerShellWithSemicolons("Name", "Alias", "DisplayName", "UserPrincipalName", "PrimarySmtpAddress",
                "EmailAddresses", "RecipientTypeDetails", "ForwardingAddress", "ForwardingSmtpAddress",
                "DeliverToMailboxAndForward", "GrantSendOnBehalfTo", "AuditEnabled", "LitigationHoldEnabled",
                "HiddenFromAddressListsEnabled", "ExchangeGuid", "WhenMailboxCreated");
        for (Office.Person person : everybody()) {
            boolean left = person.equals(Office.KAREL);
            csv.row(person.alias(), person.alias(), person.name(), person.account(), person.account(),
                    "SMTP:" + person.account() + " smtp:" + person.alias() + "@" + Office.TENANT.name(), "UserMailbox", "",
                    left ? "smtp:" + Office.ONDREJ.account() : "", left ? "True" : "False",
                    person.equals(Office.PETRA) ? Office.JITKA.alias() : "", "True", "False", "False", person.mailbox(),
                    person.equals(Office.ANNA) ? "21.05.2021 11:15:09" : MADE);
        }
        return csv.bytes();
    }

    /** Old protocols are open for nearly everybody; Lucie's mailbox takes POP, but no IMAP. */
    private static byte[] protocols() {
        Csv csv = Csv.powerShellWithSemicolons("Name", "PrimarySmtpAddress", "ActiveSyncEnabled", "OWAEnabled", "PopEnabled",
                "ImapEnabled", "MAPIEnabled", "EwsEnabled", "SmtpClientAuthenticationDisabled");
        for (Office.Person person : everybody()) {
            boolean admin = person.equals(Office.MARTIN);
            csv.row(person.alias(), person.account(), "True", "True", admin ? "False" : "True",
                    admin || person.equals(Office.LUCIE) ? "False" : "True", "True", "True", "");
        }
        return csv.bytes();
    }

    private static byte[] domains() {
        Csv csv = Csv.powerShellWithSemicolons("Name", "DomainName", "DomainType", "Default", "MatchSubDomains", "WhenChanged");
        csv.row(Office.TOOLS, Office.TOOLS, "Authoritative", "True", "False", MADE);
        csv.row(Office.SERVICE, Office.SERVICE, "Authoritative", "False", "False", MADE);
        csv.row(Office.TENANT.name(), Office.TENANT.name(), "Authoritative", "False", "False", MADE);
        return csv.bytes();
    }

    private static byte[] transportRules() {
        Csv csv = Csv.powerShellWithSemicolons("Priority", "Name", "Description", "State", "Mode", "FromScope", "SentToScope",
                "PrependSubject", "ApplyHtmlDisclaimerText", "BlindCopyTo", "RedirectMessageTo", "DeleteMessage",
                "WhenChanged", "Guid");
        csv.row(0, "Externí odesílatel", "Pokud zpráva:\r\n\tje přijata z oblasti 'Mimo organizaci'\r\nProveďte následující"
                + " akce:\r\n\tpřed předmět vložte '[EXT] '\r\n", "Enabled", "Enforce", "NotInOrganization", "", "[EXT] ", "",
                "", "", "False", "12.02.2020 9:40:26", "0f9d2b6e-64c1-4b60-8f0d-1b6a3a5d7c11");
        csv.row(1, "Patička", "Pokud zpráva:\r\n\tje odeslána do oblasti 'Mimo organizaci'\r\nProveďte následující akce:\r\n\t"
                + "připojte oznámení\r\n", "Enabled", "Enforce", "InOrganization", "NotInOrganization", "",
                "<p>Ostrava Tools, Ostrava</p>", "", "", "False", "03.03.2020 14:11:55", "5b1f7a83-2e9c-4f0b-9c55-c0a2c44c9a02");
        return csv.bytes();
    }

    /** Nothing holds back what a rule sends outside. */
    private static byte[] outbound() {
        Csv csv = Csv.powerShellWithSemicolons("Name", "IsDefault", "Enabled", "AutoForwardingMode", "ActionWhenThresholdReached",
                "RecipientLimitExternalPerHour", "BccSuspiciousOutboundMail", "WhenChanged");
        csv.row("Default", "True", "True", "On", "BlockUserForToday", 0, "False", "03.03.2020 14:25:31");
        return csv.bytes();
    }

    /** As a collector lists them, commas and all. */
    private static byte[] apps() {
        Csv csv = Csv.powerShell("PermissionType", "AppId", "ClientObjectId", "AppDisplayName", "ResourceObjectId",
                "ResourceDisplayName", "Permission", "ConsentType", "PrincipalObjectId", "PrincipalDisplayName", "Homepage",
                "PublisherName", "ReplyUrls", "IsEnabled", "CreationTimestamp", "AppOwnerOrganizationId",
                "ApplicationStatus", "SignInAudience", "ApplicationType");
        for (String scope : List.of("openid", "profile", "offline_access", "User.Read", "Calendars.Read")) {
            csv.row("Delegated", "7b1f3c64-52aa-4d0e-b6c8-1e0d94a7f353", "c2a4e8f0-93b7-4f55-a1cb-6d2b8f3e7a10",
                    "Schedule Buddy", "0b7e4d1c-6f28-45c3-9a1e-d25f8c90b364", "Microsoft Graph", scope, "Principal",
                    Office.SOFIE.objectId(), Office.SOFIE.name(), "https://schedulebuddy.example", "Schedule Buddy Ltd",
                    "https://schedulebuddy.example/signed-in", "True", "2021-05-20T11:10:25Z",
                    "d5a7e3c2-4b19-4e86-9d0f-2c6b8a1f7e43", "Enabled", "AzureADMultipleOrgs", "External");
        }
        return csv.bytes();
    }

    private static byte[] methods(Set<Office.Person> secondFactors) {
        Csv csv = Csv.powerShell("user", "MFAstatus", "email", "fido2", "app", "password", "phone", "softwareoath",
                "hellobusiness", "temporaryAccessPass", "certificateBasedAuthConfiguration");
        for (Office.Person person : everybody()) {
            boolean app = secondFactors.contains(person);
            csv.row(person.account(), app ? "Enabled" : "Disabled", "-", "-", app ? "True" : "-", "True", "-", "-", "-", "-", "-");
        }
        return csv.bytes();
    }

    private static List<Office.Person> everybody() {
        return Stream.concat(Office.PEOPLE.stream(), Stream.of(Office.SCAN))
                .sorted(Comparator.comparing(Office.Person::alias))
                .toList();
    }
}
