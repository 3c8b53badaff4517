package becquerel.run.scoreboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import becquerel.run.settings.UsageProblem;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which seeds there are, and that the two kinds are never mixed. */
class SeedsTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource({"1..20, 20, false", "7, 1, false", "1..999, 999, false", "1001..1200, 200, true", "999999, 1, true"})
    void takesARangeOfOneKind(String text, int count, boolean published) {
        Seeds seeds = Seeds.of(text);
        assertThat(seeds.count()).isEqualTo(count);
        assertThat(seeds.arePublished()).isEqualTo(published);
        assertThat(seeds).hasToString(text);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "0..5, out of range",
        "1000, out of range",
        "990..1000, out of range",
        "1000..1001, out of range",
        "1000000, out of range",
        "1..1001, mixes the kinds",
        "20..1, lies after the last",
        "one..two, write it like",
        "-1..2, write it like",
        "1..2..3, write it like",
        "1..99999999999999999999, write it like"
    })
    void refusesAnyOtherInOneLine(String text, String why) {
        assertThatThrownBy(() -> Seeds.of(text))
                .isInstanceOf(UsageProblem.class)
                .hasMessageContaining(why)
                .hasMessageContaining("--seeds")
                .hasMessageNotContaining("\n");
    }

    @Test
    void scenariosRotateWithTheSeed() {
        List<String> three = List.of("a", "b", "c");
        assertThat(new Seeds(1, 5).all().mapToObj(seed -> Seeds.scenario(seed, three)))
                .containsExactly("a", "b", "c", "a", "b");
    }

    @Test
    void scenariosAreNarrowedInTheOrderOfTheRegistry() {
        List<String> three = List.of("a", "b", "c");
        assertThat(Order.of(new Seeds(1, 2), three, List.of("c", "a"), 5, 5).scenarios())
                .containsExactly("a", "c");
        assertThat(Order.of(new Seeds(1, 2), three, List.of(), 5, 5).scenarios())
                .containsExactly("a", "b", "c");
        assertThatThrownBy(() -> Order.of(new Seeds(1, 2), three, List.of("d"), 5, 5))
                .isInstanceOf(UsageProblem.class)
                .hasMessage("--scenario d: is not known; there are a, b, c");
    }
}
