package becquerel.detect.sigma.read;

import becquerel.detect.sigma.Header;
import becquerel.detect.sigma.Rule;
import becquerel.detect.sigma.RuleProblem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Finds rules by id, else by name, else by title. */
final class References {
    private final Map<String, List<Rule>> ids = new HashMap<>();
    private final Map<String, List<Rule>> names = new HashMap<>();
    private final Map<String, List<Rule>> titles = new HashMap<>();
    private final List<RuleProblem> problems;

    References(List<Rule> rules, List<RuleProblem> problems) {
        this.problems = problems;
        for (Rule rule : rules) {
            if (!(rule instanceof Rule.Filter)) {
                Header header = rule.header();
                add(ids, header.id().toLowerCase(Locale.ROOT), rule);
                add(names, header.name(), rule);
                add(titles, header.title(), rule);
            }
        }
    }

    private static void add(Map<String, List<Rule>> index, String key, Rule rule) {
        if (!key.isEmpty()) {
            index.computeIfAbsent(key, _ -> new ArrayList<>()).add(rule);
        }
    }

    /** The key of the rule that is meant; absent, with a problem at the rule that refers, when there is none or more than one. */
    Optional<String> key(String written, Header from) {
        List<Rule> found = ids.getOrDefault(
                written.toLowerCase(Locale.ROOT), names.getOrDefault(written, titles.getOrDefault(written, List.of())));
        List<String> keys =
                found.stream().map(rule -> rule.header().key()).distinct().toList();
        if (keys.size() == 1) {
            return Optional.of(keys.getFirst());
        }
        problems.add(new RuleProblem(
                from.position(),
                keys.isEmpty()
                        ? "the rule refers to " + Quoted.text(written) + ", and no rule has that id, name or title"
                        : "the rule refers to " + Quoted.text(written) + ", which " + keys.size() + " rules are called",
                keys.isEmpty() ? unknown(written) : "Refer to it by its id."));
        return Optional.empty();
    }

    private String unknown(String written) {
        List<String> known = new ArrayList<>(names.keySet());
        known.addAll(ids.keySet());
        known.sort(null);
        return Nearest.remedy(written, known, "Add the rule, or correct the reference; this rule is not used.");
    }
}
