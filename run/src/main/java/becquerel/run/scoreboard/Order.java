package becquerel.run.scoreboard;

import becquerel.run.settings.UsageProblem;
import java.util.List;

/**
 * Which worlds to make.
 *
 * @param scenarios those gone through, in the order of the registry
 * @param narrowed what the registry was narrowed to; empty when it was not
 */
public record Order(Seeds seeds, List<String> scenarios, List<String> narrowed, int accounts, int days) {
    /** As many as give every detector's baseline something to learn from, and as few as let 200 worlds run in a coffee break. */
    public static final int ACCOUNTS = 50;

    public static final int DAYS = 30;

    public Order {
        scenarios = List.copyOf(scenarios);
        narrowed = List.copyOf(narrowed);
    }

    /** Goes through a registry, or through those of it that are named, in its order. */
    public static Order of(Seeds seeds, List<String> registry, List<String> named, int accounts, int days) {
        for (String name : named) {
            if (!registry.contains(name)) {
                throw new UsageProblem(
                        "--scenario " + name + ": is not known; there are " + String.join(", ", registry));
            }
        }
        List<String> narrowed = registry.stream().filter(named::contains).toList();
        return new Order(seeds, narrowed.isEmpty() ? registry : narrowed, narrowed, accounts, days);
    }

    WorldScore.World world(long seed) {
        return new WorldScore.World(Seeds.scenario(seed, scenarios), seed, accounts, days);
    }
}
