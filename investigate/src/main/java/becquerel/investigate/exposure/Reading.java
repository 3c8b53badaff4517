package becquerel.investigate.exposure;

import becquerel.activity.Activity.MailRead;
import becquerel.activity.Client;

/** What opening a message means, by the program that did it. */
final class Reading {
    private Reading() {}

    /** People's programs show a message, machines' take it away. */
    static ExposureClass of(MailRead read) {
        return isFetch(read.origin().client()) ? ExposureClass.COPIED : ExposureClass.READ;
    }

    private static boolean isFetch(Client client) {
        return switch (client) {
            case IMAP, POP, EWS, REST, POWERSHELL -> true;
            case ACTIVE_SYNC, BROWSER, OTHER_LEGACY, OUTLOOK, OWA, SMTP, TRANSPORT, UNKNOWN -> false;
        };
    }

    static String words(MailRead read) {
        return isFetch(read.origin().client())
                ? "fetched by " + name(read.origin().client())
                : "opened";
    }

    private static String name(Client client) {
        return switch (client) {
            case IMAP -> "IMAP";
            case POP -> "POP";
            case EWS -> "Exchange Web Services";
            case REST -> "a program (Graph or REST)";
            default -> "a program";
        };
    }
}
