import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A sign-in as Microsoft Graph's beta writes it. */
final class SignInShape {
    private static final Pattern BROWSER = Pattern.compile("(Edg|Chrome|Firefox|Version)/(\\d+\\.\\d+(?:\\.\\d+)?)");
    private static final Map<String, String> APPS = Map.of(
            Log.EXCHANGE, "Office 365 Exchange Online",
            Log.OFFICE_HOME, "OfficeHome",
            SignIns.DESKTOP_APP, "Microsoft Office",
            SignIns.TEAMS_APP, "Microsoft Teams",
            SignIns.TEAMS_SERVICE, "Microsoft Teams Services",
            "00000003-0000-0000-c000-000000000000", "Microsoft Graph");
    private static final Map<String, String> REASONS = Map.of(
            "0", "Other.",
            "50058", "Session information is not sufficient for single-sign-on.",
            "50072", "User needs to enroll for second factor authentication (interactive).",
            "50076", "Due to a configuration change made by your administrator, or because you moved to a new location, you must"
                    + " use multi-factor authentication to access the resource.",
            "50126", "Error validating credentials due to invalid username or password.",
            "50140", "This error occurred due to 'Keep me signed in' interrupt when the user was signing-in.",
            "50173", "The provided grant has expired due to it being revoked, a fresh auth token is needed. The user might have"
                    + " changed or reset their password.",
            "53003", "Access has been blocked by Conditional Access policies. The access policy does not allow token issuance.");
    private static final String BY_CLAIM = "MFA requirement satisfied by claim in the token";

    private SignInShape() {}

    /** All fields, in the order of the service. */
    static Map<String, Object> graph(SignIn of) {
        Places.Place place = Places.of(of.address());
        Map<String, Object> fields = who(of);
        fields.putAll(Json.object(
                "riskDetail", "none",
                "riskLevelAggregated", "none",
                "riskLevelDuringSignIn", "none",
                "riskState", "none",
                "riskEventTypes_v2", List.of(),
                "resourceDisplayName", APPS.get(of.resource()),
                "resourceId", of.resource(),
                "resourceTenantId", of.tenant().id(),
                "homeTenantId", of.tenant().id(),
                "authenticationRequirement", of.secondFactor() ? "multiFactorAuthentication" : "singleFactorAuthentication",
                "signInEventTypes", List.of(of.interactive() ? "interactiveUser" : "nonInteractiveUser"),
                "userType", "member",
                "flaggedForReview", false,
                "autonomousSystemNumber", place.network(),
                "crossTenantAccessType", "none",
                "uniqueTokenIdentifier", Base64.getEncoder().withoutPadding().encodeToString(of.id().getBytes(UTF_8)),
                "incomingTokenType", incoming(of),
                "authenticationProtocol", of.way() == SignIn.Way.LEGACY ? "ropc" : "none",
                "signInTokenProtectionStatus", "none",
                "originalTransferMethod", "none",
                "sessionId", of.session().isEmpty() ? Json.NULL : of.session(),
                "mfaDetail", Json.NULL,
                "status", status(of),
                "deviceDetail", device(of),
                "location", place.json(),
                "appliedConditionalAccessPolicies", policies(of),
                "authenticationProcessingDetails",
                        List.of(Json.object("key", "Is CAE Token", "value", of.way() == SignIn.Way.DESKTOP ? "True" : "False")),
                "networkLocationDetails", List.of(),
                "authenticationDetails", steps(of),
                "authenticationRequirementPolicies",
                        of.secondFactor()
                                ? List.of(Json.object("requirementProvider", "user", "detail", "Per-user MFA"))
                                : List.of(),
                "sessionLifetimePolicies", List.of()));
        return fields;
    }

    private static Map<String, Object> who(SignIn of) {
        return Json.object(
                "id", of.id(),
                "createdDateTime", of.time().toString(),
                "userDisplayName", of.who().name(),
                "userPrincipalName", of.who().account(),
                "userId", of.who().objectId(),
                "appId", of.app(),
                "appDisplayName", APPS.get(of.app()),
                "ipAddress", of.address(),
                "ipAddressFromResourceProvider", Json.NULL,
                "clientAppUsed", of.client(),
                "userAgent", of.agent().text(),
                "correlationId", of.attempt(),
                "conditionalAccessStatus", of.code().equals("53003") ? "failure" : "notApplied",
                "originalRequestId", of.id(),
                "isInteractive", of.interactive(),
                "tokenIssuerName", "",
                "tokenIssuerType", "AzureAD",
                "processingTimeInMilliseconds", 60 + Math.floorMod(of.id().hashCode(), 400));
    }

    private static String incoming(SignIn of) {
        return switch (of.way()) {
            case TYPED, BROWSER, LEGACY -> "none";
            case PHONE -> "refreshToken";
            case DESKTOP -> "primaryRefreshToken";
        };
    }

    static Map<String, Object> status(SignIn of) {
        String more = switch (of.code()) {
            case "50076" -> "MFA required in Azure AD";
            case "0" -> !of.secondFactor() ? null : of.way() == SignIn.Way.TYPED ? "MFA completed in Azure AD" : BY_CLAIM;
            default -> null;
        };
        return Json.object(
                "errorCode", Integer.parseInt(of.code()),
                "failureReason", REASONS.get(of.code()),
                "additionalDetails", more == null ? Json.NULL : more);
    }

    /** The checks: a password right or wrong, a claim, a second factor done, asked for or not reached. */
    private static List<Object> steps(SignIn of) {
        var steps = new ArrayList<Object>();
        switch (of.code()) {
            case "50058" -> {}
            case "50126" -> steps.add(step(of, "Password", false, "Invalid username or password or Invalid on-premise"
                    + " username or password.", "Primary authentication"));
            case "50173" -> steps.add(step(of, "Previously satisfied", false, "Fresh token needed", "Primary authentication"));
            default -> {
                steps.add(of.passwordShown()
                        ? step(of, "Password", true, "Correct password", "Primary authentication")
                        : step(of, "Previously satisfied", true, "First factor requirement satisfied by claim in the token",
                                "Primary authentication"));
                if (of.code().equals("50076")) {
                    steps.add(step(of, "", false, "MFA required in Azure AD", "Multi-factor authentication"));
                } else if (of.succeeded() && of.secondFactor()) {
                    steps.add(of.way() == SignIn.Way.TYPED
                            ? step(of, "Mobile app notification", true, "MFA successfully completed",
                                    "Multi-factor authentication")
                            : step(of, "Previously satisfied", true, BY_CLAIM, "Multi-factor authentication"));
                }
            }
        }
        return steps;
    }

    private static Map<String, Object> step(SignIn of, String method, boolean passed, String result, String requirement) {
        return Json.object(
                "authenticationStepDateTime", of.time().toString(),
                "authenticationMethod", method,
                "authenticationMethodDetail", method.equals("Password") ? "Password in the cloud" : Json.NULL,
                "succeeded", passed,
                "authenticationStepResultDetail", result,
                "authenticationStepRequirement", requirement);
    }

    private static List<Object> policies(SignIn of) {
        return !of.code().equals("53003") ? List.of() : List.of(Json.object(
                "id", SecondOffice.POLICY,
                "displayName", SecondOffice.POLICY_NAME,
                "enforcedGrantControls", List.of("Block"),
                "enforcedSessionControls", List.of(),
                "result", "failure"));
    }

    private static Map<String, Object> device(SignIn of) {
        SignIn.Device device = of.device();
        return Json.object(
                "deviceId", device.id(),
                "displayName", device.name(),
                "operatingSystem", of.agent().os(),
                "browser", browser(of.agent()),
                "isCompliant", false,
                "isManaged", false,
                "trustType", device.id().isEmpty() ? "" : device.joined() ? "Azure AD joined" : "Azure AD registered");
    }

    static String browser(Office.Agent agent) {
        String text = agent.text();
        Matcher found = BROWSER.matcher(text.contains(" Edg/") ? text.substring(text.indexOf("Edg/")) : text);
        if (!found.find()) {
            return agent.equals(Office.PHONE) ? "Mobile Safari" : agent.browser().equals("Other") ? "" : agent.browser();
        }
        String name = found.group(1).equals("Edg") ? "Edge" : found.group(1).equals("Version") ? "Safari" : found.group(1);
        return name + " " + found.group(2);
    }
}
