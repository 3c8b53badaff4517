package becquerel.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {
    private static final Words WORDS = Knowledge.shipped().words();

    @ParameterizedTest(name = "[{index}] {0}: {1} is {3}")
    @CsvSource({
        "a plural counts, INVOICES for March, FINANCE, true",
        "accents do not matter, UBERWEISUNG, FINANCE, true",
        "a compound counts, Rechnungsnummer 12, FINANCE, true",
        "a short word needs edges, reach out, FINANCE, false",
        "a short word by itself, pay by ach today, FINANCE, true",
        "Polish stroke letters, potwierdzenie PLATNOSCI, FINANCE, true",
        "Chinese words need no spaces, 请尽快付款谢谢, FINANCE, true",
        "Korean survives folding, 오늘 송금 부탁, FINANCE, true",
        "Japanese with voiced marks, 新しいパスワードの設定, SECURITY, true",
        "an everyday word, lunch on Friday, FINANCE, false",
        "a warning, Have you been HACKED?, SECURITY, true",
        "full-width letters fold, ｉｎｖｏｉｃｅ, FINANCE, true",
    })
    void mentions(String why, String text, Words.Family family, boolean expected) {
        assertThat(WORDS.mentions(family, text)).as(why).isEqualTo(expected);
    }

    @Test
    void in_namesTheWordsOnceAndSorted() {
        assertThat(WORDS.in(Words.Family.FINANCE, List.of("payment", "Invoice", "invoices")))
                .containsExactly("invoice", "payment");
    }

    @ParameterizedTest(name = "{0} is a reply: {1}")
    @CsvSource({
        "Re: Offer, true",
        "AW: Angebot, true",
        "Réf: 12, false",
        "Antw: vraag, true",
        "回复: 报价, true",
        "Agenda: Monday, false",
        "no colon, false"
    })
    void isReply(String subject, boolean expected) {
        assertThat(WORDS.isReply(subject)).isEqualTo(expected);
    }

    @Test
    void searching_isQuickInHugeText() {
        assertThat(WORDS.mentions(Words.Family.FINANCE, "a".repeat(10_000_000) + " invoice"))
                .isFalse();
    }
}
