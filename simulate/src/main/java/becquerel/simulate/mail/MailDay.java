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
}
