package becquerel.simulate;

import becquerel.simulate.attack.Attack;
import becquerel.simulate.attack.Campaign2021;
import becquerel.simulate.world.World;
import java.util.List;
import java.util.function.Function;

/**
 * A kind of world.
 *
 * @param name as people give it on the command line
 * @param about what happens, in one sentence
 * @param attacks what intruders do in a world of this kind; none in a quiet one
 */
public record Scenario(String name, String about, Function<World, List<Attack>> attacks) {
    /** All of them, in alphabetical order. */
    public static final List<Scenario> ALL = List.of(
            new Scenario(
                    "campaign-2021",
                    "A voice message asks for passwords, old protocols check them, rules send finance mail out.",
                    world -> List.of(new Campaign2021(world))),
            new Scenario("quiet", "Nobody breaks in.", _ -> List.of()));

    /**
     * The scenario of that name.
     *
     * @throws IllegalArgumentException with the names there are, when there is none of that name
     */
    public static Scenario named(String name) {
        return ALL.stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no scenario is called %s; there are %s"
                        .formatted(
                                name,
                                String.join(
                                        ", ", ALL.stream().map(Scenario::name).toList()))));
    }
}
