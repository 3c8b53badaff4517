package becquerel.simulate.life;

import becquerel.simulate.mail.MailDay;
import becquerel.simulate.world.Access;
import becquerel.simulate.world.Apps;
import becquerel.simulate.world.Chance;
import becquerel.simulate.world.Client;
import becquerel.simulate.world.Event;
import becquerel.simulate.world.Hand;
import becquerel.simulate.world.Message;
import becquerel.simulate.world.Person;
import becquerel.simulate.world.Step;
import becquerel.simulate.world.World;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The ordinary day of everybody. */
public final class Life {
    private static final Duration GLANCE = Duration.ofMinutes(40);

    private final World world;
    private final Chance chance;

    public Life(World world) {
        this.world = world;
        this.chance = world.chance().at("life");
    }

    /** What somebody does on a day, in any order. */
    public List<Event> day(Person person, int day, MailDay mail) {
        var events = new ArrayList<Event>();
        for (Message message : mail.arriving(person)) {
            boolean outside = !message.serverAddress().isEmpty();
            if (outside) {
                events.add(arrival(person, message));
            }
        }
        if (!person.role().person()) {
            return events;
        }
        Chance draw = chance.at("day", person.number(), day);
        boolean weekend = world.date(day).getDayOfWeek().getValue() > 5;
        if (draw.happens(weekend ? 0.12 : 0.94)) {
            work(person, day, mail, draw, events);
        }
        return events;
    }

    private Event arrival(Person at, Message message) {
        var access = new Access(message.serverAddress(), new Client(Client.Kind.APPLICATION, "", "", ""), "", "");
        return new Event.Passed(
                new Event.Context(message.sent(), at, Hand.OWNER, access, Step.NONE),
                message,
                at.account(),
                "Delivered");
    }

    private void work(Person person, int day, MailDay mail, Chance draw, List<Event> events) {
        Habits habits = Habits.of(person, chance);
        Instant start = world.date(day)
                .atStartOfDay(person.zone())
                .toInstant()
                .plus(minutes((habits.start() + draw.around(0, 0.3)) * 60));
        Instant end = start.plus(minutes(habits.hours() * 60));
        String address = draw.happens(habits.office())
                ? world.places().office(person.town())
                : world.places().home(person, 0);
        var access = new Access(address, habits.desk(), draw.guid(), habits.deskDevice());
        var context = new Event.Context(start, person, Hand.OWNER, access, Step.NONE);
        events.add(new Event.SignedIn(
                context,
                0,
                Apps.OUTLOOK_WEB,
                Apps.EXCHANGE,
                Event.Factor.CLAIM,
                habits.desk().kind() == Client.Kind.BROWSER,
                Event.Way.USUAL));
        for (Message message : mail.written(person)) {
            events.add(new Event.Sent(context.at(message.sent()), person, message, "Send"));
        }
        read(person, mail, context, end, draw, events);
    }

    /** Mail is read in glances, a few messages each. */
    private static void read(
            Person person, MailDay mail, Event.Context context, Instant end, Chance draw, List<Event> events) {
        var waiting = new ArrayList<>(mail.arriving(person));
        for (Instant now = context.time();
                now.isBefore(end);
                now = now.plus(minutes(draw.waiting((double) GLANCE.toMinutes())))) {
            Instant seen = now;
            List<Message> here = waiting.stream()
                    .filter(each -> each.sent().isBefore(seen))
                    .limit(12)
                    .toList();
            if (!here.isEmpty()) {
                events.add(new Event.Opened(context.at(now), person, "\\Inbox", here));
                waiting.removeAll(here);
            }
        }
    }

    private static Duration minutes(double minutes) {
        return Duration.ofMillis((long) (minutes * 60_000));
    }
}
