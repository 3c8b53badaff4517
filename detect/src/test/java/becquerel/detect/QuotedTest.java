package becquerel.detect;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class QuotedTest {
    @Test
    void of_showsWhatDoesNotShow() {
        assertThat(Quoted.of("in\u202Evoice\u0000\u200B")).isEqualTo("\"in[U+202E]voice[U+0000][U+200B]\"");
        assertThat(Quoted.of("\u001B[31mred\n")).isEqualTo("\"[U+001B][31mred[U+000A]\"");
    }

    @Test
    void of_keepsTheEndOfTheQuotationClear() {
        assertThat(Quoted.of("a\" b")).isEqualTo("\"a' b\"");
    }

    @Test
    void of_cutsLongTextBetweenCharacters() {
        String shown = Quoted.plain("😀".repeat(500));
        assertThat(shown).endsWith("😀…").hasSizeLessThan(130);
    }

    @Test
    void of_survivesHalfACharacter() {
        assertThat(Quoted.plain("a\uD83D")).isEqualTo("a[U+D83D]");
    }
}
