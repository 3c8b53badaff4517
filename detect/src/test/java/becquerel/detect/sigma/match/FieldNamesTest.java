package becquerel.detect.sigma.match;

import static org.assertj.core.api.Assertions.assertThat;

import becquerel.detect.sigma.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The fields of rules as places in records. */
class FieldNamesTest {
    private static final Map<String, Object> RECORD = Map.of(
            "a",
            List.of(Map.of("b", Map.of("c", "deep")), Map.of("b.c", "half")),
            "a.b.c",
            "flat",
            "x.",
            Map.of("", "odd"));

    @ParameterizedTest(name = "{0} holds {1}: {2}")
    @CsvSource({
        "a.b.c, deep, true",
        "a.b.c, half, true",
        "a.b.c, flat, true",
        "a.b, '{\"c\":\"deep\"}', true",
        "a.b, deep, false",
        "A.b.c, deep, false",
        "b.c, half, false",
        "x.., odd, true",
        "x., odd, false"
    })
    void field_isTheKeysJoinedByDots(String field, String value, boolean expected) {
        assertThat(Asked.holds(Written.item(field, Written.text(value)), RECORD))
                .isEqualTo(expected);
    }

    @Test
    void manyFields_areToldApart() {
        List<Rule.Detection> rules = new ArrayList<>();
        IntStream.range(0, 2_000)
                .forEach(i -> rules.add(Written.rule(Written.item("f" + i % 50 + ".g" + i, Written.text("x")))));
        var asked = new Asked(rules);
        assertThat(asked.matches(Map.of("f7", Map.of("g1507", "x", "g8", "x", "g7", "y"))))
                .containsExactly(1507);
        assertThat(asked.candidates()).isEqualTo(1);
    }
}
