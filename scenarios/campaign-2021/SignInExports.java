import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The dialects in which sign-in logs reach a responder. */
final class SignInExports {
    private static final int PAGE = 100;
    private static final List<String> PORTAL = List.of(
            "Date (UTC)", "Request ID", "User agent", "Correlation ID", "User ID", "User", "Username", "User type",
            "Cross tenant access type", "Incoming token type", "Authentication Protocol", "Unique token identifier",
            "Original transfer method", "Client credential type", "Token Protection - Sign In Session", "Application",
            "Application ID", "Resource", "Resource ID", "Resource tenant ID", "Home tenant ID", "IP address", "Location",
            "Status", "Sign-in error code", "Failure reason", "Client app", "Device ID", "Browser", "Operating System",
            "Compliant", "Managed", "Join Type", "Multifactor authentication result",
            "Multifactor authentication auth method", "Authentication requirement", "Sign-in identifier", "Session ID",
            "Latency", "Conditional Access", "Token issuer type", "Autonomous system  number");

    private SignInExports() {}

    /** What a collector makes of Graph's answers: one array after the other in one file. */
    static byte[] pages(List<SignIn> signIns) {
        var out = new StringBuilder();
        for (int i = 0; i < signIns.size(); i += PAGE) {
            List<Object> page = new ArrayList<>();
            signIns.subList(i, Math.min(signIns.size(), i + PAGE)).forEach(each -> page.add(SignInShape.graph(each)));
            out.append(Json.write(page)).append('\n');
        }
        return out.toString().getBytes(UTF_8);
    }

    /** The download of the portal. */
    static byte[] portal(List<SignIn> signIns) {
        Csv csv = Csv.portal(PORTAL);
        for (SignIn of : signIns) {
            Map<String, Object> graph = SignInShape.graph(of);
            Map<?, ?> status = (Map<?, ?>) graph.get("status");
            Map<?, ?> device = (Map<?, ?>) graph.get("deviceDetail");
            String outcome = of.succeeded() ? "Success" : of.code().equals("50140") ? "Interrupted" : "Failure";
            csv.row(graph.get("createdDateTime"), of.id(), of.agent().text(), of.attempt(), of.who().objectId(),
                    of.who().name(), of.who().account(), "member", "none", graph.get("incomingTokenType"),
                    graph.get("authenticationProtocol"), graph.get("uniqueTokenIdentifier"), "none", "none", "none",
                    graph.get("appDisplayName"), of.app(), graph.get("resourceDisplayName"), of.resource(),
                    of.tenant().id(), of.tenant().id(), of.address(), Places.of(of.address()).text(), outcome, of.code(),
                    status.get("failureReason"), of.client(), of.device().id(), device.get("browser"), of.agent().os(),
                    "False", "False", device.get("trustType"), text(status.get("additionalDetails")), "",
                    of.secondFactor() ? "Multifactor authentication" : "Single-factor authentication", "", of.session(),
                    graph.get("processingTimeInMilliseconds"), graph.get("conditionalAccessStatus").equals("failure")
                            ? "Failure" : "Not Applied",
                    "Azure AD", graph.get("autonomousSystemNumber"));
        }
        return csv.bytes();
    }

    /** What diagnostic settings write to a storage account: one line a record, each log named in its category. */
    static byte[] diagnostic(List<SignIn> signIns) {
        var out = new StringBuilder();
        for (SignIn of : signIns) {
            String time = of.time().toString().replace("Z", ".%07dZ".formatted(Math.floorMod(of.id().hashCode(), 10_000_000)));
            Map<String, Object> graph = SignInShape.graph(of);
            graph.put("createdDateTime", time.replace("Z", "+00:00"));
            graph.put("userType", "Member");
            boolean failed = !of.succeeded();
            out.append(Json.write(Json.object(
                            "time", time,
                            "resourceId", "/tenants/" + of.tenant().id() + "/providers/Microsoft.aadiam",
                            "operationName", "Sign-in activity",
                            "operationVersion", "1.0",
                            "category", of.interactive() ? "SignInLogs" : "NonInteractiveUserSignInLogs",
                            "tenantId", of.tenant().id(),
                            "resultType", of.code(),
                            "resultSignature", failed ? "FAILURE" : "SUCCESS",
                            "resultDescription", failed ? SignInShape.status(of).get("failureReason") : null,
                            "durationMs", 0,
                            "callerIpAddress", of.address(),
                            "correlationId", of.attempt(),
                            "identity", of.who().name(),
                            "Level", 4,
                            "location", Places.of(of.address()).country(),
                            "properties", graph)))
                    .append('\n');
        }
        return out.toString().getBytes(UTF_8);
    }

    private static String text(Object value) {
        return value == Json.NULL ? "" : value.toString();
    }
}
