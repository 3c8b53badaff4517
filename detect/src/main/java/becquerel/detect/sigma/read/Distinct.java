package becquerel.detect.sigma.read;

import becquerel.detect.sigma.Header;
import becquerel.detect.sigma.Rule;
import becquerel.detect.sigma.RuleProblem;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Notices rules whose matches could not be told apart. */
final class Distinct {
    private final Map<String, Rule> known = new HashMap<>();
    private final List<RuleProblem> problems;

    Distinct(List<RuleProblem> problems) {
        this.problems = problems;
    }

    boolean isNew(Rule rule) {
        Header header = rule.header();
        Rule before = known.putIfAbsent(header.key().toLowerCase(Locale.ROOT), rule);
        if (before == null || isPart(before, rule)) {
            return true;
        }
        problems.add(new RuleProblem(
                header.position(),
                "the " + (header.id().isEmpty() ? "title " : "id ") + Quoted.text(header.key())
                        + " is taken by the rule at " + before.header().position(),
                "Give this rule an id of its own; it is not used."));
        return false;
    }

    /** Documents of one file that share id and title through {@code action: global} are one rule for several log sources. */
    private static boolean isPart(Rule before, Rule rule) {
        return before instanceof Rule.Detection
                && rule instanceof Rule.Detection
                && before.header()
                        .position()
                        .file()
                        .equals(rule.header().position().file())
                && before.header().title().equals(rule.header().title())
                && !rule.header().id().isEmpty();
    }
}
