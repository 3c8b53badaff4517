package becquerel.simulate.attack;

import becquerel.simulate.mail.Mailroom;
import becquerel.simulate.world.Event;
import becquerel.simulate.world.Person;
import java.util.List;
import java.util.Set;

/** Something an intruder does in a world, after a written source. */
public interface Attack {
    /** Short and stable, such as {@code device-code}; no two attacks of a world have the same. */
    String name();

    /** Where it is described: sections of the catalogue, or a published report. */
    String source();

    /** Attacks of one group that share what only one group has; empty when nobody else has it. */
    String campaign();

    /** Accounts of the organisation whose mail and sessions matter for the truth: everybody it tries or enters. */
    Set<Person> touched();

    /** Accounts that the intruder makes; they are no people of the world and do nothing but what the intruder does. */
    List<Person> owned();

    /** What the intruder does on a day, in any order; an event happens in the mailbox of its context's account. */
    List<Event> day(int day, Mailroom mailroom);
}
