package becquerel.detect.sigma.correlate;

import static becquerel.detect.sigma.correlate.ACorrelation.correlator;
import static becquerel.detect.sigma.correlate.ACorrelation.match;
import static org.assertj.core.api.Assertions.assertThat;

import becquerel.detect.sigma.Condition;
import becquerel.detect.sigma.Rule.Correlation.Kind;
import becquerel.detect.sigma.correlate.ACorrelation.Seen;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each kind at its edges. Matches are written rule@second=value; what fires as the numbers of its members, from 0. */
class CorrelatorTest {
    @ParameterizedTest(name = "{0} {1}: {3} fires {4}")
    @CsvSource(delimiter = '|', textBlock = """
            # kind           | bounds        | rules | matches                                    | members, of each firing
            EVENT_COUNT      | gte 3         | a     | a@0 a@1 a@2                                | 0 1 2
            EVENT_COUNT      | gte 3         | a     | a@0 a@1                                    | -
            EVENT_COUNT      | gt 2          | a     | a@0 a@1 a@2                                | 0 1 2
            EVENT_COUNT      | gt 3          | a     | a@0 a@1 a@2                                | -
            EVENT_COUNT      | gte 3         | a     | a@0 a@5 a@10                               | 0 1 2
            EVENT_COUNT      | gte 3         | a     | a@0 a@5 a@10.000000001                     | -
            EVENT_COUNT      | gte 3         | a     | a@0 a@0 a@0                                | 0 1 2
            EVENT_COUNT      | gte 3         | a b   | a@0 b@1 a@2                                | 0 1 2
            EVENT_COUNT      | gte 3         | a a   | a@0 a@1                                    | -
            EVENT_COUNT      | gte 3         | a     | a@0 b@1 a@2                                | -
            # not again for the same burst, nor with the same members
            EVENT_COUNT      | gte 2         | a     | a@0 a@1 a@2 a@3 a@11                       | 0 1
            EVENT_COUNT      | gte 2         | a     | a@0 a@1 a@2 a@3 a@11.5                     | 0 1; 2 3 4
            EVENT_COUNT      | gte 2         | a     | a@0 a@1 a@12 a@13                          | 0 1; 2 3
            # judged when closed
            EVENT_COUNT      | lte 2         | a     | a@0 a@1                                    | 0 1
            EVENT_COUNT      | lte 2         | a     | a@0 a@1 a@10                               | -
            EVENT_COUNT      | lte 2         | a     | a@0 a@1 a@10.1                             | 0 1; 2
            EVENT_COUNT      | lt 2          | a     | a@0 a@1                                    | -
            EVENT_COUNT      | eq 2          | a     | a@0 a@1 a@2                                | -
            EVENT_COUNT      | eq 2          | a     | a@0 a@1 a@20 a@21 a@22                     | 0 1
            EVENT_COUNT      | neq 2         | a     | a@0 a@1 a@20                               | 2
            EVENT_COUNT      | gt 1; lte 3   | a     | a@0 a@20 a@21 a@40 a@41 a@42 a@43          | 1 2
            EVENT_COUNT      | gte 1; gte 2  | a     | a@0 a@1                                    | 0 1
            VALUE_COUNT      | gte 2         | a     | a@0=p a@1=q                                | 0 1
            VALUE_COUNT      | gte 2         | a     | a@0=p a@1=P                                | -
            VALUE_COUNT      | gte 2         | a     | a@0=p a@1                                  | -
            VALUE_COUNT      | gte 2         | a     | a@0=p a@9=p a@15=q                         | 1 2
            VALUE_COUNT      | gte 2         | a     | a@0=p a@10=q                               | 0 1
            VALUE_COUNT      | gte 2         | a     | a@0=p a@10.1=q                             | -
            VALUE_COUNT      | eq 1          | a     | a@0=p a@1=p a@20=p a@21=q                  | 1
            VALUE_SUM        | gt 5          | a     | a@0=2 a@1=3 a@2=0.5                        | 0 1 2
            VALUE_SUM        | gt 5          | a     | a@0=2 a@1=3                                | -
            VALUE_SUM        | gte 5         | a     | a@0=2 a@1=x a@2=NaN a@3=0x9 a@4=1e999 a@5=3 | 0 5
            VALUE_SUM        | gte 0.8       | a     | a@0=0.7 a@1=0.1                            | 0 1
            VALUE_SUM        | gte 5         | a     | a@0=4 a@1=-2 a@2=2                         | -
            VALUE_AVG        | gte 3         | a     | a@0=2 a@1=4                                | 0 1
            VALUE_AVG        | gt 3          | a     | a@0=2 a@1=4                                | -
            VALUE_AVG        | lt 3          | a     | a@0=2 a@1=4 a@20=2 a@21=3                  | 2 3
            VALUE_MEDIAN     | gte 3         | a     | a@0=1 a@1=2 a@2=4 a@3=9                    | 0 1 2 3
            VALUE_MEDIAN     | gt 2          | a     | a@0=1 a@1=2 a@2=9                          | -
            VALUE_PERCENTILE | gte 9         | a     | a@0=0 a@1=10                               | 0 1
            VALUE_PERCENTILE | gt 9          | a     | a@0=0 a@1=10                               | -
            TEMPORAL         |               | a b   | a@0 b@10                                   | 0 1
            TEMPORAL         |               | a b   | b@0 a@10                                   | 0 1
            TEMPORAL         |               | a b   | a@0 b@10.1                                 | -
            TEMPORAL         |               | a b   | a@0 a@1                                    | -
            TEMPORAL         |               | a b   | a@0 a@1 b@2                                | 1 2
            TEMPORAL         | gte 2         | a b c | a@0 c@3                                    | 0 1
            TEMPORAL         | gte 2         | a b c | a@0 a@3                                    | -
            TEMPORAL         | eq 1          | a b   | a@0 a@1 a@20 b@21                          | 1
            TEMPORAL_ORDERED |               | a b   | a@0 b@10                                   | 0 1
            TEMPORAL_ORDERED |               | a b   | a@0 b@10.1                                 | -
            TEMPORAL_ORDERED |               | a b   | b@0 a@1                                    | -
            TEMPORAL_ORDERED |               | a b   | b@0 a@1 b@2                                | 1 2
            TEMPORAL_ORDERED |               | a b   | b@1 a@1                                    | 1 0
            TEMPORAL_ORDERED |               | a b c | a@0 b@1 a@2 a@3 c@4                        | 0 1 4
            TEMPORAL_ORDERED |               | a b c | a@0 c@1 b@2                                | -
            TEMPORAL_ORDERED |               | a b c | c@1 b@1 a@1                                | 2 1 0
            TEMPORAL_ORDERED |               | a b a | a@0 b@1                                    | -
            TEMPORAL_ORDERED |               | a b a | a@0 b@1 a@2                                | 0 1 2
            TEMPORAL_ORDERED |               | a b a | b@1 a@1 a@1                                | 1 0 2
            TEMPORAL_ORDERED |               | a a   | a@1                                        | -
            TEMPORAL_ORDERED |               | a a   | a@1 a@1                                    | 0 1
            """)
    void fires(Kind kind, String bounds, String rules, String matches, String expected) {
        ACorrelation rule = ACorrelation.of(kind, rules.split(" ", -1));
        Correlator correlator = correlator(bounds == null ? rule : rule.when(bounds.split("; ", -1)));
        assertThat(correlator.problems()).isEmpty();
        String fired = run(correlator, matches).stream()
                .map(each -> each.members().stream()
                        .map(member -> String.valueOf(member.number()))
                        .collect(Collectors.joining(" ")))
                .collect(Collectors.joining("; "));
        assertThat(fired).isEqualTo(expected.equals("-") ? "" : expected);
    }

    private static List<Correlated<Seen>> run(Correlator correlator, String matches) {
        Correlating<Seen> correlating = correlator.start();
        List<Correlated<Seen>> fired = new ArrayList<>();
        int number = 0;
        for (String each : matches.split(" ", -1)) {
            String[] parts = each.split("[@=]", -1);
            String value = parts.length == 3 ? parts[2] : "";
            fired.addAll(correlating.see(match(parts[0], Double.parseDouble(parts[1]), value, number++)));
        }
        fired.addAll(correlating.finish());
        return fired;
    }

    private static final Condition A = new Condition.Named("a");
    private static final Condition B = new Condition.Named("b");
    private static final Condition C = new Condition.Named("c");
    private static final Condition A_OR_B_THEN_C = new Condition.All(List.of(new Condition.Any(List.of(A, B)), C));
    private static final Condition A_NOT_B = new Condition.All(List.of(A, new Condition.Not(B)));

    @ParameterizedTest(name = "{0} {1} {2}: {3}")
    @CsvSource({
        "TEMPORAL, or, a@0 c@1, 1",
        "TEMPORAL, or, c@0 b@1, 1",
        "TEMPORAL, or, a@0 b@1, 0",
        "TEMPORAL, not, a@0, 1",
        "TEMPORAL, not, a@0 b@10, 0",
        "TEMPORAL, not, a@0 b@10.1, 1",
        "TEMPORAL, not, b@0 a@1, 0",
        "TEMPORAL, two, a@0 b@1, 1",
        "TEMPORAL, two, a@0 a@1, 0",
        "TEMPORAL_ORDERED, or, a@0 c@1, 1",
        "TEMPORAL_ORDERED, or, b@1 c@2 a@3, 1",
        "TEMPORAL_ORDERED, or, c@0 b@1, 0",
        "TEMPORAL_ORDERED, or, b@0 a@2 c@1, 1",
        "TEMPORAL_ORDERED, not, a@0 b@10, 0",
        "TEMPORAL_ORDERED, not, a@0 b@11, 1",
        "TEMPORAL_ORDERED, two, b@0 a@1, 0",
        "TEMPORAL_ORDERED, two, a@0 c@1, 1",
    })
    void fires_byExtendedCondition(Kind kind, String condition, String matches, int times) {
        Condition order = switch (condition) {
            case "or" -> A_OR_B_THEN_C;
            case "not" -> A_NOT_B;
            default -> new Condition.AtLeast(2, List.of(A, B, C));
        };
        Correlator correlator = correlator(ACorrelation.of(kind, "a", "b", "c").order(order));
        assertThat(correlator.problems()).isEmpty();
        assertThat(run(correlator, sorted(matches))).hasSize(times);
    }

    private static String sorted(String matches) {
        return Arrays.stream(matches.split(" ", -1))
                .sorted(Comparator.comparingDouble(each -> Double.parseDouble(each.substring(2))))
                .collect(Collectors.joining(" "));
    }

    @Test
    void groupsByWhatThatIsCalledInEachRule() {
        Correlator correlator = correlator(ACorrelation.of(Kind.TEMPORAL, "a", "b")
                .by("inner", "user")
                .alias("inner", "a", "destination")
                .alias("inner", "b", "source"));
        assertThat(correlator.fields("a")).containsExactly("destination", "user");
        assertThat(correlator.fields("b")).containsExactly("source", "user");
        assertThat(correlator.fields("c")).isEmpty();
        Correlating<Seen> correlating = correlator.start();
        correlating.see(match("a", 0, Map.of("destination", "192.0.2.1", "user", "Anna"), 0));
        assertThat(correlating.see(match("b", 1, Map.of("source", "192.0.2.2", "user", "anna"), 1)))
                .isEmpty();
        assertThat(correlating.see(match("b", 2, Map.of("source", "192.0.2.1", "user", "anna"), 2)))
                .singleElement()
                .satisfies(fired -> {
                    assertThat(fired.group())
                            .containsExactly(Map.entry("inner", "192.0.2.1"), Map.entry("user", "anna"));
                    assertThat(fired.members()).containsExactly(new Seen(0), new Seen(2));
                    assertThat(fired.time()).isEqualTo(ACorrelation.BEGIN.plusSeconds(2));
                    assertThat(fired.count()).isEqualTo(2);
                });
    }

    @Test
    void matchWithoutGroup_isCountedAndTakesNoPart() {
        Correlating<Seen> correlating =
                correlator(ACorrelation.of(Kind.EVENT_COUNT, "a").when("gte 1")).start();
        assertThat(correlating.see(match("a", 0, Map.of(), 0))).isEmpty();
        assertThat(correlating.see(match("a", 0, Map.of("user", ""), 0))).isEmpty();
        assertThat(correlating.lost()).containsExactly(Map.entry("x", new Lost(2, 0)));
    }

    @Test
    void tenantsAreApart_andWithoutGroupByEachIsOneGroup() {
        Correlating<Seen> correlating = correlator(
                        ACorrelation.of(Kind.EVENT_COUNT, "a").by().when("gte 2"))
                .start();
        correlating.see(match("a", 0, Map.of(), 0));
        assertThat(correlating.see(new Matched<>("a", "other", ACorrelation.BEGIN, Map.of(), new Seen(1))))
                .isEmpty();
        assertThat(correlating.see(match("a", 1, Map.of("user", "x"), 2))).hasSize(1);
    }

    @Test
    void lateMatch_countsInOrderOfComing() {
        Correlating<Seen> correlating =
                correlator(ACorrelation.of(Kind.EVENT_COUNT, "a").when("gte 2")).start();
        correlating.see(match("a", 100, "", 0));
        assertThat(correlating.see(match("a", 0, "", 1))).hasSize(1);
    }
}
