package becquerel.simulate.life;

import becquerel.simulate.world.Chance;
import becquerel.simulate.world.Client;
import becquerel.simulate.world.Person;

/**
 * What somebody does the same way every day.
 *
 * @param start usual hour of the first act, local time
 * @param hours usual length of a day
 * @param office share of days in the office
 * @param desk program at the desk
 * @param phone program on the telephone
 */
record Habits(
        double start, double hours, double office, Client desk, Client phone, String deskDevice, String phoneDevice) {
    static Habits of(Person person, Chance world) {
        Chance draw = world.at("habits", person.number());
        return new Habits(
                draw.around(8.3, 0.9),
                draw.around(8.6, 0.8),
                draw.between(0.1, 1.0),
                Programs.desk(draw),
                Programs.phone(draw),
                draw.happens(0.6) ? draw.guid() : "",
                draw.happens(0.3) ? draw.guid() : "");
    }
}
