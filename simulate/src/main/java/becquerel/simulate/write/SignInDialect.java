package becquerel.simulate.write;

import java.util.Locale;

/** The forms in which sign-in logs reach a responder (CATALOGUE 1.5). */
enum SignInDialect {
    /** Graph beta: everything there is. */
    BETA,
    /** Graph v1.0: interactive sign-ins only, and less of each. */
    V1,
    /** The portal's two downloads. */
    PORTAL,
    /** What diagnostic settings write: a line each, both logs in one. */
    DIAGNOSTIC,
    /** Tables of Log Analytics. */
    LOG_ANALYTICS;

    boolean hasBoth() {
        return this != V1;
    }

    /** As truth.json names it. */
    String kind() {
        return "sign-ins, " + name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    Form form() {
        return switch (this) {
            case BETA -> Form.array(".json");
            case V1 -> Form.pages(".json", "https://graph.microsoft.com/v1.0/$metadata#auditLogs/signIns");
            case PORTAL -> Form.table(".csv", Form.MARK + String.join(",", SignInTables.PORTAL));
            case DIAGNOSTIC -> Form.lines(".json");
            case LOG_ANALYTICS -> Form.table(".csv", Form.MARK + String.join(",", SignInTables.LOG_ANALYTICS));
        };
    }

    /** Beginning of the file's names, relative to the evidence. */
    String stem(boolean interactive) {
        return "sign-ins/"
                + switch (this) {
                    case BETA -> (interactive ? "interactiveUser" : "nonInteractiveUser") + "-SignInLogs";
                    case V1 -> "signIns";
                    case PORTAL -> interactive ? "InteractiveSignIns" : "NonInteractiveSignIns";
                    case DIAGNOSTIC ->
                        interactive ? "insights-logs-signinlogs" : "insights-logs-noninteractiveusersigninlogs";
                    case LOG_ANALYTICS -> interactive ? "SigninLogs" : "AADNonInteractiveUserSignInLogs";
                };
    }
}
