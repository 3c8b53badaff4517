package becquerel.simulate.life;

import becquerel.simulate.mail.MailDay;
import becquerel.simulate.world.Access;
import becquerel.simulate.world.Client;
import becquerel.simulate.world.Event;
import becquerel.simulate.world.Hand;
import becquerel.simulate.world.Message;

/** Mail comes in. */
final class Arrivals implements Habit {
    private static final Client SERVER = new Client(Client.Kind.APPLICATION, "", "", "");

    @Override
    public void day(Today today) {
        for (Message message : today.arriving()) {
            today.add(passed(today, message, "Delivered"));
        }
        for (MailDay.Stopped each : today.mail().stopped(today.person())) {
            today.add(passed(today, each.message(), each.status()));
        }
    }

    static Event passed(Today today, Message message, String status) {
        var access = new Access(message.serverAddress(), SERVER, "", "");
        return new Event.Passed(
                today.by(Hand.OWNER, access, message.sent()),
                message,
                today.person().account(),
                status);
    }
}
