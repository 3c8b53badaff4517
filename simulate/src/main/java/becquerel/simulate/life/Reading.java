package becquerel.simulate.life;

import becquerel.simulate.world.Chance;
import becquerel.simulate.world.Event;
import becquerel.simulate.world.Message;
import java.time.Instant;
import java.util.List;

/** Mail is read in glances, a few messages each, wherever one is; desktop programs fetch it before anybody looks. */
final class Reading implements Habit {
    /** Most messages of one glance. */
    private static final int GLANCE = 12;

    @Override
    public void day(Today today) {
        if (!today.looks()) {
            return;
        }
        Chance draw = today.draw("reading");
        List<Message> mail = today.arriving();
        boolean phone = today.persona().phone() != Persona.Phone.NONE;
        if (today.works()) {
            atDesk(today, mail, draw.at("desk"));
        }
        if (phone) {
            double pause =
                    (today.works() ? 40 : 150) / Math.clamp(today.persona().pace(), 0.3, 4);
            glances(today, Seat.PHONE, mail, today.hour(6.6), today.hour(22.7), pause, draw.at("phone"));
        }
        if (today.works() && today.persona().late() && draw.happens(0.5)) {
            glances(today, Seat.DESK, mail, today.hour(20.2 + draw.share()), today.hour(23.3), 18, draw.at("late"));
        }
    }

    private static void atDesk(Today today, List<Message> mail, Chance draw) {
        double pause = 15 / Math.clamp(today.persona().pace(), 0.3, 5);
        if (today.persona().machine().desktopMail()) {
            synchronise(today, mail, draw.at("synchronise"));
            pause *= 2;
        }
        glances(today, Seat.DESK, mail, today.start(), today.end(), pause, draw);
        if (today.persona().webMail()) {
            glances(today, Seat.WEB, mail, today.start(), today.end(), 150, draw.at("web"));
        }
    }

    private static void glances(
            Today today, Seat seat, List<Message> mail, Instant from, Instant to, double pause, Chance draw) {
        int read = 0;
        for (Instant now = next(from, pause, draw); now.isBefore(to); now = next(now, pause, draw)) {
            int until = before(mail, now);
            if (until > read) {
                int start = Math.max(read, until - GLANCE);
                List<Message> seen = mail.subList(draw.happens(0.7) ? start : until - 1, until);
                today.add(new Event.Opened(today.own(seat, now), today.person(), "\\Inbox", List.copyOf(seen)));
                read = until;
            } else if (draw.happens(0.45)) {
                again(today, seat, now, draw);
            }
        }
    }

    /** An older message is looked up. */
    private static void again(Today today, Seat seat, Instant now, Chance draw) {
        List<Message> earlier = today.older();
        if (!earlier.isEmpty()) {
            today.add(new Event.Opened(
                    today.own(seat, now),
                    today.person(),
                    draw.happens(0.7) ? "\\Inbox" : "\\Archive",
                    List.of(draw.of(earlier))));
        }
    }

    private static void synchronise(Today today, List<Message> mail, Chance draw) {
        int fetched = 0;
        for (Instant now = today.start(); now.isBefore(today.end()); now = next(now, 70, draw)) {
            int until = before(mail, now);
            if (until > fetched) {
                today.add(new Event.Synchronised(
                        today.own(Seat.DESK, now),
                        today.person(),
                        "\\Inbox",
                        List.copyOf(mail.subList(fetched, until))));
                fetched = until;
            }
            if (draw.happens(0.4)) {
                String folder = draw.of(List.of("\\Calendar", "\\Sent Items", "\\Drafts", "\\Contacts"));
                today.add(new Event.Synchronised(
                        today.own(Seat.DESK, now.plusSeconds(4)), today.person(), folder, List.of()));
            }
        }
    }

    /** How many came before that time. */
    static int before(List<Message> mail, Instant now) {
        int count = 0;
        while (count < mail.size() && mail.get(count).sent().isBefore(now)) {
            count++;
        }
        return count;
    }

    private static Instant next(Instant now, double pause, Chance draw) {
        return now.plus(Rhythm.minutes(1 + draw.waiting(pause)));
    }
}
