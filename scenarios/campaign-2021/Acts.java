import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The month's particular acts of honest people: each looks, in one respect, like something an intruder does. */
final class Acts {
    /** The admin centre runs cmdlets from Microsoft's own addresses. */
    private static final String PORTAL = "2a01:111:f400:7e8d::21";

    private final Log log;

    Acts(Log log) {
        this.log = log;
    }

    void all() {
        rules();
        delegation();
        signIns();
        calendarApp();
        newcomer();
        secondFactors();
        helpdesk();
        leaver();
        tidying();
    }

    private void rules() {
        rule("2021-05-17T07:20:11", Office.PETRA, "Newsletters",
                "From", "news@tradejournal.example;weekly@steelreport.example", "MoveToFolder", "Newsletters");
        rule("2021-05-17T13:40:52", Office.RADEK, "Dodavatelé",
                "FromAddressContainsWords", "steelworks.example;bearings.example", "MoveToFolder", "Dodavatelé");
        rule("2021-05-18T08:05:30", Office.PETRA, "Daily figures",
                "From", "reports@ostrava-tools.example", "MarkAsRead", "True", "MoveToFolder", "Reports");
        rule("2021-05-18T08:15:02", Office.PETRA, "Appointments to Jitka",
                "SubjectContainsWords", "appointment;invitation", "ForwardTo", Office.JITKA.account());
        rule("2021-05-19T10:30:44", Office.PAVEL, "Repairs to the ticket system",
                "SubjectContainsWords", "RMA;repair", "RedirectTo", "intake@ticketwell.example");
        rule("2021-06-01T09:40:19", Office.IVANA, "Invoices to file",
                "SubjectContainsWords", "invoice;faktura", "MoveToFolder", "Faktury");
        rule("2021-06-02T06:50:37", Office.BOHDAN, "Surveys",
                "From", "noreply@surveys.example", "DeleteMessage", "True");
        // Outlook writes rules back without their content; that is no change of a rule.
        var outlook = new Mail.Visit(Office.DAVID, Office.DAVID, Office.OFFICE, Mail.Client.OUTLOOK, log.guid());
        for (int i = 0; i < 3; i++) {
            log.mail.rule(at("2021-06-04T07:12:08").plusSeconds(i), outlook, "ModifyMailboxRule", "781650221149011968" + i, "",
                    "{}", "[]");
        }
    }

    private void rule(String time, Office.Person owner, String name, String... parameters) {
        var all = new ArrayList<>(List.of("AlwaysDeleteOutlookRulesBlob", "False", "Force", "False"));
        all.addAll(List.of(parameters));
        all.addAll(List.of("Name", name, "StopProcessingRules", "False"));
        String session = log.guid();
        log.signIn(at(time).minusSeconds(190), owner, Office.OFFICE, owner.agent(), Log.Result.BROWSER, session);
        log.cmdlet(at(time), "New-InboxRule", owner, Office.OFFICE, Log.EXCHANGE, session,
                log.path(owner.alias() + "\\" + name), all.toArray(String[]::new));
    }

    private void delegation() {
        log.cmdlet(at("2021-05-18T09:00:12"), "Add-MailboxPermission", Office.MARTIN, PORTAL, Log.ADMIN_CENTRE, "",
                Office.PETRA.alias(),
                "Identity", log.path(Office.PETRA.alias()),
                "User", log.path(Office.JITKA.alias()),
                "AccessRights", "FullAccess");
        log.cmdlet(at("2021-05-18T09:01:40"), "Set-Mailbox", Office.MARTIN, PORTAL, Log.ADMIN_CENTRE, "",
                Office.PETRA.alias(),
                "Identity", log.path(Office.PETRA.alias()),
                "GrantSendOnBehalfTo", log.path(Office.JITKA.alias()));
    }

    /** Four wrong passwords on a Thursday morning, then the right one, all from the office. */
    private void signIns() {
        Instant first = at("2021-05-20T06:02:17");
        String session = log.guid();
        for (int i = 0; i < 4; i++) {
            log.signIn(first.plusSeconds(i * 23L), Office.ZUZANA, Office.OFFICE, Office.CHROME, Log.Result.MISTYPED, session);
        }
        log.signIn(first.plusSeconds(131), Office.ZUZANA, Office.OFFICE, Office.CHROME, Log.Result.TYPED, session);
    }

    private void calendarApp() {
        Instant time = at("2021-05-20T11:10:25");
        String app = "7b1f3c64-52aa-4d0e-b6c8-1e0d94a7f353";
        String principal = "c2a4e8f0-93b7-4f55-a1cb-6d2b8f3e7a10";
        String graph = "0b7e4d1c-6f28-45c3-9a1e-d25f8c90b364";
        String scope = " openid profile offline_access User.Read Calendars.Read";
        List<Object> target = List.of(
                Json.object("ID", "ServicePrincipal_" + principal, "Type", 2),
                Json.object("ID", principal, "Type", 2),
                Json.object("ID", "ServicePrincipal", "Type", 2),
                Json.object("ID", "Schedule Buddy", "Type", 1),
                Json.object("ID", app, "Type", 2),
                Json.object("ID", app, "Type", 4));
        log.directory(time, "Add service principal.", Office.SOFIE, "20.190.137.21", "ServicePrincipal", app, target,
                "DisplayName", "[\r\n  \"Schedule Buddy\"\r\n]", "TargetId.ServicePrincipalNames", app);
        log.directory(time, "Add delegated permission grant.", Office.SOFIE, "20.190.137.21", "ServicePrincipal",
                "00000003-0000-0000-c000-000000000000;https://graph.microsoft.com", target,
                "DelegatedPermissionGrant.Scope", scope, "DelegatedPermissionGrant.ConsentType", "Principal",
                "ServicePrincipal.ObjectID", principal);
        log.directory(time.plusSeconds(1), "Consent to application.", Office.SOFIE, "20.190.137.21", "ServicePrincipal",
                app, target,
                "ConsentContext.IsAdminConsent", "False",
                "ConsentContext.IsAppOnly", "False",
                "ConsentContext.OnBehalfOfAll", "False",
                "ConsentContext.Tags", "WindowsAzureActiveDirectoryIntegratedApp",
                "ConsentAction.Permissions", "[] => [[Id: 8OikwreTVU-hy20rjz56EBxNfgsoMUNFmh7SX4yQs2Q, ClientId: " + principal
                        + ", PrincipalId: " + Office.SOFIE.objectId() + ", ResourceId: " + graph
                        + ", ConsentType: Principal, Scope: " + scope + "]]; ",
                "TargetId.ServicePrincipalNames", app);
    }

    private void newcomer() {
        Instant made = at("2021-05-21T09:15:04");
        log.directory(made, "Add user.", Office.MARTIN, "", "User", Office.ANNA,
                "AccountEnabled", "[\r\n  true\r\n]",
                "DisplayName", "[\r\n  \"" + Office.ANNA.name() + "\"\r\n]",
                "UserPrincipalName", "[\r\n  \"" + Office.ANNA.account() + "\"\r\n]",
                "UserType", "[\r\n  \"Member\"\r\n]",
                "Included Updated Properties", "AccountEnabled, DisplayName, UserPrincipalName, UserType");
        log.directory(made.plusSeconds(3), "Change user license.", Office.MARTIN, "", "User", Office.ANNA,
                "Included Updated Properties", "");
        log.directory(made.plusSeconds(4), "Update user.", Office.MARTIN, "52.109.88.17", "User", Office.ANNA,
                "Included Updated Properties", "AssignedLicense, AssignedPlan", "TargetId.UserType", "Member");
        enrol(at("2021-05-24T05:58:30"), Office.ANNA);
    }

    private void secondFactors() {
        List<Office.Person> wave = List.of(Office.DANA, Office.VIKTOR, Office.EVA, Office.ALENA, Office.STEPAN);
        for (int i = 0; i < wave.size(); i++) {
            log.directory(at("2021-05-24T13:20:00").plusSeconds(i * 9L), "Enable Strong Authentication.", Office.MARTIN, "",
                    "User", wave.get(i),
                    "StrongAuthenticationRequirement", "[\r\n  {\r\n    \"RelyingParty\": \"*\",\r\n    \"State\": 1\r\n  }\r\n]",
                    "Included Updated Properties", "StrongAuthenticationRequirement");
            enrol(at("2021-05-25T05:41:00").plusSeconds(i * 610L), wave.get(i));
        }
    }

    /** Asked to set up a second factor: a failed sign-in in the log, and nothing wrong. */
    private void enrol(Instant time, Office.Person person) {
        String session = log.guid();
        log.signIn(time, person, Office.OFFICE, person.agent(), Log.Result.ENROL, session);
        log.signIn(time.plusSeconds(48), person, Office.OFFICE, person.agent(), Log.Result.ENROL, session);
        log.directory(time.plusSeconds(170), "Update user.", person, "20.190.137.21", "User", person,
                "StrongAuthenticationMethod", "[\r\n  {\r\n    \"MethodType\": 6,\r\n    \"Default\": true\r\n  }\r\n]",
                "Included Updated Properties", "StrongAuthenticationMethod");
        log.signIn(time.plusSeconds(181), person, Office.OFFICE, person.agent(), Log.Result.TYPED, session);
    }

    private void helpdesk() {
        log.directory(at("2021-05-26T08:00:33"), "Add member to role.", Office.MARTIN, "", "Role", Office.EVA,
                "Role.ObjectID", "4b0f6f0e-55f3-4a8e-9c7d-8f1b6f4b5a11",
                "Role.DisplayName", "Helpdesk Administrator",
                "Role.TemplateId", "729827e3-9c14-49f7-bb1b-9608f156bbb8",
                "Role.WellKnownObjectName", "HelpdeskAdministrators");
        reset(at("2021-05-27T12:20:05"), Office.EVA, Office.MILAN);
        reset(at("2021-06-03T06:31:48"), Office.EVA, Office.ROMAN);
    }

    /** A person forgets a password, the helpdesk sets a new one, the person changes it. */
    void reset(Instant time, Office.Person by, Office.Person person) {
        log.directory(time, "Reset user password.", by, "", "User", person);
        log.directory(time.plusSeconds(1), "Update StsRefreshTokenValidFrom Timestamp.", by, "", "User", person,
                "StsRefreshTokensValidFrom", "[\r\n  \"" + time + "\"\r\n]",
                "Included Updated Properties", "StsRefreshTokensValidFrom");
        log.signIn(time.plusSeconds(312), person, Office.OFFICE, person.agent(), Log.Result.TYPED, log.guid());
        log.directory(time.plusSeconds(340), "Change user password.", person, "20.190.137.21", "User", person);
    }

    private void leaver() {
        Instant time = at("2021-05-28T13:00:27");
        log.cmdlet(time, "Set-Mailbox", Office.MARTIN, PORTAL, Log.ADMIN_CENTRE, "", Office.KAREL.alias(),
                "Identity", log.path(Office.KAREL.alias()),
                "ForwardingSmtpAddress", "smtp:" + Office.ONDREJ.account(),
                "DeliverToMailboxAndForward", "True");
        log.directory(time.plusSeconds(95), "Disable account.", Office.MARTIN, "", "User", Office.KAREL,
                "AccountEnabled", "[\r\n  false\r\n]", "Included Updated Properties", "AccountEnabled");
    }

    /** House-keeping: seventy newsletters thrown away in nine minutes, from the owner's own desk. */
    private void tidying() {
        var visit = new Mail.Visit(Office.ONDREJ, Office.ONDREJ, Office.ONDREJ.home(), Mail.Client.OUTLOOK, log.guid());
        for (int i = 0; i < 10; i++) {
            var items = new ArrayList<String>();
            for (int j = 0; j < 7; j++) {
                items.addAll(List.of(log.mail.message(), "Steel report, week " + (i * 7 + j + 1) % 52));
            }
            log.mail.remove(at("2021-05-31T12:05:40").plusSeconds(i * 54L), "SoftDelete", visit, "\\Newsletters",
                    items.toArray(String[]::new));
        }
        var web = new Mail.Visit(Office.FILIP, Office.FILIP, Office.OFFICE, Mail.Client.web(Office.EDGE), log.guid());
        log.mail.remove(at("2021-06-03T08:14:20"), "MoveToDeletedItems", web, "\\Inbox", log.mail.message(), "Canteen menu");
    }

    static Instant at(String time) {
        return Instant.parse(time + "Z");
    }
}
