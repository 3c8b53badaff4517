package becquerel.detect.sigma.correlate;

import static becquerel.detect.sigma.correlate.ACorrelation.correlator;
import static becquerel.detect.sigma.correlate.ACorrelation.match;
import static org.assertj.core.api.Assertions.assertThat;

import becquerel.detect.sigma.Rule.Correlation.Kind;
import becquerel.detect.sigma.correlate.ACorrelation.Seen;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Hostile streams: what is remembered stays within its limit, and what is forgotten is counted. */
class BoundedTest {
    private static final int MANY = 100_000;

    private static long groups(Correlating<Seen> correlating) {
        return correlating.snapshot().state().parts().stream()
                .flatMap(part -> part.rules().stream())
                .mapToLong(rule -> rule.groups().size())
                .sum();
    }

    private static long numbers(Correlating<Seen> correlating) {
        return correlating.snapshot().state().parts().stream()
                .flatMap(part -> part.rules().stream())
                .flatMap(rule -> rule.groups().stream())
                .mapToLong(group -> group.numbers().size())
                .sum();
    }

    private static ACorrelation rule(Kind kind) {
        ACorrelation rule = ACorrelation.of(kind, "a", "b");
        return kind == Kind.TEMPORAL || kind == Kind.TEMPORAL_ORDERED ? rule : rule.when("gt 5000");
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void manyGroupsAtOnce_areForgottenFromTheOldest(Kind kind) {
        Correlating<Seen> correlating =
                correlator(new Limits(1600, 2), rule(kind)).start();
        for (int i = 0; i < MANY; i++) {
            correlating.see(match("a", 0, Map.of("user", "u" + i, "value", "1"), i));
        }
        long groups = groups(correlating);
        assertThat(groups).isBetween(400L, 1600L);
        assertThat(correlating.lost()).containsExactly(Map.entry("x", new Lost(0, MANY - groups)));
    }

    @Test
    void groupMatchedLately_isNotTheOneThatIsForgotten() {
        Correlating<Seen> correlating = correlator(
                        new Limits(1600, 2),
                        ACorrelation.of(Kind.EVENT_COUNT, "a").when("gte 50"))
                .start();
        int fired = 0;
        for (int i = 0; i < 4000; i++) {
            String user = i % 50 == 0 ? "anna" : "u" + i;
            fired += correlating.see(match("a", 0, Map.of("user", user), i)).size();
        }
        assertThat(fired).isEqualTo(1);
    }

    @Test
    void groupsWhoseTimeIsOver_areForgottenWithoutLoss() {
        Correlating<Seen> correlating = correlator(
                        new Limits(1600, 2),
                        ACorrelation.of(Kind.EVENT_COUNT, "a").when("gte 3"))
                .start();
        for (int i = 0; i < MANY; i++) {
            correlating.see(match("a", i, Map.of("user", "u" + i), i));
        }
        assertThat(groups(correlating)).isLessThan(1700);
        assertThat(correlating.lost()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void manyMatchesOfOneGroup_areKeptUpToALimit(Kind kind) {
        Correlating<Seen> correlating = correlator(rule(kind)).start();
        int fired = 0;
        for (int i = 0; i < MANY / 4; i++) {
            List<Correlated<Seen>> now = correlating.see(match("a", i * 1e-5, String.valueOf(i % 4000), i));
            fired += now.size();
            now.forEach(each -> assertThat(each.members()).hasSizeLessThanOrEqualTo(20));
        }
        assertThat(numbers(correlating)).isLessThan(20_000);
        assertThat(fired).isEqualTo(kind == Kind.EVENT_COUNT || kind == Kind.VALUE_SUM ? 1 : 0);
    }

    @Test
    void sumOfFarMoreThanIsKept_isStillRight() {
        Correlating<Seen> correlating = correlator(
                        ACorrelation.of(Kind.VALUE_SUM, "a").when("gte 50000"))
                .start();
        int fired = -1;
        for (int i = 0; i < MANY && fired < 0; i++) {
            fired = correlating.see(match("a", i * 1e-5, "1", i)).isEmpty() ? -1 : i;
        }
        assertThat(fired).isEqualTo(49_999);
    }

    @Test
    void longValues_areCutAndStillTellGroupsApart() {
        String longText = "x".repeat(1 << 20);
        Correlating<Seen> correlating =
                correlator(ACorrelation.of(Kind.EVENT_COUNT, "a").when("gte 2")).start();
        correlating.see(match("a", 0, Map.of("user", longText + "1"), 0));
        assertThat(correlating.see(match("a", 0, Map.of("user", longText + "2"), 1)))
                .isEmpty();
        assertThat(correlating.see(match("a", 0, Map.of("user", longText + "1"), 2)))
                .singleElement()
                .satisfies(each -> assertThat(each.group().get("user")).hasSize(Texts.LONGEST));
        String cut = new Texts().cut(longText);
        assertThat(new Texts().cut(cut)).isEqualTo(cut);
    }

    @Test
    void timesNoEvidenceHas_doNotBreakIt() {
        Correlating<Seen> correlating = correlator(ACorrelation.of(Kind.EVENT_COUNT, "a")
                        .within(Integer.MAX_VALUE)
                        .when("lte 2"))
                .start();
        for (Instant time : List.of(Instant.MIN, ACorrelation.BEGIN, Instant.MAX)) {
            correlating.see(new Matched<>("a", "", time, Map.of("user", "u"), new Seen(0)));
        }
        assertThat(correlating.finish()).isNotEmpty();
    }
}
