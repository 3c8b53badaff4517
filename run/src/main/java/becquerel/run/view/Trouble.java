package becquerel.run.view;

import becquerel.activity.Problem;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Problems of one file that only differ in the record they were met at.
 *
 * @param first the one met first
 * @param times how many there are
 */
record Trouble(Problem first, int times) {
    /** In the order in which each kind was first met. */
    static List<Trouble> of(List<Problem> problems) {
        record Kind(String file, String what) {}
        Map<Kind, Trouble> kinds = new LinkedHashMap<>();
        problems.forEach(problem -> kinds.merge(
                new Kind(problem.where().file(), problem.what()),
                new Trouble(problem, 1),
                (known, one) -> new Trouble(known.first(), known.times() + 1)));
        return List.copyOf(kinds.values());
    }

    /** Such as {@code audit.csv:4102} or {@code audit.csv:12 and 3 more}. */
    String where() {
        return first.where() + (times == 1 ? "" : " and " + Figures.count(times - 1) + " more");
    }
}
