package becquerel.collect.entra;

import static org.assertj.core.api.Assertions.assertThat;

import becquerel.activity.Client;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SignInClientsTest {
    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "Browser, BROWSER",
        "Mobile Apps and Desktop clients, UNKNOWN",
        "Exchange ActiveSync, ACTIVE_SYNC",
        "Exchange Web Services, EWS",
        "IMAP4, IMAP",
        "imap, IMAP",
        "POP3, POP",
        "Authenticated SMTP, SMTP",
        "MAPI Over HTTP, OUTLOOK",
        "AutoDiscover, OUTLOOK",
        "Outlook Anywhere (RPC over HTTP), OUTLOOK",
        "Exchange Online PowerShell, POWERSHELL",
        "Other clients, OTHER_LEGACY",
        "Other clients; IMAP, IMAP",
        "Other clients; Older Office clients, OTHER_LEGACY",
        "'', UNKNOWN",
    })
    void of(String written, Client client) {
        assertThat(SignInClients.of(written)).isEqualTo(client);
    }
}
