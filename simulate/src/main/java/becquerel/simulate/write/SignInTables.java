package becquerel.simulate.write;

import becquerel.simulate.world.Place;
import java.util.List;
import java.util.function.Consumer;

/** Sign-ins as rows: the portal's download, and tables of Log Analytics. */
final class SignInTables {
    static final List<String> PORTAL = List.of(
            "Date (UTC)",
            "Request ID",
            "User agent",
            "Correlation ID",
            "User ID",
            "User",
            "Username",
            "User type",
            "Cross tenant access type",
            "Incoming token type",
            "Authentication Protocol",
            "Unique token identifier",
            "Original transfer method",
            "Client credential type",
            "Token Protection - Sign In Session",
            "Application",
            "Application ID",
            "Resource",
            "Resource ID",
            "Resource tenant ID",
            "Home tenant ID",
            "IP address",
            "Location",
            "Status",
            "Sign-in error code",
            "Failure reason",
            "Client app",
            "Device ID",
            "Browser",
            "Operating System",
            "Compliant",
            "Managed",
            "Join Type",
            "Multifactor authentication result",
            "Multifactor authentication auth method",
            "Authentication requirement",
            "Sign-in identifier",
            "Session ID",
            "Latency",
            "Conditional Access",
            "Token issuer type",
            "Autonomous system  number");

    static final List<String> LOG_ANALYTICS = List.of(
            "TenantId",
            "SourceSystem",
            "TimeGenerated [UTC]",
            "ResourceId",
            "OperationName",
            "OperationVersion",
            "Category",
            "ResultType",
            "ResultSignature",
            "ResultDescription",
            "DurationMs",
            "CorrelationId",
            "Identity",
            "Level",
            "Location",
            "AppDisplayName",
            "AppId",
            "AuthenticationDetails",
            "AuthenticationProtocol",
            "AuthenticationRequirement",
            "ClientAppUsed",
            "ConditionalAccessPolicies",
            "ConditionalAccessStatus",
            "CreatedDateTime [UTC]",
            "DeviceDetail",
            "IsInteractive",
            "Id",
            "IPAddress",
            "LocationDetails",
            "MfaDetail",
            "OriginalTransferMethod",
            "IncomingTokenType",
            "RiskEventTypes_V2",
            "RiskLevelDuringSignIn",
            "RiskState",
            "ResourceDisplayName",
            "ResourceIdentity",
            "ResourceTenantId",
            "HomeTenantId",
            "SessionId",
            "Status",
            "UniqueTokenIdentifier",
            "UserAgent",
            "UserDisplayName",
            "UserId",
            "UserPrincipalName",
            "AADTenantId",
            "UserType",
            "Type");

    private SignInTables() {}

    static void portal(SignInFacts of, Json out) {
        Place place = of.place();
        int code = of.event().code();
        String status = of.failed() ? "Failure" : code == 50140 ? "Interrupted" : "Success";
        new Csv(out, ',', false)
                .row(
                        Times.zulu(of.time()),
                        of.id(),
                        of.client().agent(),
                        of.correlation(),
                        of.who().objectId().toString(),
                        of.who().name(),
                        of.who().account(),
                        "Member",
                        "None",
                        of.incoming(),
                        of.protocol().equals("none") ? "None" : of.protocol(),
                        of.token(),
                        of.transfer(),
                        "None",
                        "none",
                        of.app(),
                        of.event().app(),
                        of.resource(),
                        of.event().resource(),
                        of.tenant(),
                        of.tenant(),
                        of.access().address(),
                        place == null
                                ? ", , "
                                : place.town().name() + ", , " + place.town().country(),
                        status,
                        code == 0 ? "" : Integer.toString(code),
                        of.reason(),
                        of.clientApp(),
                        of.access().device(),
                        of.browser(),
                        of.client().system(),
                        "No",
                        "No",
                        of.trust(),
                        of.details(),
                        "",
                        of.secondFactor() ? "Multifactor authentication" : "Single-factor authentication",
                        of.who().account(),
                        of.access().session(),
                        Integer.toString(60 + Math.floorMod(of.id().hashCode(), 400)),
                        switch (of.conditionalAccess()) {
                            case "failure" -> "Failure";
                            case "success" -> "Success";
                            default -> "Not Applied";
                        },
                        "Azure AD",
                        place == null ? "" : Integer.toString(place.asn()));
    }

    static void logAnalytics(SignInFacts of, Json out, Json scratch) {
        Place place = of.place();
        boolean interactive = of.interactive();
        String time = Times.portal(of.time());
        var row = new Csv(out, ',', false)
                .cells(
                        of.tenant(),
                        "Azure AD",
                        time,
                        "/tenants/" + of.tenant() + "/providers/Microsoft.aadiam",
                        "Sign-in activity",
                        "1",
                        interactive ? "SignInLogs" : "NonInteractiveUserSignInLogs",
                        Integer.toString(of.event().code()),
                        of.failed() ? "FAILURE" : "SUCCESS",
                        of.failed() ? of.reason() : "",
                        "0",
                        of.correlation(),
                        of.who().name(),
                        "4",
                        place == null ? "" : place.town().country(),
                        of.app(),
                        of.event().app());
        json(row, scratch, json -> SignInObject.steps(of, json));
        row.cells(of.protocol(), of.requirement(), of.clientApp(), "[]", of.conditionalAccess(), time);
        json(row, scratch, json -> SignInObject.device(of, json));
        row.cells(interactive ? "TRUE" : "FALSE", of.id(), of.access().address());
        json(row, scratch, json -> SignInObject.location(of, json));
        row.cells(
                "{}",
                of.transfer(),
                of.incoming(),
                "[]",
                of.risk(),
                "none",
                of.resource(),
                of.event().resource(),
                of.tenant(),
                of.tenant(),
                of.access().session());
        json(row, scratch, json -> SignInObject.status(of, json));
        row.cells(
                        of.token(),
                        of.client().agent(),
                        of.who().name(),
                        of.who().objectId().toString(),
                        of.who().account(),
                        of.tenant(),
                        "Member",
                        interactive ? "SigninLogs" : "AADNonInteractiveUserSignInLogs")
                .end();
    }

    private static void json(Csv row, Json scratch, Consumer<Json> value) {
        value.accept(scratch.clear());
        row.json(scratch, false);
    }
}
