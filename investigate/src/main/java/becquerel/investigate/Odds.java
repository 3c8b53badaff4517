package becquerel.investigate;

import java.util.Collection;

/** Chances and their log-odds. docs/incidents.md. */
final class Odds {
    /** Nothing is said with more certainty than this. */
    static final double MOST = 0.99;

    /** Log-odds are worked with between these: a detector that is never wrong is not known yet. */
    private static final double LEAST = 0.01;

    private Odds() {}

    /** 1 - product of (1 - p). */
    static double anyOf(Collection<Double> chances) {
        double none = 1;
        for (double chance : chances) {
            none *= 1 - chance;
        }
        return Math.min(MOST, 1 - none);
    }

    /** Natural logarithm of the odds of a chance. */
    static double log(double chance) {
        double within = Math.clamp(chance, LEAST, MOST);
        return Math.log(within / (1 - within));
    }

    /** The chance that log-odds stand for; never more than {@link #MOST}. */
    static double chance(double logOdds) {
        return Math.min(MOST, 1 / (1 + Math.exp(-logOdds)));
    }

    /** Two digits are all that a score carries. */
    static double round(double chance) {
        return Math.round(chance * 100) / 100.0;
    }
}
