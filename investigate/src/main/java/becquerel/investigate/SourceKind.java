package becquerel.investigate;

import becquerel.activity.Activity;
import becquerel.activity.Activity.ConfigurationSeen;
import becquerel.activity.Activity.MessageTraced;
import becquerel.activity.Activity.SignIn;
import becquerel.activity.Authentication.Flow;
import java.util.Locale;

/** What sort of log or export a record comes from, as far as conclusions depend on it (CATALOGUE 1.2 to 1.10). */
public enum SourceKind {
    AUDIT_LOG("audit log"),
    SIGN_INS("interactive sign-ins"),
    QUIET_SIGN_INS("non-interactive sign-ins"),
    APP_SIGN_INS("sign-ins of applications"),
    DIRECTORY_AUDIT("directory audit log"),
    MESSAGE_TRACE("message trace"),
    MAIL_EVENTS("mail events"),
    CONFIGURATION("configuration"),
    OTHER("other records");

    private final String words;

    SourceKind(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }

    /** {@code fileKind} is {@link Ledger.Entry#kind()}. A sign-in log may hold several kinds, which only its records tell. */
    static SourceKind of(String fileKind, Activity activity) {
        if (activity instanceof ConfigurationSeen) {
            return CONFIGURATION;
        }
        SourceKind file = of(fileKind);
        if (file == SIGN_INS && activity instanceof SignIn signIn) {
            return of(signIn.how().flow());
        }
        return file == OTHER && activity instanceof MessageTraced ? MAIL_EVENTS : file;
    }

    private static SourceKind of(String fileKind) {
        String kind = fileKind.toLowerCase(Locale.ROOT);
        if (kind.contains("sign-in")) {
            return SIGN_INS;
        }
        if (kind.contains("entra audit") || kind.contains("directory audit")) {
            return DIRECTORY_AUDIT;
        }
        if (kind.contains("audit log") || kind.contains("cloud app events") || kind.contains("officeactivity")) {
            return AUDIT_LOG;
        }
        return kind.contains("message trace") ? MESSAGE_TRACE : OTHER;
    }

    /** Files that do not say which are the portal's and Graph's own, and hold what people typed. */
    private static SourceKind of(Flow flow) {
        return switch (flow) {
            case INTERACTIVE, UNKNOWN -> SIGN_INS;
            case NON_INTERACTIVE -> QUIET_SIGN_INS;
            case SERVICE_PRINCIPAL, MANAGED_IDENTITY -> APP_SIGN_INS;
        };
    }
}
