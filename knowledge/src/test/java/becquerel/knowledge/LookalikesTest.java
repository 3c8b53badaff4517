package becquerel.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LookalikesTest {
    @ParameterizedTest(name = "{0} imitates {1}")
    @CsvSource({
        "rnicrosoft, microsoft",
        "rnicrosoft_office, microsoft",
        "Micros0ft Word, microsoft",
        "mlcrosoft, microsoft",
        "Mircosoft, microsoft",
        "Mikrosoft, microsoft",
        "0ffice, office",
        "Outl00k, outlook",
        "0utlook Add-in, outlook",
        "Sharep0int, sharepoint",
        "0neDrive, onedrive",
        "vvindows, windows",
        "Mісrоsоft, microsoft", // Cyrillic і, с, о, о
        "Micro\u200bsoft, microsoft",
    })
    void imitationsAreSeenThrough(String name, String word) {
        assertThat(Lookalikes.imitated(name).orElse("")).isEqualTo(word);
    }

    @ParameterizedTest(name = "{0} is honest")
    @CsvSource({
        "Microsoft Word",
        "Microsoft_Office",
        "Outlook Mobile",
        "Exchange Security",
        "Exchanger",
        "Officer roster",
        "Contoso Backup",
        "Stripe",
        "Azure DevOps",
        "''",
        "Zoom for Outlook",
        "Офис",
    })
    void honestNamesPass(String name) {
        assertThat(Lookalikes.imitated(name)).isEmpty();
    }
}
