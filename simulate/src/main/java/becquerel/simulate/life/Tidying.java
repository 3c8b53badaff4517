package becquerel.simulate.life;

import becquerel.simulate.world.Chance;
import becquerel.simulate.world.Event;
import becquerel.simulate.world.Event.Removal;
import becquerel.simulate.world.Message;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Mail is deleted and filed as one goes, and now and then a whole mailbox is cleaned up. */
final class Tidying implements Habit {
    private static final List<String> FOLDERS = List.of(
            "\\Archive", "\\Inbox\\Projects", "\\Inbox\\Done", "\\Inbox\\Invoices", "\\Inbox\\2024", "\\Inbox\\Team");

    @Override
    public void day(Today today) {
        if (!today.works()) {
            return;
        }
        Chance draw = today.draw("tidying");
        List<Message> mail = today.arriving();
        double habit = today.always("deletes").waiting(4);
        for (int left = draw.times(habit); left > 0; left--) {
            one(today, mail, today.moment(draw), draw);
        }
        if (draw.happens(0.04)) {
            emptied(today, today.moment(draw), draw);
        }
        if (today.monthly(draw, today.setting().rates().tidies())) {
            all(today, today.moment(draw), draw);
        }
    }

    private static void one(Today today, List<Message> mail, Instant at, Chance draw) {
        int here = Reading.before(mail, at);
        if (here == 0) {
            return;
        }
        List<Message> one = List.of(mail.get(draw.below(here)));
        Seat seat = today.persona().phone() != Persona.Phone.NONE && draw.happens(0.25) ? Seat.PHONE : Seat.DESK;
        today.add(
                draw.happens(0.65)
                        ? new Event.Moved(
                                today.own(seat, at), today.person(), one, "\\Inbox", "\\Deleted Items", Removal.TO_BIN)
                        : new Event.Moved(
                                today.own(seat, at), today.person(), one, "\\Inbox", draw.of(FOLDERS), Removal.MOVE));
    }

    private static void emptied(Today today, Instant at, Chance draw) {
        List<Message> old = older(today, draw.between(1, 5), draw);
        if (!old.isEmpty()) {
            today.add(new Event.Moved(
                    today.own(Seat.DESK, at),
                    today.person(),
                    old,
                    "\\Deleted Items",
                    "",
                    draw.happens(0.9) ? Removal.SOFT : Removal.HARD));
        }
    }

    private static void all(Today today, Instant start, Chance draw) {
        Instant now = start;
        Removal removal = draw.happens(0.6) ? Removal.TO_BIN : draw.happens(0.7) ? Removal.SOFT : Removal.HARD;
        for (int left = draw.between(4, 30); left > 0; left--) {
            List<Message> old = older(today, draw.between(2, 9), draw);
            if (!old.isEmpty()) {
                today.add(new Event.Moved(
                        today.own(Seat.DESK, now), today.person(), old, "\\Inbox", "\\Deleted Items", removal));
            }
            now = now.plusSeconds(draw.between(10, 240));
        }
        today.tempt("bulk-tidying", start, now);
    }

    private static List<Message> older(Today today, int days, Chance draw) {
        var old = new ArrayList<Message>();
        int back = draw.between(1, 200);
        for (int i = 0; i < days; i++) {
            old.addAll(today.mail().earlier(today.person(), back + i));
        }
        return old;
    }
}
