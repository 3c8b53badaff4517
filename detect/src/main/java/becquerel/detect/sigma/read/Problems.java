package becquerel.detect.sigma.read;

import becquerel.detect.sigma.Position;
import becquerel.detect.sigma.RuleProblem;
import java.util.ArrayList;
import java.util.List;

/** What is wrong with one file, in the order it was found. */
final class Problems {
    private final List<RuleProblem> found = new ArrayList<>();
    private int count;

    void add(Position where, String what, String remedy) {
        count++;
        if (count < Limits.PROBLEMS) {
            found.add(new RuleProblem(where, what, remedy));
        } else if (count == Limits.PROBLEMS) {
            found.add(new RuleProblem(
                    where, "there are more problems than are listed", "Correct the listed ones first."));
        }
    }

    void add(Position where, Refusal refusal) {
        add(where, refusal.what(), refusal.remedy());
    }

    /** How many so far, to see later whether there came more. */
    int count() {
        return count;
    }

    List<RuleProblem> found() {
        return List.copyOf(found);
    }
}
