package becquerel.investigate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import becquerel.activity.Activity;
import becquerel.detect.Stage;
import becquerel.investigate.Incident.Term;
import becquerel.knowledge.Weights;
import becquerel.testkit.Acts;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

/** How findings add up. */
class CertaintyTest {
    private static final Weights CORRECTED =
            new Weights(-2.5, 0.8, 0.5, 0.1, new TreeMap<>(Map.of("entry-seen", -1.5, "rule-seen", 1.2)));

    @Property(tries = 200)
    void findingByItselfIsTakenAtItsWord_whereNothingCorrectsIt(
            @ForAll @DoubleRange(min = 0.01, max = 0.99) double said) {
        Grounds grounds = new Grounds(new TreeMap<>(Map.of("entry", said("entry-seen", said))), false, false);
        assertThat(Odds.chance(grounds.logOdds(Weights.REASONED))).isCloseTo(said, within(1e-12));
    }

    @Property(tries = 200)
    void surerOrFurtherFindingNeverLowersTheSum(
            @ForAll @DoubleRange(min = 0.01, max = 0.99) double one,
            @ForAll @DoubleRange(min = 0.01, max = 0.99) double other,
            @ForAll @DoubleRange(min = 0.01, max = 0.99) double third) {
        double sum = both(Math.min(one, other), third).logOdds(CORRECTED);
        assertThat(both(Math.max(one, other), third).logOdds(CORRECTED)).isGreaterThanOrEqualTo(sum);
        Grounds fewer = new Grounds(new TreeMap<>(Map.of("rule", said("rule-seen", third))), false, false);
        assertThat(sum).isGreaterThanOrEqualTo(fewer.logOdds(CORRECTED) - 1e-12);
    }

    @Test
    void termsAreWhatTheConfidenceIsTheSumOf() {
        Incident incident = Takeover.happened().concluded().incidents().getFirst();
        double sum = incident.terms().stream().mapToDouble(Term::logOdds).sum();
        assertThat(incident.confidence()).isEqualTo(Odds.round(Odds.chance(sum)));
        assertThat(incident.terms().getFirst().text())
                .isEqualTo("before anything else is known: 25 % of such groups of findings are attacks");
        assertThat(incident.terms()).extracting(Term::text).anyMatch(text -> text.startsWith("entry: "));
    }

    @Test
    void oneFindingOfAFamilyCounts_theSurestAfterCorrection() {
        SortedMap<String, Double> family = said("entry-seen", 0.9);
        family.putAll(said("other-seen", 0.8));
        Grounds grounds = new Grounds(new TreeMap<>(Map.of("entry", family)), false, false);
        assertThat(grounds.addends(Weights.REASONED))
                .extracting(Grounds.Addend::foundBy)
                .containsExactly("entry-seen");
        assertThat(grounds.addends(CORRECTED))
                .extracting(Grounds.Addend::foundBy)
                .containsExactly("other-seen");
    }

    @Test
    void nobodysHandIsSurerThanTheAttackItself() {
        Conclusion conclusion = Takeover.happened().concluded();
        double most = conclusion.incidents().stream()
                .mapToDouble(Incident::confidence)
                .max()
                .orElseThrow();
        assertThat(conclusion.verdicts()).allMatch(verdict -> verdict.confidence() <= most);
    }

    @Test
    void whatIsMeasuredToBeMostlyWrongMakesNoIncident() {
        Activity signIn = Acts.by("anna@example.com").from("203.0.113.9").signsIn();
        CaseFile file = new CaseFile().found("entry-seen", 0.6, Stage.S3, "T1078", signIn);
        assertThat(file.concluded().incidents()).hasSize(1);
        var wrong = new Weights(-1, 1, 0, 0, new TreeMap<>(Map.of("entry-seen", -1.5)));
        assertThat(file.concluded(wrong).incidents()).isEmpty();
        assertThat(CaseFile.verdict(file.concluded(wrong), "anna@example.com").kind())
                .isEqualTo(Verdict.Kind.NOTHING_FOUND);
        assertThat(file.candidates(wrong))
                .singleElement()
                .matches(candidate ->
                        !candidate.reported() && candidate.accounts().contains("anna@example.com"));
    }

    private static Grounds both(double entry, double rule) {
        SortedMap<String, SortedMap<String, Double>> families = new TreeMap<>();
        families.put("entry", said("entry-seen", entry));
        families.put("rule", said("rule-seen", rule));
        return new Grounds(families, false, false);
    }

    private static SortedMap<String, Double> said(String name, double confidence) {
        return new TreeMap<>(Map.of(name, Math.log(confidence / (1 - confidence))));
    }
}
