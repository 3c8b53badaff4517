package becquerel.simulate.life;

import becquerel.simulate.world.Chance;
import becquerel.simulate.world.Event;
import becquerel.simulate.world.InboxRule;
import becquerel.simulate.world.Message;
import becquerel.simulate.world.Person;
import becquerel.simulate.world.Role;
import java.time.Instant;
import java.util.List;

/** An assistant reads, files and answers an executive's mail, and looks after the executive's rules. */
final class Assisting implements Habit {
    @Override
    public void day(Today today) {
        if (today.person().role() != Role.ASSISTANT || !today.works()) {
            return;
        }
        Person boss = boss(today);
        List<Message> mail = today.mail().arriving(boss);
        Chance draw = today.draw("assisting");
        int read = 0;
        for (Instant now = today.start();
                now.isBefore(today.end());
                now = now.plus(Rhythm.minutes(5 + draw.waiting(45)))) {
            int until = Reading.before(mail, now);
            if (until > read) {
                List<Message> seen = List.copyOf(mail.subList(Math.max(read, until - 8), until));
                today.add(new Event.Opened(today.own(Seat.DESK, now), boss, "\\Inbox", seen));
                handle(today, boss, draw.of(seen), now.plusSeconds(90), draw);
                read = until;
            }
        }
        if (today.monthly(draw, 0.5)) {
            String sender =
                    mail.isEmpty() ? "news@mail.example" : mail.getFirst().from();
            InboxRule rule = InboxRule.moving(sender, List.of(), List.of(sender), "Later");
            Event.Context own = today.own(Seat.WEB, today.moment(draw));
            today.add(new Event.RuleChanged(own, boss, Event.Change.NEW, rule, false));
            today.tempt(boss, "assistant-rule", own.time(), own.time().plusSeconds(1));
        }
        today.temptAlways("assistant");
    }

    private static void handle(Today today, Person boss, Message message, Instant at, Chance draw) {
        if (draw.happens(0.25)) {
            SharedMail.answer(today, boss, message, at, draw);
        } else if (draw.happens(0.35)) {
            Event.Removal removal = draw.happens(0.5) ? Event.Removal.TO_BIN : Event.Removal.MOVE;
            String to = removal == Event.Removal.MOVE ? "\\Inbox\\Later" : "\\Deleted Items";
            today.add(new Event.Moved(today.own(Seat.DESK, at), boss, List.of(message), "\\Inbox", to, removal));
        }
    }

    private static Person boss(Today today) {
        List<Person> people = today.world().people();
        for (int back = today.person().number(); back >= 0; back--) {
            if (people.get(back).role() == Role.EXECUTIVE) {
                return people.get(back);
            }
        }
        return today.person();
    }
}
