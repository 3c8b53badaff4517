package becquerel.collect.value;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ListTextTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', nullValues = "-", textBlock = """
            -                                              | ``
            invoice                                        | invoice
            invoice, payment                               | invoice + payment
            invoice,payment                                | invoice,payment
            invoice; payment, urgent                       | invoice + payment, urgent
            {invoice, payment}                             | invoice + payment
            {}                                             | ``
            "Drop, Box" [SMTP:x@y.example], "B" [EX:/o=a]  | "Drop, Box" [SMTP:x@y.example] + "B" [EX:/o=a]
            "A" [SMTP:a@y.example] "B" [SMTP:b@y.example]  | "A" [SMTP:a@y.example] + "B" [SMTP:b@y.example]
            a "quote that never ends, b                    | a "quote that never ends, b
            [never closed, b                               | [never closed, b
            """)
    void takesListsApart(String written, String parts) {
        String text = written == null ? "" : written;
        assertThat(String.join(" + ", ListText.split(text))).isEqualTo(parts);
    }

    @Test
    void lineBreaksPartEvenWhatAQuoteHolds() {
        assertThat(ListText.split("a\r\n\"b\nc")).containsExactly("a", "\"b", "c");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "System.Object[]",
                "System.Collections.ArrayList",
                "Microsoft.Exchange.Data.MultiValuedProperty`1[System.String]",
                "{a, b, c, d...}",
                "{a, b, c, d…}"
            })
    void namesOfTypesAndShortenedListsAreLost(String written) {
        assertThat(ListText.isLost(written)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{a, b}", "the system.object[] rule", "wait..."})
    void anythingElseIsNot(String written) {
        assertThat(ListText.isLost(written)).isFalse();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"True, true", "$false, false", "WAHR, true", "FALSCH, false", "FAUX, false", "1, true", "0, false"})
    void switchesAreReadInEveryLanguageASpreadsheetWritesThemIn(String written, boolean truth) {
        assertThat(ListText.truth(written)).containsExactly(truth);
    }

    @Test
    void otherWordsAreNeitherTrueNorFalse() {
        assertThat(ListText.truth("invoice")).isEmpty();
        assertThat(ListText.truth("")).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(quoteCharacter = '`', delimiter = '|', textBlock = """
            @{a=1; b=two words; c=}    | {"a":"1","b":"two words","c":""}
            @{a=x=y                    | {"a":"x=y"}
            @{}                        | {}
            @{                         | {}
            {a=1}                      | {}
            """)
    void objectsThatLayTooDeepAreReadBack(String written, String json) {
        assertThat(ListText.object(written)).hasToString(json);
    }
}
