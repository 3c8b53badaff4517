package becquerel.simulate.mail;

import becquerel.simulate.world.Message;
import becquerel.simulate.world.Person;
import java.util.List;

/** One day's mail. */
public interface MailDay {
    /** What somebody writes today, in the order of time. */
    List<Message> written(Person by);

    /** What reaches somebody today from colleagues and from outside, in the order of time. */
    List<Message> arriving(Person at);

    /** What reached somebody from outside that many days before, in the order of time. */
    List<Message> earlier(Person at, int days);

    /** Unwanted mail for somebody that does not reach the inbox, in the order of time. */
    List<Stopped> stopped(Person at);

    /**
     * A message that was held back.
     *
     * @param status as message traces name it: Quarantined, FilteredAsSpam
     */
    record Stopped(Message message, String status) {}
}
