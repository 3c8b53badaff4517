package becquerel.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldersTest {
    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "RSS Feeds, RSS",
        "rss-abonnements, RSS",
        "anna:\\RSS Subscriptions, RSS",
        "Verlauf der Unterhaltung, CONVERSATION_HISTORY",
        "Historico de Conversacoes, CONVERSATION_HISTORY",
        "\\Inbox\\Archive, ARCHIVE",
        "\\Boîte de réception, INBOX",
        "\\Inbox\\Projects, OWN",
        "Rechnungen, OWN",
        "\\Calendar\\United States holidays, OTHER_ITEMS",
        "\\Recoverable Items\\Deletions, RECOVERABLE",
        "\\Gesendete Elemente, SENT",
        "'', OWN",
    })
    void kindOf(String path, Folders.Kind expected) {
        assertThat(Knowledge.shipped().folders().kindOf(path)).isEqualTo(expected);
    }
}
