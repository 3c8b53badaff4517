package becquerel.simulate.write;

import becquerel.simulate.world.Event;
import becquerel.simulate.world.Place;

/** Sign-ins as JSON: Graph's two versions, and what diagnostic settings wrap around the fuller one. */
final class SignInObject {
    private SignInObject() {}

    static void beta(SignInFacts of, Json out) {
        out.apart().item();
        fields(of, Times.zulu(of.time()), "member", out);
        out.end();
    }

    static void diagnostic(SignInFacts of, String tenant, Json out) {
        String time = Times.ticks(of.time());
        Place place = of.place();
        out.apart()
                .item()
                .text("time", time)
                .text("resourceId", "/tenants/" + tenant + "/providers/Microsoft.aadiam")
                .text("operationName", "Sign-in activity")
                .text("operationVersion", "1.0")
                .text("category", of.interactive() ? "SignInLogs" : "NonInteractiveUserSignInLogs")
                .text("tenantId", tenant)
                .text("resultType", Integer.toString(of.event().code()))
                .text("resultSignature", of.failed() ? "FAILURE" : "SUCCESS");
        if (of.failed()) {
            out.text("resultDescription", of.reason());
        }
        out.number("durationMs", 0)
                .text("callerIpAddress", of.access().address())
                .text("correlationId", of.correlation())
                .text("identity", of.who().name())
                .number("Level", 4)
                .text("location", place == null ? "" : place.town().country())
                .object("properties");
        fields(of, time.replace("Z", "+00:00"), "Member", out);
        out.end().end().plain("\n");
    }

    static void v1(SignInFacts of, Json out) {
        out.apart().item();
        who(of, Times.zulu(of.time()), out);
        out.text("clientAppUsed", of.clientApp())
                .text("correlationId", of.correlation())
                .text("conditionalAccessStatus", of.conditionalAccess())
                .flag("isInteractive", of.interactive());
        risk(of, out);
        out.text("resourceDisplayName", of.resource())
                .text("resourceId", of.event().resource());
        status(of, out.name("status"));
        device(of, out.name("deviceDetail"));
        location(of, out.name("location"));
        out.list("appliedConditionalAccessPolicies").endList().end();
    }

    private static void who(SignInFacts of, String time, Json out) {
        out.text("id", of.id())
                .text("createdDateTime", time)
                .text("userDisplayName", of.who().name())
                .text("userPrincipalName", of.who().account())
                .text("userId", of.who().objectId().toString())
                .text("appId", of.event().app())
                .text("appDisplayName", of.app())
                .text("ipAddress", of.access().address());
    }

    private static void risk(SignInFacts of, Json out) {
        out.text("riskDetail", of.risk())
                .text("riskLevelAggregated", of.risk())
                .text("riskLevelDuringSignIn", of.risk())
                .text("riskState", "none")
                .list("riskEventTypes_v2")
                .endList();
    }

    private static void fields(SignInFacts of, String time, String userType, Json out) {
        who(of, time, out);
        out.nothing("ipAddressFromResourceProvider")
                .text("clientAppUsed", of.clientApp())
                .text("userAgent", of.client().agent())
                .text("correlationId", of.correlation())
                .text("conditionalAccessStatus", of.conditionalAccess())
                .text("originalRequestId", of.id())
                .flag("isInteractive", of.interactive())
                .text("tokenIssuerName", "")
                .text("tokenIssuerType", "AzureAD")
                .text("clientCredentialType", "none")
                .number(
                        "processingTimeInMilliseconds",
                        60 + Math.floorMod(of.id().hashCode(), 400));
        risk(of, out);
        String tenant = of.tenant();
        out.text("resourceDisplayName", of.resource())
                .text("resourceId", of.event().resource())
                .text("resourceTenantId", tenant)
                .text("homeTenantId", tenant)
                .text("authenticationRequirement", of.requirement())
                .text("signInIdentifier", of.who().account())
                .list("signInEventTypes")
                .item(of.interactive() ? "interactiveUser" : "nonInteractiveUser")
                .endList()
                .text("userType", userType)
                .flag("flaggedForReview", false);
        Place place = of.place();
        if (place != null) {
            out.number("autonomousSystemNumber", place.asn());
        }
        out.text("crossTenantAccessType", "none")
                .text("uniqueTokenIdentifier", of.token())
                .text("incomingTokenType", of.incoming())
                .text("authenticationProtocol", of.protocol())
                .text("signInTokenProtectionStatus", "none")
                .text("originalTransferMethod", of.transfer())
                .textOrNull("sessionId", of.access().session())
                .nothing("mfaDetail");
        status(of, out.name("status"));
        device(of, out.name("deviceDetail"));
        location(of, out.name("location"));
        policies(of, out);
        out.list("authenticationProcessingDetails")
                .item()
                .text("key", "Is CAE Token")
                .text("value", "False")
                .end()
                .endList()
                .list("networkLocationDetails")
                .endList();
        steps(of, out.name("authenticationDetails"));
        out.list("authenticationRequirementPolicies")
                .endList()
                .list("sessionLifetimePolicies")
                .endList();
    }

    static void status(SignInFacts of, Json out) {
        out.item()
                .number("errorCode", of.event().code())
                .text("failureReason", of.reason())
                .textOrNull("additionalDetails", of.details())
                .end();
    }

    static void device(SignInFacts of, Json out) {
        out.item()
                .text("deviceId", of.access().device())
                .text("displayName", of.deviceName())
                .text("operatingSystem", of.client().system())
                .text("browser", of.browser())
                .flag("isCompliant", false)
                .flag("isManaged", false)
                .text("trustType", of.trust())
                .end();
    }

    static void location(SignInFacts of, Json out) {
        Place place = of.place();
        out.item()
                .text("city", place == null ? "" : place.town().name())
                .text("state", "")
                .text("countryOrRegion", place == null ? "" : place.town().country())
                .object("geoCoordinates");
        if (place != null) {
            out.nothing("altitude")
                    .decimal("latitude", place.town().latitude())
                    .decimal("longitude", place.town().longitude());
        }
        out.end().end();
    }

    private static void policies(SignInFacts of, Json out) {
        out.list("appliedConditionalAccessPolicies");
        if (of.conditionalAccess().equals("failure")) {
            out.item()
                    .text("id", "0f9d2b6e-64c1-4b60-8f0d-1b6a3a5d7c11")
                    .text("displayName", "Sign-ins from elsewhere")
                    .list("enforcedGrantControls")
                    .item("Block")
                    .endList()
                    .list("enforcedSessionControls")
                    .endList()
                    .text("result", "failure")
                    .end();
        }
        out.endList();
    }

    /** The checks: a password right or wrong, a claim, a second factor done, asked for or refused. */
    static void steps(SignInFacts of, Json out) {
        out.items();
        Event.SignedIn event = of.event();
        switch (event.code()) {
            case 50034, 50053, 50057, 50058 -> {}
            case 50126 ->
                step(
                        of,
                        out,
                        "Password",
                        false,
                        "Invalid username or password or Invalid on-premise username or password.");
            case 50173, 70008, 700082, 50133 -> step(of, out, "Previously satisfied", false, of.reason());
            default -> {
                boolean shown = of.interactive();
                step(
                        of,
                        out,
                        shown ? "Password" : "Previously satisfied",
                        true,
                        shown ? "Correct password" : "First factor requirement satisfied by claim in the token");
                second(of, out);
            }
        }
        out.endList();
    }

    private static void second(SignInFacts of, Json out) {
        String multi = "Multi-factor authentication";
        switch (of.event().code()) {
            case 50074, 50076 -> step(of, out, "", false, "MFA required in Azure AD", multi);
            case 500121 ->
                step(of, out, "Mobile app notification", false, "MFA denied; user declined the authentication", multi);
            case 0 -> {
                switch (of.event().factor()) {
                    case NONE -> {}
                    case CLAIM -> step(of, out, "Previously satisfied", true, SignInFacts.BY_CLAIM, multi);
                    case GIVEN -> step(of, out, "Mobile app notification", true, "MFA successfully completed", multi);
                }
            }
            default -> {}
        }
    }

    private static void step(SignInFacts of, Json out, String method, boolean passed, String result) {
        step(of, out, method, passed, result, "Primary authentication");
    }

    private static void step(
            SignInFacts of, Json out, String method, boolean passed, String result, String requirement) {
        out.item()
                .text("authenticationStepDateTime", Times.zulu(of.time()))
                .text("authenticationMethod", method)
                .textOrNull("authenticationMethodDetail", method.equals("Password") ? "Password in the cloud" : "")
                .flag("succeeded", passed)
                .text("authenticationStepResultDetail", result)
                .text("authenticationStepRequirement", requirement)
                .end();
    }
}
