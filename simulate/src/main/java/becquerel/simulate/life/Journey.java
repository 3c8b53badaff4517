package becquerel.simulate.life;

import becquerel.simulate.world.Chance;
import becquerel.simulate.world.Person;
import becquerel.simulate.world.Places;
import becquerel.simulate.world.Role;
import becquerel.simulate.world.Town;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Days away from home.
 *
 * @param first day of leaving
 * @param last day away; the next one is at home again
 * @param town index of the town
 * @param leisure no work is meant to be done
 */
record Journey(int first, int last, int town, boolean leisure) {
    private static final int FORTNIGHT = 14;
    /** Kilometres an hour of an airliner, and hours at airports. */
    private static final double SPEED = 800;

    private static final double AIRPORTS = 3.5;

    /** The journey somebody is on; null at home. Each fortnight may have one. */
    static @Nullable Journey on(Person person, Persona persona, int day, Chance chance) {
        if (!person.role().person()) {
            return null;
        }
        for (int block = Math.floorDiv(day, FORTNIGHT); block >= Math.floorDiv(day - FORTNIGHT, FORTNIGHT); block--) {
            Journey journey = in(person, persona, block, chance);
            if (journey != null && day >= journey.first && day <= journey.last) {
                return journey;
            }
        }
        return null;
    }

    private static @Nullable Journey in(Person person, Persona persona, int block, Chance chance) {
        Chance draw = chance.at("journey", person.number(), block);
        boolean leisure = draw.happens(0.08);
        if (!leisure && !draw.happens(Math.min(0.7, persona.travels()))) {
            return null;
        }
        int first = block * FORTNIGHT + draw.below(FORTNIGHT);
        int length = leisure ? draw.between(4, 13) : Math.min(12, 1 + (int) draw.waiting(2.2));
        return new Journey(first, first + length, destination(person, leisure, draw), leisure);
    }

    /** Near, in the same country, or anywhere: people of firms mostly travel within reach. */
    private static int destination(Person person, boolean leisure, Chance draw) {
        boolean far = draw.happens(leisure ? 0.35 : person.role() == Role.EXECUTIVE ? 0.3 : 0.15);
        boolean country = !far && draw.happens(0.6);
        String own = Places.TOWNS.get(person.town()).country();
        int town = person.town();
        for (int tries = 0; tries < 60; tries++) {
            town = draw.below(far ? Places.LINES : Places.HOMES);
            boolean there =
                    !country || tries > 40 || Places.TOWNS.get(town).country().equals(own);
            if (town != person.town() && there && (far || kilometres(person.town(), town) < 1500)) {
                return town;
            }
        }
        return town;
    }

    /** How long it takes to get there; long enough that nobody is said to have travelled too fast by day's work alone. */
    Duration flight(int home) {
        double hours = kilometres(home, town) / SPEED + AIRPORTS;
        return Duration.ofMinutes((long) (hours * 60));
    }

    /** Great-circle distance. */
    static double kilometres(int first, int second) {
        Town a = Places.TOWNS.get(first);
        Town b = Places.TOWNS.get(second);
        double latitudes = Math.toRadians(b.latitude() - a.latitude());
        double longitudes = Math.toRadians(b.longitude() - a.longitude());
        double half = Math.pow(Math.sin(latitudes / 2), 2)
                + Math.cos(Math.toRadians(a.latitude()))
                        * Math.cos(Math.toRadians(b.latitude()))
                        * Math.pow(Math.sin(longitudes / 2), 2);
        return 2 * 6371 * Math.asin(Math.sqrt(half));
    }
}
