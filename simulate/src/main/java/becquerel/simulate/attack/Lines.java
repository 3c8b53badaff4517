package becquerel.simulate.attack;

import becquerel.simulate.world.Chance;
import becquerel.simulate.world.Person;
import becquerel.simulate.world.Places;
import becquerel.simulate.world.World;

/** Addresses intruders work from. */
final class Lines {
    private Lines() {}

    /** What most have: a rented machine, a tunnel, or somebody's line, near or far. */
    static String any(World world, Person victim, Chance draw) {
        double kind = draw.share();
        if (kind < 0.35) {
            return world.places().hosted(draw);
        }
        if (kind < 0.65) {
            return world.places().tunnel(draw);
        }
        return kind < 0.8 ? world.places().line(victim.town(), draw) : far(world, draw);
    }

    /** Somebody's line in any town, rarely the victim's. */
    static String far(World world, Chance draw) {
        int town = draw.below(Places.LINES);
        return draw.happens(0.25)
                ? world.places().mobile(town, draw)
                : world.places().line(town, draw);
    }

    /** Another machine of the same range: the last number differs. */
    static String beside(String address, Chance draw) {
        int dot = address.lastIndexOf('.');
        return dot < 0 ? address : address.substring(0, dot + 1) + draw.between(1, 254);
    }
}
