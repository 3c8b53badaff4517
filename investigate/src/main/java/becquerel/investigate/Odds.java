package becquerel.investigate;

import becquerel.detect.Stage;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;

/** How sure several findings are together: one of them is enough, findings of one kind count once. docs/incidents.md. */
final class Odds {
    /** Nothing is said with more certainty than this. */
    static final double MOST = 0.99;

    private static final double THREE_STAGES = 1.2;
    private static final double IN_ORDER = 1.3;

    private Odds() {}

    /** 1 - product over families of (1 - best of the family). */
    static double together(Collection<Clue> clues) {
        var best = new EnumMap<Family, Double>(Family.class);
        clues.forEach(clue -> best.merge(clue.family(), clue.finding().confidence(), Math::max));
        return anyOf(best.values());
    }

    /** 1 - product of (1 - p). */
    static double anyOf(Collection<Double> chances) {
        double none = 1;
        for (double chance : chances) {
            none *= 1 - chance;
        }
        return Math.min(MOST, 1 - none);
    }

    /** The same with what is left of doubt divided by a bonus for several stages, and for stages in the usual order. */
    static double ofIncident(List<Clue> clues) {
        double doubt = 1 - together(clues);
        List<Stage> reached = clues.stream()
                .sorted(Clue.ORDER)
                .map(clue -> clue.finding().stage())
                .distinct()
                .toList();
        if (reached.size() >= 3) {
            doubt /= THREE_STAGES;
            if (reached.equals(reached.stream().sorted().toList())) {
                doubt /= IN_ORDER;
            }
        }
        return round(Math.min(MOST, 1 - doubt));
    }

    /** Two digits are all that a score carries. */
    static double round(double chance) {
        return Math.round(chance * 100) / 100.0;
    }
}
