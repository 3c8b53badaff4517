package becquerel.detect.sigma.correlate;

import static becquerel.detect.sigma.correlate.ACorrelation.correlator;
import static becquerel.detect.sigma.correlate.ACorrelation.match;
import static org.assertj.core.api.Assertions.assertThat;

import becquerel.detect.sigma.Condition;
import becquerel.detect.sigma.Rule.Correlation.Kind;
import becquerel.detect.sigma.RuleProblem;
import becquerel.detect.sigma.correlate.ACorrelation.Seen;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Correlations on correlations, and rules that cannot be used. */
class ChainedTest {
    private static final ACorrelation MANY =
            ACorrelation.of(Kind.EVENT_COUNT, "a").called("many").by("computer").when("gte 3");
    private static final ACorrelation THEN =
            ACorrelation.of(Kind.TEMPORAL_ORDERED, "many", "b").called("then").within(60);

    @Test
    void firesOnWhatFired_withTheLastMatchsValueOfWhatTheLowerDoesNotGroupBy() {
        Correlator correlator = correlator(THEN, MANY); // the upper one first, as files may have it
        assertThat(correlator.problems()).isEmpty();
        assertThat(correlator.fields("a")).containsExactly("computer", "user");
        Correlating<Seen> correlating = correlator.start();
        correlating.see(match("b", 0, Map.of("user", "anna"), 9));
        List<Correlated<Seen>> fired = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            fired.addAll(correlating.see(match("a", i, Map.of("user", i < 2 ? "ben" : "anna", "computer", "pc"), i)));
        }
        fired.addAll(correlating.see(match("b", 5, Map.of("user", "ben"), 3)));
        fired.addAll(correlating.see(match("b", 6, Map.of("user", "anna"), 4)));
        assertThat(fired).hasSize(2);
        assertThat(fired.getFirst().group()).isEqualTo(Map.of("computer", "pc"));
        assertThat(fired.getLast().group()).isEqualTo(Map.of("user", "anna"));
        assertThat(fired.getLast().members()).containsExactly(new Seen(0), new Seen(1), new Seen(2), new Seen(4));
    }

    @Test
    void longBurst_isStillSeenByTheUpperOne() {
        Correlating<Seen> correlating =
                correlator(MANY.by("user"), THEN.within(20)).start();
        for (int i = 0; i < 600; i++) {
            correlating.see(match("a", i, "", i));
        }
        assertThat(correlating.see(match("b", 601, "", 600))).hasSize(1);
    }

    @Test
    void closedWindow_isAMatchWhenItCloses() {
        ACorrelation few = ACorrelation.of(Kind.EVENT_COUNT, "a").called("few").when("lte 2");
        Correlating<Seen> correlating = correlator(
                        few,
                        ACorrelation.of(Kind.TEMPORAL_ORDERED, "few", "b")
                                .called("top")
                                .within(5))
                .start();
        correlating.see(match("a", 0, "", 0));
        assertThat(correlating.see(match("b", 10, "", 1))).isEmpty();
        List<Correlated<Seen>> fired = correlating.see(match("b", 15, "", 2));
        assertThat(fired).extracting(each -> each.rule().header().key()).containsExactly("few", "top");
        assertThat(fired.getFirst().time()).isEqualTo(ACorrelation.BEGIN);
    }

    @Test
    void ruleThatCannotBeUsed_isToldAndTheOthersRun() {
        Condition deep = new Condition.Named("a");
        for (int i = 0; i < 20_000; i++) {
            deep = new Condition.Not(deep);
        }
        ACorrelation one = ACorrelation.of(Kind.TEMPORAL, "a", "two").called("one");
        Correlator correlator = correlator(
                one,
                ACorrelation.of(Kind.TEMPORAL, "one").called("two"),
                ACorrelation.of(Kind.TEMPORAL, "one").called("three"),
                ACorrelation.of(Kind.EVENT_COUNT, "a?").called("four").when("gte 1"),
                ACorrelation.of(Kind.TEMPORAL, "four").called("five"),
                ACorrelation.of(Kind.EVENT_COUNT, "a").called("six"),
                ACorrelation.of(Kind.EVENT_COUNT, "a").called("seven").when("gte 1e999999999"),
                ACorrelation.of(Kind.TEMPORAL, "a").called("eight").order(deep),
                ACorrelation.of(Kind.TEMPORAL, "a").called("nine").order(new Condition.Named("b")),
                ACorrelation.of(Kind.TEMPORAL, "a").called("ten").within(0),
                ACorrelation.of(Kind.TEMPORAL_ORDERED, "a")
                        .called("eleven")
                        .order(new Condition.Not(new Condition.Named("a"))),
                ACorrelation.of(Kind.EVENT_COUNT, "a").called("good").when("gte 1"),
                ACorrelation.of(Kind.EVENT_COUNT, "a").called("good").when("gte 1"));
        assertThat(correlator.problems())
                .extracting(RuleProblem::what)
                .containsExactlyInAnyOrder(
                        "the correlation builds on itself, or on one that does",
                        "the correlation builds on itself, or on one that does",
                        "the correlation builds on itself, or on one that does",
                        "the correlation builds on a?, which no rule is called",
                        "the correlation builds on one that cannot be used",
                        "the correlation has no bound",
                        "the bound is 65536 or more, which no window holds",
                        "the condition is too deep",
                        "the condition names b, which is not under rules",
                        "the time span is not positive",
                        "there are too many ways, or none, to satisfy the condition in order",
                        "another correlation is called good");
        assertThat(correlator.<Seen>start().see(match("a", 0, "", 0))).hasSize(1);
    }

    @Test
    void rulesMadeToBlowUp_endSoon() {
        List<ACorrelation> all = new ArrayList<>();
        String[] below = {"a"};
        for (int level = 0; level < 20; level++) {
            String[] here = new String[30];
            for (int i = 0; i < here.length; i++) {
                here[i] = "c" + level + "-" + i;
                all.add(ACorrelation.of(Kind.EVENT_COUNT, below).called(here[i]).when("gte 1"));
            }
            below = here;
        }
        Correlator correlator = correlator(all.toArray(ACorrelation[]::new));
        assertThat(correlator.problems()).hasSize(4 * 30);
        assertThat(correlator.<Seen>start().see(match("a", 0, "", 0))).hasSizeLessThan(16 * 30 + 1);
    }
}
