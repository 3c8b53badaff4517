package becquerel.simulate.life;

import becquerel.simulate.world.Chance;
import becquerel.simulate.world.Event;
import becquerel.simulate.world.Message;
import becquerel.simulate.world.Person;
import becquerel.simulate.world.Role;
import java.time.Instant;
import java.util.List;

/** Several people read a shared mailbox and answer in its name. */
final class SharedMail implements Habit {
    @Override
    public void day(Today today) {
        Chance reader = today.always("reads shared mail");
        if (!today.works() || !reader.happens(today.person().role() == Role.FINANCE ? 0.5 : 0.15)) {
            return;
        }
        Person shared = today.setting().staff().shared(today.person(), reader);
        List<Message> mail = today.mail().arriving(shared);
        Chance draw = today.draw("shared mail");
        Instant now = today.start();
        int read = 0;
        for (int glances = draw.times(5); glances > 0; glances--) {
            now = now.plus(Rhythm.minutes(draw.waiting(80)));
            int until = Reading.before(mail, now);
            if (now.isBefore(today.end()) && until > read) {
                List<Message> seen = List.copyOf(mail.subList(Math.max(read, until - 10), until));
                today.add(new Event.Opened(today.own(Seat.DESK, now), shared, "\\Inbox", seen));
                if (draw.happens(0.5)) {
                    answer(today, shared, draw.of(seen), now.plusSeconds(draw.between(60, 900)), draw);
                }
                read = until;
            }
        }
        today.temptAlways("shared-mailbox");
    }

    /** Answers in the name of somebody else. */
    static void answer(Today today, Person as, Message to, Instant at, Chance draw) {
        String subject = to.subject().startsWith("Re: ") ? to.subject() : "Re: " + to.subject();
        boolean outside = !to.serverAddress().isEmpty();
        var message = new Message(
                "<" + Long.toHexString(draw.bits()) + Long.toHexString(draw.bits()) + "@"
                        + today.world().tenant().domain() + ">",
                at,
                as.account(),
                List.of(to.from()),
                subject,
                draw.between(6_000, 90_000),
                outside ? to.serverAddress() : "",
                "",
                to.id());
        today.add(new Event.Sent(today.own(Seat.DESK, at), as, message, draw.happens(0.7) ? "SendAs" : "SendOnBehalf"));
    }
}
