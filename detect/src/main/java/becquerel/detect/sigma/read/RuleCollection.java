package becquerel.detect.sigma.read;

import becquerel.detect.sigma.Position;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Resolves the old way to share parts between the documents of a file: {@code action: global}, {@code reset} and {@code repeat}. */
final class RuleCollection {
    private static final List<String> ACTIONS = List.of("global", "reset", "repeat");

    private final Problems problems;
    private Yaml.Entries shared = new Yaml.Entries(new Position("", 1, 1), List.of());
    private Optional<Yaml.Entries> last = Optional.empty();

    RuleCollection(Problems problems) {
        this.problems = problems;
    }

    /** The whole rule this document makes; absent when it makes none. */
    Optional<Yaml.Entries> see(Yaml.Entries document) {
        String action = new Keys(document, problems).word("action", ACTIONS);
        switch (action) {
            case "" -> last = Optional.of(merge(shared, document, 0));
            case "global" -> {
                shared = document;
                return Optional.empty();
            }
            case "reset" -> {
                shared = new Yaml.Entries(document.at(), List.of());
                return Optional.empty();
            }
            case "repeat" -> {
                if (last.isEmpty()) {
                    problems.add(
                            document.at(),
                            "there is no rule before this that could be repeated",
                            "Write the rule out.");
                }
                last = last.map(before -> merge(before, document, 0));
            }
            default -> {
                return Optional.empty();
            }
        }
        return last;
    }

    /** Maps are joined, and anything else of the second comes in the place of the first's. */
    private static Yaml.Entries merge(Yaml.Entries first, Yaml.Entries second, int depth) {
        if (first.of().isEmpty() || depth > Limits.DEPTH) {
            return second;
        }
        Map<String, Yaml.Entry> merged = new LinkedHashMap<>();
        first.of().forEach(entry -> merged.put(entry.name(), entry));
        for (Yaml.Entry entry : second.of()) {
            Optional<Yaml> before = first.get(entry.name());
            Yaml value =
                    before.orElse(null) instanceof Yaml.Entries earlier && entry.value() instanceof Yaml.Entries later
                            ? merge(earlier, later, depth + 1)
                            : entry.value();
            merged.put(entry.name(), new Yaml.Entry(entry.key(), value));
        }
        merged.remove("action");
        return new Yaml.Entries(second.at(), new ArrayList<>(merged.values()));
    }
}
