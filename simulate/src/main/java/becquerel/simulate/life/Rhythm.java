package becquerel.simulate.life;

import becquerel.simulate.world.Chance;
import becquerel.simulate.world.Person;
import becquerel.simulate.world.Places;
import becquerel.simulate.world.Town;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * When somebody works on a day.
 *
 * @param looks at the telephone, on a day without work
 * @param flight when a journey's flight starts; null without one
 */
record Rhythm(
        boolean works,
        boolean looks,
        Instant start,
        Instant end,
        @Nullable Journey journey,
        @Nullable Instant flight) {
    static Rhythm of(Setting setting, Person person, int day) {
        Persona persona = setting.persona(person);
        Chance draw = setting.chance().at("rhythm", person.number(), day);
        Journey journey = Journey.on(person, persona, day, setting.chance());
        ZoneId zone = journey != null && day > journey.first()
                ? Places.TOWNS.get(journey.town()).zone()
                : person.zone();
        boolean works = works(setting, person, persona, day, journey, draw);
        LocalDate date = setting.world().date(day);
        double hour = persona.start() + draw.around(0, 0.4);
        double hours = Math.clamp(persona.hours() + draw.around(0, 0.7), 2.0, 14.0);
        boolean free = isFree(person, date);
        Instant start = at(date, zone, free ? draw.between(9.0, 18.0) : Math.clamp(hour, 4.5, 14.0));
        Instant end = start.plus(minutes((free ? draw.between(0.3, 3.0) : hours) * 60));
        double glance = journey != null && journey.leisure() ? 0.5 : 0.4;
        boolean looks = works || (person.role().person() && persona.there(day) && draw.happens(glance));
        Instant flight = flight(journey, day, date, person.zone(), draw);
        if (journey == null || flight == null || flight.isAfter(end)) {
            return new Rhythm(works, looks, start, end, journey, flight);
        }
        Instant landing = flight.plus(journey.flight(person.town()));
        return flight.isAfter(start.plus(minutes(90)))
                ? new Rhythm(works, looks, start, flight.minusSeconds(60), journey, flight)
                : new Rhythm(works, looks, landing, landing.plus(minutes(120)), journey, flight);
    }

    private static @Nullable Instant flight(
            @Nullable Journey journey, int day, LocalDate date, ZoneId home, Chance draw) {
        if (journey == null || (day != journey.first() && day != journey.last())) {
            return null;
        }
        boolean leaving = day == journey.first();
        ZoneId zone = leaving ? home : Places.TOWNS.get(journey.town()).zone();
        return at(date, zone, leaving ? draw.between(6.0, 17.0) : draw.between(13.0, 20.0));
    }

    /** Whether somebody works on a day, without the rest. */
    static boolean works(Setting setting, Person person, int day) {
        Persona persona = setting.persona(person);
        Chance draw = setting.chance().at("rhythm", person.number(), day);
        return works(setting, person, persona, day, Journey.on(person, persona, day, setting.chance()), draw);
    }

    private static boolean works(
            Setting setting, Person person, Persona persona, int day, @Nullable Journey journey, Chance draw) {
        if (!person.role().person() || !persona.there(day)) {
            return false;
        }
        double probability = isFree(person, setting.world().date(day)) ? persona.weekend() : 0.95;
        return draw.happens(journey != null && journey.leisure() ? 0.04 : probability);
    }

    private static boolean isFree(Person person, LocalDate date) {
        Town town = Places.TOWNS.get(person.town());
        return date.getDayOfWeek().getValue() > 5 || Holidays.off(town.country(), date);
    }

    private static Instant at(LocalDate date, ZoneId zone, double hour) {
        return date.atStartOfDay(zone).toInstant().plus(minutes(hour * 60));
    }

    static Duration minutes(double minutes) {
        return Duration.ofMillis((long) (minutes * 60_000));
    }
}
