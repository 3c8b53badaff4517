package becquerel.detect.sigma.read;

import becquerel.detect.sigma.Rule;
import becquerel.detect.sigma.RuleProblem;
import java.util.List;

/**
 * What one file holds.
 *
 * @param rules those in which nothing is wrong, in the order written
 * @param problems everything that is wrong with the others
 */
public record ReadRules(List<Rule> rules, List<RuleProblem> problems) {
    public ReadRules {
        rules = List.copyOf(rules);
        problems = List.copyOf(problems);
    }
}
