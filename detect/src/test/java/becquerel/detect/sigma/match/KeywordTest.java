package becquerel.detect.sigma.match;

import static becquerel.detect.sigma.match.Written.item;
import static becquerel.detect.sigma.match.Written.text;
import static org.assertj.core.api.Assertions.assertThat;

import becquerel.detect.sigma.Wanted;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is asked of no field in particular is looked for in every value. */
class KeywordTest {
    private static final Map<String, Object> RECORD = Map.of(
            "message", "Accepted password for root", "deep", Map.of("er", List.of(Map.of("x", "needle"), 4711, true)));

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "password, true",
        "PASSWORD FOR, true",
        "needle, true",
        "471, true",
        "true, true",
        "message, false",
        "x, false",
        "word f?r, true",
        "accepted*root, true",
        "accepted*, true",
        "*password, false",
        "needless, false"
    })
    void keyword_whenSomeValueHoldsIt(String keyword, boolean expected) {
        assertThat(Asked.holds(item("", text(keyword)), RECORD)).isEqualTo(expected);
    }

    @Test
    void keywords_whenOtherThanPlainText() {
        assertThat(Asked.holds(item("", Written.number("4711")), RECORD)).isTrue();
        assertThat(Asked.holds(item("", Written.number("711")), RECORD)).isTrue();
        assertThat(Asked.holds(item("", Written.number("4712")), RECORD)).isFalse();
        assertThat(Asked.holds(item("", Written.regex("^need.e$")), RECORD)).isTrue();
        assertThat(Asked.holds(item("", Written.regex("^eed")), RECORD)).isFalse();
        assertThat(Asked.holds(Written.allOf("", text("root"), text("needle")), RECORD))
                .isTrue();
        assertThat(Asked.holds(Written.allOf("", text("root"), text("nail")), RECORD))
                .isFalse();
        assertThat(Asked.holds(item("", text("")), Map.of())).isFalse();
    }

    @Test
    void refused_whenAKeywordIsNull() {
        RuleSet rules = RuleSet.compile(List.of(Written.rule(item("", new Wanted.Null()))));
        assertThat(rules.refused()).hasSize(1);
        assertThat(rules.scan().run(rules.all())).isZero();
    }
}
