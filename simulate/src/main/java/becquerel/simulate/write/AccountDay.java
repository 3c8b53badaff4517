package becquerel.simulate.write;

import becquerel.simulate.world.Chance;
import becquerel.simulate.world.Event;
import becquerel.simulate.world.Person;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * What happened in one account on one day, as logs are asked to tell it.
 *
 * @param day counted from 0
 * @param date in UTC
 * @param chance of the world's logs
 * @param events within the log's span, in the order in which they happened
 */
public record AccountDay(Person person, int day, LocalDate date, Chance chance, List<Event> events) {
    public AccountDay {
        events = List.copyOf(events);
    }

    /** Chance for one event; the same for every log, so that logs agree on what they both tell. */
    Chance of(int event) {
        return chance.at("event", person.objectId().getLeastSignificantBits() + day, event);
    }

    /** The provider's id of the request behind an event, the same in every log. */
    UUID request(int event) {
        return of(event).id();
    }

    /** The provider's id of what belongs together with an event, the same in every log. */
    String correlation(int event) {
        return of(event).at("correlation").guid();
    }
}
