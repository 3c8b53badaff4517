package becquerel.investigate;

import becquerel.investigate.Grounds.Addend;
import becquerel.investigate.Incident.Term;
import becquerel.knowledge.Weights;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/** How sure it is that some clues are one attack, and the terms whose sum that is. docs/incidents.md. */
record Certainty(Grounds grounds, Weights weights) {
    /** What is less sure than even is not reported as an incident. */
    static final double REPORTED = 0.5;

    /** Absorbs the rounding of sums, so that a finding that is even by itself is. */
    private static final double NOISE = 1e-9;

    static Certainty of(Collection<Clue> clues, Weights weights) {
        return new Certainty(Grounds.of(clues), weights);
    }

    double chance() {
        return Odds.chance(grounds.logOdds(weights));
    }

    double rounded() {
        return Odds.round(chance());
    }

    boolean isReported() {
        return chance() >= REPORTED - NOISE;
    }

    /** First the prior, then what adds most. */
    List<Term> terms() {
        var terms = new ArrayList<Term>();
        terms.add(new Term(
                "before anything else is known: " + percent(Odds.chance(weights.prior()))
                        + " of such groups of findings are attacks",
                weights.prior()));
        grounds.addends(weights).forEach(each -> terms.add(term(each)));
        if (grounds.severalStages() && weights.severalStages() != 0) {
            terms.add(new Term("three steps of an attack or more", weights.severalStages()));
        }
        if (grounds.inOrder() && weights.inOrder() != 0) {
            terms.add(new Term("the steps in their usual order", weights.inOrder()));
        }
        return terms;
    }

    private Term term(Addend addend) {
        double itself = Odds.chance(weights.corrected(addend.foundBy(), addend.said()));
        double said = Odds.chance(addend.said());
        String correction = Odds.round(itself) == Odds.round(said) ? "" : ", measured " + digits(itself);
        return new Term(
                addend.family() + ": " + addend.foundBy() + ", by itself " + digits(said) + correction,
                addend.logOdds());
    }

    private static String digits(double chance) {
        return String.format(Locale.ROOT, "%.2f", chance);
    }

    private static String percent(double chance) {
        return Math.round(100 * chance) + " %";
    }
}
