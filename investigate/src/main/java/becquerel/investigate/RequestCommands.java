package becquerel.investigate;

/** The exact commands, with accounts and days filled in. */
final class RequestCommands {
    private RequestCommands() {}

    private static String eachAccount(RequestScope scope, String before, String body, String after) {
        String accounts = scope.accounts().isEmpty()
                ? "$accounts = (Get-Mailbox -ResultSize Unlimited).UserPrincipalName\n"
                : "$accounts = " + scope.quoted() + "\n";
        return before + accounts + "$accounts | ForEach-Object { " + body + " } | " + after;
    }

    static String messageTrace(RequestScope scope) {
        String span = " -StartDate " + scope.from() + " -EndDate " + scope.after() + " -ResultSize 5000";
        String left = scope.drops().isEmpty()
                ? ""
                : "\n# what really went to where mail was sent on\n" + RequestScope.quoted(scope.drops())
                        + " | ForEach-Object { Get-MessageTraceV2 -RecipientAddress $_" + span
                        + " } | Export-Csv message-trace-drop.csv -NoTypeInformation -Encoding utf8";
        return eachAccount(
                        scope,
                        "Connect-ExchangeOnline\n# spans longer than 10 days must be asked for in pieces\n",
                        "Get-MessageTraceV2 -SenderAddress $_" + span,
                        "Export-Csv message-trace.csv -NoTypeInformation -Encoding utf8")
                + left;
    }

    static String signIns(RequestScope scope) {
        return signIns(scope, "Get-MgBetaAuditLogSignIn", "", "signins-interactive.json");
    }

    static String quietSignIns(RequestScope scope) {
        return signIns(
                scope,
                "Get-MgBetaAuditLogSignIn",
                " and signInEventTypes/any(t: t eq 'nonInteractiveUser')",
                "signins-non-interactive.json");
    }

    private static String signIns(RequestScope scope, String command, String also, String file) {
        String span = "createdDateTime ge " + scope.from() + "T00:00:00Z and createdDateTime lt " + scope.after()
                + "T00:00:00Z" + also;
        String connect = "Connect-MgGraph -Scopes AuditLog.Read.All\n";
        String save = "ConvertTo-Json -Depth 10 | Out-File " + file + " -Encoding utf8";
        if (scope.accounts().isEmpty()) {
            return connect + command + " -All -Filter \"" + span + "\" | " + save;
        }
        return eachAccount(
                scope,
                connect,
                command + " -All -Filter \"" + span
                        + " and userPrincipalName eq '$($_.ToLower().Replace(\"'\",\"''\"))'\"",
                save);
    }

    static String auditLog(RequestScope scope) {
        return auditLog(scope.from().toString(), scope.after().toString(), "audit.csv");
    }

    static String auditLogAfter(RequestScope scope) {
        return auditLog(scope.end().toString(), "(Get-Date)", "audit-after.csv");
    }

    private static String auditLog(String from, String to, String file) {
        return """
                Connect-ExchangeOnline
                Search-UnifiedAuditLog -StartDate %s -EndDate %s -SessionId becquerel -SessionCommand ReturnLargeSet -ResultSize 5000 |
                  Export-Csv %s -NoTypeInformation -Encoding utf8 -Append
                # repeat the second command with the same SessionId until it returns nothing""".formatted(from, to, file);
    }

    static String inboxRules(RequestScope scope) {
        return eachAccount(
                scope,
                "Connect-ExchangeOnline\n",
                "Get-InboxRule -Mailbox $_ -IncludeHidden",
                "ConvertTo-Json -Depth 5 | Out-File inbox-rules.json -Encoding utf8");
    }

    static String mailboxes(RequestScope scope) {
        return eachAccount(
                scope,
                "Connect-ExchangeOnline\n",
                "Get-Mailbox $_; Get-CASMailbox $_; Get-MailboxPermission $_; Get-RecipientPermission $_",
                "ConvertTo-Json -Depth 5 | Out-File mailboxes.json -Encoding utf8");
    }

    static String appGrants() {
        return """
                Connect-MgGraph -Scopes Directory.Read.All
                Get-MgOauth2PermissionGrant -All | ConvertTo-Json -Depth 5 | Out-File app-grants.json -Encoding utf8
                Get-MgServicePrincipal -All | ConvertTo-Json -Depth 5 | Out-File service-principals.json -Encoding utf8""";
    }

    static String entraAudit(RequestScope scope) {
        return "Connect-MgGraph -Scopes AuditLog.Read.All\n"
                + "Get-MgAuditLogDirectoryAudit -All -Filter \"activityDateTime ge " + scope.from()
                + "T00:00:00Z and activityDateTime lt " + scope.after()
                + "T00:00:00Z\" | ConvertTo-Json -Depth 10 | Out-File entra-audit.json -Encoding utf8";
    }

    static String auditSettings(RequestScope scope) {
        return eachAccount(
                scope,
                "Connect-ExchangeOnline; Connect-MgGraph -Scopes User.Read.All\n",
                "Get-Mailbox $_ | Select-Object UserPrincipalName, AuditEnabled, AuditOwner, AuditDelegate, AuditAdmin,"
                        + " @{n='Licences';e={(Get-MgUserLicenseDetail -UserId $_.UserPrincipalName).SkuPartNumber}}",
                "ConvertTo-Json -Depth 5 | Out-File audit-settings.json -Encoding utf8");
    }

    static String emailEvents(RequestScope scope) {
        String who = scope.accounts().isEmpty()
                ? ""
                : "\n| where RecipientEmailAddress in~ (" + scope.inQuery() + ") or SenderFromAddress in~ ("
                        + scope.inQuery() + ")";
        return "EmailEvents\n| where Timestamp between (datetime("
                + scope.from().minusDays(7) + ") .. datetime(" + scope.after() + "))" + who;
    }
}
