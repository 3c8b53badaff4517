package becquerel.respond.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class VisibleTest {
    @Test
    void exact_showsWhatHides() {
        assertThat(Visible.exact("a\u202eb", 100)).isEqualTo("a[U+202E]b");
        assertThat(Visible.exact(" . ", 100)).isEqualTo("␣.␣");
        assertThat(Visible.exact("", 100)).isEqualTo("(empty)");
        assertThat(Visible.exact("  ", 100)).isEqualTo("␣␣");
        assertThat(Visible.exact("a\nb", 100)).isEqualTo("a⏎b");
        assertThat(Visible.exact("\u001b[31m", 100)).isEqualTo("[U+001B][31m");
    }

    @Test
    void text_isCut_andSaysSo() {
        assertThat(Visible.text("x".repeat(5_000), 10)).isEqualTo("xxxxxxxxxx… (4\u202f990 more characters)");
    }

    @Test
    void letter_cannotGrowOverItsNeighbours() {
        assertThat(Visible.text("e\u0301", 100)).isEqualTo("e\u0301");
        assertThat(Visible.text("e" + "\u0301".repeat(5), 100)).isEqualTo("e\u0301\u0301\u0301[U+0301][U+0301]");
    }

    @ParameterizedTest(name = "a score of {0} is written {1}")
    @CsvSource({"0.999, 0.99", "0.9, 0.90", "1, 1.00", "0, 0.00", "0.29, 0.29", "1.7, 1.00"})
    void score_isNeverRoundedUp(double score, String written) {
        assertThat(Words.score(score)).isEqualTo(written);
    }

    @Test
    void words_forNumbersTimesAndLists() {
        assertThat(Words.count(4769)).isEqualTo("4\u202f769");
        assertThat(Words.list(List.of("a", "b", "c", "d"), 2)).isEqualTo("a, b and 2 more");
        var night = Instant.parse("2021-06-04T22:30:00Z");
        assertThat(Words.moment(night)).isEqualTo("2021-06-04 22:30\u00a0UTC");
        assertThat(Words.local(night, ZoneId.of("Europe/Rome"))).isEqualTo("5 Jun 00:30 CEST");
    }

    @Test
    void json_isIndented_andOtherTextIsNot() {
        assertThat(Indent.record("{\"a\":[1,{\"b\":\"x, {y} \\\" z\"}],\"c\":{}}", 1000))
                .isEqualTo("""
                        {
                          "a": [
                            1,
                            {"b":"x, {y} \\" z"}
                          ],
                          "c": {}
                        }""");
        assertThat(Indent.record("2021-06-04,Send,a", 1000)).isEqualTo("2021-06-04,Send,a");
        assertThat(Indent.record("]}]}", 1000)).isEqualTo("]}]}");
    }

    @Test
    void json_isUnfoldedFromItsColumn_whole() {
        String words = "w".repeat(80);
        assertThat(Indent.record("1,\"{\"\"a\"\":\"\"" + words + "\"\"}\",2", 1000))
                .isEqualTo("1,\n{\n  \"a\": \"" + words + "\"\n}\n,2");
        assertThat(Indent.record("1,\"{\"\"a", 1000)).isEqualTo("1,\n{\n  \"a\n");
    }
}
