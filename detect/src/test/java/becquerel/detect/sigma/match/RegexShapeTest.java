package becquerel.detect.sigma.match;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a regular expression says of itself. */
class RegexShapeTest {
    @ParameterizedTest(name = "{0} requires ''{1}''")
    @CsvSource(
            delimiter = ' ',
            value = {
                "abc abc",
                "^abc$ abc",
                "ab+cd ab",
                "ab*cde cde",
                "abc?d ab",
                "(abc)def def",
                "(?i)abc abc",
                "(?:abc)?de de",
                "a\\.b\\\\c a.b\\c",
                "ab{2,}cd ab",
                "ab{0}cd cd",
                "a[^]x]bc bc",
                "a[[:alpha:]]bc bc",
                "x{y x{y",
                "\\d+abc abc",
                "abc|d ''",
                "\\x41bc ''",
                "\\Qab ''",
                ".* ''"
            })
    void required_isInEveryMatch(String expression, String required) {
        assertThat(RegexShape.of(expression).required()).isEqualTo(required);
    }

    @Property(tries = 20_000)
    void match_holdsWhatIsRequired(@ForAll("expressions") String expression, @ForAll("texts") String text) {
        Pattern pattern;
        try {
            pattern = Pattern.compile(expression, Pattern.CASE_INSENSITIVE);
        } catch (PatternSyntaxException _) {
            Assume.that(false);
            return;
        }
        if (pattern.matcher(text).find()) {
            assertThat(Fold.text(text))
                    .contains(Fold.text(RegexShape.of(expression).required()));
        }
    }

    @Provide
    Arbitrary<String> expressions() {
        return Arbitraries.of(
                        "a", "b", "B", "(", ")", "|", "?", "*", "+", "{0}", "{1,2}", "{2}", "[ab]", "[^]a]", ".", "\\.",
                        "\\d", "(?i)", "(?:", "^", "$")
                .list()
                .ofMaxSize(7)
                .map(parts -> String.join("", parts));
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.strings().withChars("aAb.1").ofMaxLength(8);
    }
}
