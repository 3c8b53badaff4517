import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How the second company is set up on 10 June, in other dialects: a collector's tables, German dates, PowerShell's JSON. */
final class SecondSettings {
    private static final String FOLDER = "second-company/configuration/";

    private SecondSettings() {}

    static Map<String, byte[]> files() {
        var files = new LinkedHashMap<String, byte[]>();
        files.put(FOLDER + "202106101412-MailboxRules.csv", rules());
        files.put(FOLDER + "CASMailbox.csv", protocols());
        files.put(FOLDER + "accepted-domains.json", json(List.of(domain(SecondOffice.DOMAIN, true),
                domain(SecondOffice.TENANT.name(), false))));
        files.put(FOLDER + "outbound-spam-filter.json", json(List.of(outbound())));
        files.put(FOLDER + "conditional-access.json", json(Json.object(
                "@odata.context", "https://graph.microsoft.com/v1.0/$metadata#identity/conditionalAccess/policies",
                "value", List.of(policy()))));
        return files;
    }

    private static byte[] rules() {
        Csv csv = Csv.powerShell("UserName", "RuleName", "Enabled", "Priority", "RuleIdentity", "StopProcessingRules",
                "CopyToFolder", "MoveToFolder", "RedirectTo", "ForwardTo", "ForwardAsAttachmentTo", "ApplyCategory",
                "MarkImportance", "MarkAsRead", "DeleteMessage", "SoftDeleteMessage", "From", "SubjectContainsWords",
                "SubjectOrBodyContainsWords", "BodyContainsWords", "HasAttachment", "Description", "InError", "ErrorType");
        String drop = "\"" + Workers.DROP + "\" [SMTP:" + Workers.DROP + "]";
        csv.row(SecondOffice.PETER.account(), "Newsletter", "True", 1, "6485183463413514241", "False", "", "Newsletter", "", "",
                "", "", "", "False", "False", "False", "\"news@kartonwelt.example\" [SMTP:news@kartonwelt.example]", "", "",
                "", "False", "Wenn die Nachricht:\r\n\tvon 'news@kartonwelt.example' gesendet wurde\r\n"
                        + "Führen Sie folgende Aktionen aus:\r\n\tNachricht in den folgenden Ordner verschieben: 'Newsletter'\r\n",
                "False", "NoError");
        csv.row(SecondOffice.SABINE.account(), "o365 standard", "True", 1, "6485183463413514253", "False", "", "", "", drop,
                "", "", "", "False", "False", "False", "", "", "invoice, payment, statement", "", "False",
                "Wenn die Nachricht:\r\n\tdiese Wörter im Betreff oder Textkörper enthält: 'invoice' oder 'payment' oder"
                        + " 'statement'\r\nFühren Sie folgende Aktionen aus:\r\n\tNachricht weiterleiten\r\n",
                "False", "NoError");
        csv.row(SecondOffice.SABINE.account(), "o365 standard (d)", "True", 2, "6485183463413514254", "True", "", "", "", "", "",
                "", "", "False", "True", "False", "", "", "exdigy-drop.example", "", "False",
                "Wenn die Nachricht:\r\n\tdiese Wörter im Betreff oder Textkörper enthält: 'exdigy-drop.example'\r\n"
                        + "Führen Sie folgende Aktionen aus:\r\n\tNachricht löschen\r\n",
                "False", "NoError");
        return csv.bytes();
    }

    /** No mail program may open Jürgen's mailbox, since 2019: what signed in with his password got no mail that way. */
    private static byte[] protocols() {
        Csv csv = Csv.powerShellWithSemicolons("PrimarySmtpAddress", "OWAEnabled", "PopEnabled", "ImapEnabled", "MAPIEnabled",
                "EwsEnabled", "ActiveSyncEnabled", "SmtpClientAuthenticationDisabled", "WhenChanged");
        for (Office.Person person : SecondOffice.PEOPLE) {
            boolean closed = person.equals(SecondOffice.JUERGEN) || person.equals(SecondOffice.THOMAS);
            String old = closed ? "False" : "True";
            csv.row(person.account(), "True", old, old, "True", "True", "True", closed ? "True" : "",
                    closed ? "28.11.2019 08:14:51" : "14.02.2018 16:30:02");
        }
        return csv.bytes();
    }

    private static Object domain(String name, boolean first) {
        return Json.object("Name", name, "DomainName", name, "DomainType", "Authoritative", "Default", first,
                "WhenChangedUTC", "\\/Date(1518625802000)\\/");
    }

    /** Forwarding outside is off: each copy is refused with 5.7.520. */
    private static Object outbound() {
        return Json.object("Name", "Default", "Identity", "Default", "IsDefault", true, "Enabled", true,
                "AutoForwardingMode", "Off", "ActionWhenThresholdReached", "BlockUser", "RecipientLimitPerDay", 0,
                "WhenChangedUTC", "\\/Date(1574928891000)\\/");
    }

    private static Object policy() {
        Map<String, Object> users = Json.object(
                "includeUsers", List.of(SecondOffice.JUERGEN.objectId(), SecondOffice.KLAUS.objectId()),
                "excludeUsers", List.of(), "includeGroups", List.of(), "excludeGroups", List.of(), "includeRoles", List.of(),
                "excludeRoles", List.of());
        return Json.object(
                "id", SecondOffice.POLICY,
                "displayName", SecondOffice.POLICY_NAME,
                "createdDateTime", "2019-11-28T07:55:10Z",
                "modifiedDateTime", Json.NULL,
                "state", "enabled",
                "conditions", Json.object(
                        "clientAppTypes", List.of("browser"),
                        "applications", Json.object("includeApplications", List.of("All"), "excludeApplications", List.of()),
                        "users", users,
                        "locations", Json.object("includeLocations", List.of("All"), "excludeLocations", List.of("AllTrusted")),
                        "signInRiskLevels", List.of(), "userRiskLevels", List.of()),
                "grantControls", Json.object("operator", "OR", "builtInControls", new ArrayList<>(List.of("block"))),
                "sessionControls", Json.NULL);
    }

    private static byte[] json(Object value) {
        return Json.write(value).replace("\\\\/", "\\/").getBytes(UTF_8);
    }
}
