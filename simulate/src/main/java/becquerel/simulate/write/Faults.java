package becquerel.simulate.write;

import becquerel.simulate.world.Chance;
import becquerel.simulate.world.World;
import java.time.Instant;

/**
 * What goes wrong with one log on its way.
 *
 * @param outFrom when the service loses records
 * @param outTo when it works again; the same as {@code outFrom} when it never failed
 * @param late share of records that arrive hours late
 * @param veryLate share that arrive up to two days late
 * @param repeated share that a collector delivers twice
 * @param closed when the evidence was taken; what had not arrived then is missing
 */
record Faults(Instant outFrom, Instant outTo, double late, double veryLate, double repeated, Instant closed) {
    /** Everything arrives. */
    static final Faults NONE = new Faults(Instant.EPOCH, Instant.EPOCH, 0, 0, 0, Instant.MAX);

    private static final int DAY = 86_400;

    /** Faults of a log in a world; in most worlds nothing is lost. */
    static Faults of(World world, String log) {
        Chance draw = world.chance().at("faults " + log);
        Instant out = world.from().plusSeconds((long) (draw.share() * world.days() * DAY));
        boolean fails = draw.happens(0.2);
        double hours = draw.between(1.0, 20.0);
        return new Faults(
                out,
                fails ? out.plusSeconds((long) (hours * 3600)) : out,
                draw.between(0.0, 0.06),
                draw.happens(0.4) ? draw.between(0.0, 0.02) : 0,
                draw.happens(0.3) ? draw.between(0.0, 0.03) : 0,
                world.to().plusSeconds((long) (draw.between(0.2, 60.0) * 3600)));
    }

    boolean lost(Instant time) {
        return !time.isBefore(outFrom) && time.isBefore(outTo);
    }

    /** When a record reaches those who collect it: minutes later as a rule. */
    Instant arrival(Instant time, Chance draw) {
        double share = draw.share();
        double minutes = share < veryLate
                ? draw.between(600.0, 2880.0)
                : share < veryLate + late ? draw.between(60.0, 600.0) : draw.between(2.0, 60.0);
        return time.plusSeconds((long) (minutes * 60));
    }
}
