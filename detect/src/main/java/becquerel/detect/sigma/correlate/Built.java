package becquerel.detect.sigma.correlate;

import becquerel.detect.sigma.Rule.Correlation;
import becquerel.detect.sigma.RuleProblem;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.function.Function;

/** Which correlation builds on which rules: names resolved, those that cannot be used left out with a reason, in an order to run in. */
final class Built {
    private static final int MOST_LEVELS = 16;

    private final Function<String, Optional<String>> resolve;
    private final List<RuleProblem> problems = new ArrayList<>();
    private final SequencedMap<String, Correlation> usable = new LinkedHashMap<>();
    private final Map<String, Set<String>> on = new HashMap<>();

    private Built(Function<String, Optional<String>> resolve) {
        this.resolve = resolve;
    }

    static Built of(List<Correlation> rules, Function<String, Optional<String>> resolve) {
        var built = new Built(resolve);
        Set<String> keys = new HashSet<>();
        for (Correlation rule : rules) {
            if (keys.add(rule.header().key())) {
                built.take(rule);
            } else {
                built.refuse(
                        rule,
                        "another correlation is called " + rule.header().key(),
                        "give each rule an id of its own");
            }
        }
        built.leaveOutWithoutGround(keys);
        built.sort();
        return built;
    }

    private void take(Correlation rule) {
        Set<String> found = new LinkedHashSet<>();
        for (String name : rule.rules()) {
            Optional<String> known = resolve.apply(name);
            if (known.isEmpty()) {
                refuse(rule, "the correlation builds on " + name + ", which no rule is called", "load that rule, too");
                return;
            }
            found.add(known.get());
        }
        List<RuleProblem> wrong =
                Checks.of(rule, found.size(), name -> resolve.apply(name).filter(found::contains));
        problems.addAll(wrong);
        if (wrong.isEmpty()) {
            usable.put(rule.header().key(), rule);
            on.put(rule.header().key(), found);
        }
    }

    private void leaveOutWithoutGround(Set<String> correlations) {
        boolean again = true;
        while (again) {
            again = false;
            for (Correlation rule : List.copyOf(usable.values())) {
                for (String ground : on(rule)) {
                    if (correlations.contains(ground) && !usable.containsKey(ground) && leaveOut(rule)) {
                        refuse(
                                rule,
                                "the correlation builds on one that cannot be used",
                                "correct " + ground + " first");
                        again = true;
                    }
                }
            }
        }
    }

    private boolean leaveOut(Correlation rule) {
        return usable.remove(rule.header().key()) != null;
    }

    /** Puts each behind those it builds on; what cannot be put anywhere builds on itself. */
    private void sort() {
        Map<String, Integer> missing = new HashMap<>();
        Map<String, List<String>> above = new HashMap<>();
        Map<String, Integer> levels = new HashMap<>();
        Deque<String> ready = new ArrayDeque<>();
        for (String key : usable.keySet()) {
            List<String> below = on.getOrDefault(key, Set.of()).stream()
                    .filter(usable::containsKey)
                    .toList();
            below.forEach(
                    each -> above.computeIfAbsent(each, _ -> new ArrayList<>()).add(key));
            missing.put(key, below.size());
            if (below.isEmpty()) {
                ready.add(key);
                levels.put(key, 1);
            }
        }
        SequencedMap<String, Correlation> sorted = new LinkedHashMap<>();
        while (!ready.isEmpty()) {
            String key = ready.poll();
            Correlation rule = usable.get(key);
            int level = levels.getOrDefault(key, 1);
            if (rule != null && level <= MOST_LEVELS) {
                sorted.put(key, rule);
            } else if (rule != null) {
                refuse(rule, "more than " + MOST_LEVELS + " correlations stand one on the other", "build on fewer");
            }
            for (String next : above.getOrDefault(key, List.of())) {
                levels.merge(next, level + 1, Math::max);
                if (missing.merge(next, -1, Integer::sum) == 0) {
                    ready.add(next);
                }
            }
        }
        usable.forEach((key, rule) -> {
            if (missing.getOrDefault(key, 0) > 0) {
                refuse(
                        rule,
                        "the correlation builds on itself, or on one that does",
                        "take it out of the rules it builds on");
            }
        });
        usable.clear();
        usable.putAll(sorted);
    }

    private void refuse(Correlation rule, String what, String remedy) {
        problems.add(new RuleProblem(rule.header().position(), what, remedy));
    }

    List<RuleProblem> problems() {
        return problems;
    }

    /** Those that can be used, behind those they build on. */
    List<Correlation> inOrder() {
        return List.copyOf(usable.values());
    }

    /** Keys of the rules it builds on, in their order, each once. */
    List<String> on(Correlation rule) {
        return List.copyOf(on.getOrDefault(rule.header().key(), Set.of()));
    }

    /** The key of the rule that is called so. */
    Optional<String> key(String name) {
        return resolve.apply(name);
    }

    /** What the field, or alias, is called in the records of that rule. */
    String field(Correlation rule, String name, String key) {
        for (Map.Entry<String, String> each :
                rule.aliases().getOrDefault(name, Map.of()).entrySet()) {
            if (resolve.apply(each.getKey()).filter(key::equals).isPresent()) {
                return each.getValue();
            }
        }
        return name;
    }
}
