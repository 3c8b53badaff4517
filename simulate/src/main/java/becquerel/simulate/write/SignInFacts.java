package becquerel.simulate.write;

import becquerel.simulate.world.Access;
import becquerel.simulate.world.Apps;
import becquerel.simulate.world.Client;
import becquerel.simulate.world.Event;
import becquerel.simulate.world.Person;
import becquerel.simulate.world.Place;
import becquerel.simulate.world.Places;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A sign-in as Entra sees it; every dialect picks from this.
 *
 * @param id request id
 * @param place null where the address is of no known network
 * @param token uniqueTokenIdentifier
 * @param premium whether the tenant pays for the service's view on risk
 */
record SignInFacts(
        Event.SignedIn event,
        Person who,
        String id,
        String correlation,
        String token,
        @Nullable Place place,
        boolean premium,
        String tenant) {
    static final String BY_CLAIM = "MFA requirement satisfied by claim in the token";
    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry(Apps.EXCHANGE, "Office 365 Exchange Online"),
            Map.entry(Apps.GRAPH, "Microsoft Graph"),
            Map.entry(Apps.OFFICE_HOME, "OfficeHome"),
            Map.entry(Apps.OUTLOOK_WEB, "One Outlook Web"),
            Map.entry(Apps.OFFICE, "Microsoft Office"),
            Map.entry(Apps.OUTLOOK_PHONE, "Outlook Mobile"),
            Map.entry(Apps.TEAMS, "Microsoft Teams"),
            Map.entry(Apps.SHAREPOINT, "Office 365 SharePoint Online"),
            Map.entry(Apps.AZURE_PORTAL, "Azure Portal"),
            Map.entry(Apps.AZURE_COMMAND_LINE, "Microsoft Azure CLI"),
            Map.entry(Apps.AUTHENTICATION_BROKER, "Microsoft Authentication Broker"));

    static SignInFacts of(AccountDay day, int number, Event.SignedIn event, boolean premium, String tenant) {
        var request = day.request(number);
        return new SignInFacts(
                event,
                day.person(),
                request.toString(),
                day.correlation(number),
                Sessions.tokenId(request),
                Places.of(event.context().access().address()),
                premium,
                tenant);
    }

    Instant time() {
        return event.time();
    }

    Access access() {
        return event.context().access();
    }

    Client client() {
        return access().client();
    }

    /** Whether a person was there; the service files handed-over passwords under these, too. */
    boolean interactive() {
        return event.typed() || event.way() == Event.Way.PASSWORD_GRANT || event.way() == Event.Way.DEVICE_CODE;
    }

    boolean failed() {
        return SignInCode.failed(event.code());
    }

    String app() {
        return NAMES.getOrDefault(event.app(), "");
    }

    String resource() {
        return NAMES.getOrDefault(event.resource(), "");
    }

    String clientApp() {
        return switch (client().kind()) {
            case BROWSER -> "Browser";
            // Telephones' own mail programs sign in this way, too, since Exchange took passwords over ActiveSync no
            // more (2022).
            case OUTLOOK, PHONE, APPLICATION, POWERSHELL -> "Mobile Apps and Desktop clients";
            case IMAP -> "IMAP4";
            case POP -> "POP3";
            case SMTP -> "Authenticated SMTP";
        };
    }

    String protocol() {
        return switch (event.way()) {
            case PASSWORD_GRANT -> "ropc";
            case DEVICE_CODE -> "deviceCode";
            case USUAL, REFRESH -> "none";
        };
    }

    String incoming() {
        return event.way() != Event.Way.REFRESH
                ? "none"
                : access().device().isEmpty() || client().kind() == Client.Kind.PHONE
                        ? "refreshToken"
                        : "primaryRefreshToken";
    }

    String transfer() {
        return event.way() == Event.Way.DEVICE_CODE ? "deviceCodeFlow" : "none";
    }

    /** Whether a second factor was asked for. */
    boolean secondFactor() {
        return event.factor() != Event.Factor.NONE
                || switch (event.code()) {
                    case 50072, 50074, 50076, 50079, 500121 -> true;
                    default -> false;
                };
    }

    String requirement() {
        return secondFactor() ? "multiFactorAuthentication" : "singleFactorAuthentication";
    }

    /** {@code additionalDetails} of the status. */
    String details() {
        return switch (event.code()) {
            case 0 ->
                switch (event.factor()) {
                    case NONE -> "";
                    case CLAIM -> BY_CLAIM;
                    case GIVEN -> "MFA completed in Azure AD";
                };
            case 50074, 50076 -> "MFA required in Azure AD";
            case 500121 -> "MFA denied; user declined the authentication";
            default -> "";
        };
    }

    String reason() {
        return SignInCode.reason(event.code());
    }

    /** What policies said. */
    String conditionalAccess() {
        return switch (event.code()) {
            case 53000, 53001, 53003, 530032 -> "failure";
            default -> secondFactor() && !failed() ? "success" : "notApplied";
        };
    }

    /** Without the better licence the service hides what it thinks. */
    String risk() {
        return premium ? "none" : "hidden";
    }

    String trust() {
        String device = access().device();
        return device.isEmpty() ? "" : Devices.joined(device, client()) ? "Azure AD joined" : "Azure AD registered";
    }

    String deviceName() {
        return access().device().isEmpty() ? "" : Devices.name(access().device(), client());
    }

    /** With the version, where the program tells it. */
    String browser() {
        String agent = client().agent();
        return switch (client().browser()) {
            case "Chrome" -> versioned("Chrome", agent, "Chrome/");
            case "Edge" -> versioned("Edge", agent, "Edg/");
            case "Firefox" -> versioned("Firefox", agent, "Firefox/");
            case "Other" -> "";
            default -> client().browser();
        };
    }

    private static String versioned(String name, String agent, String mark) {
        int at = agent.indexOf(mark);
        if (at < 0) {
            return name;
        }
        int from = at + mark.length();
        int end = from;
        while (end < agent.length() && (Character.isDigit(agent.charAt(end)) || agent.charAt(end) == '.')) {
            end++;
        }
        return name + " " + agent.substring(from, end);
    }
}
