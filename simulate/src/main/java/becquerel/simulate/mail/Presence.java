package becquerel.simulate.mail;

import becquerel.simulate.world.Person;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Who works when: nobody writes while away. */
public interface Presence {
    /** When somebody works on a day; null on a day off. */
    @Nullable
    Hours hours(Person person, int day);

    /** From the first act of the day to the last. */
    record Hours(Instant start, Instant end) {}
}
