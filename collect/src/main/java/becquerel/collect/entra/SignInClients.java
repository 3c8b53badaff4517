package becquerel.collect.entra;

import becquerel.activity.Client;
import java.util.Locale;
import java.util.Map;

/** {@code clientAppUsed}: by which protocol the client came, under all names the logs have had for it (CATALOGUE 1.5). */
final class SignInClients {
    private static final Map<String, Client> BY_NAME = Map.ofEntries(
            Map.entry("browser", Client.BROWSER),
            Map.entry("exchange activesync", Client.ACTIVE_SYNC),
            Map.entry("activesync", Client.ACTIVE_SYNC),
            Map.entry("eas", Client.ACTIVE_SYNC),
            Map.entry("exchange web services", Client.EWS),
            Map.entry("ews", Client.EWS),
            Map.entry("imap", Client.IMAP),
            Map.entry("imap4", Client.IMAP),
            Map.entry("pop", Client.POP),
            Map.entry("pop3", Client.POP),
            Map.entry("authenticated smtp", Client.SMTP),
            Map.entry("smtp", Client.SMTP),
            Map.entry("autodiscover", Client.OUTLOOK),
            Map.entry("mapi", Client.OUTLOOK),
            Map.entry("mapi over http", Client.OUTLOOK),
            Map.entry("offline address book", Client.OUTLOOK),
            Map.entry("outlook anywhere", Client.OUTLOOK),
            Map.entry("outlook anywhere (rpc over http)", Client.OUTLOOK),
            Map.entry("outlook service", Client.OUTLOOK),
            Map.entry("exchange online powershell", Client.POWERSHELL),
            Map.entry("reporting web services", Client.POWERSHELL),
            Map.entry("other clients", Client.OTHER_LEGACY),
            Map.entry("other client", Client.OTHER_LEGACY));

    private SignInClients() {}

    /** {@code Other clients; IMAP} names the protocol behind the semicolon. Modern clients tell none. */
    static Client of(String written) {
        Client client = Client.UNKNOWN;
        for (String each : written.toLowerCase(Locale.ROOT).split(";", -1)) {
            Client named = BY_NAME.getOrDefault(each.strip(), Client.UNKNOWN);
            if (named != Client.UNKNOWN) {
                client = named;
            }
        }
        return client;
    }
}
