package becquerel.simulate.attack;

import becquerel.simulate.world.Chance;
import becquerel.simulate.world.World;
import java.util.List;

/** Passwords tried on many accounts, and none of them right; or right, but for the second factor. */
public final class AttemptsOnly {
    private AttemptsOnly() {}

    public static Attack in(World world) {
        var story =
                new Story(world, "attempts-only", "CATALOGUE 2.2 A01, A02, A05; invictus_o365_ual (14 April spray)");
        Chance draw = story.chance().at("plan");
        Spray.of(story, draw).play(List.of());
        return story;
    }
}
