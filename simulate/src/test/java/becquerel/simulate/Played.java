package becquerel.simulate;

import becquerel.simulate.attack.Attack;
import becquerel.simulate.life.Life;
import becquerel.simulate.mail.MailDay;
import becquerel.simulate.mail.Mailroom;
import becquerel.simulate.mail.Post;
import becquerel.simulate.world.Event;
import becquerel.simulate.world.Hand;
import becquerel.simulate.world.Message;
import becquerel.simulate.world.Person;
import becquerel.simulate.world.World;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * A world with its attacks, played day by day without any log.
 *
 * @param events of accounts that attacks touch or make, in the order of time
 */
record Played(World world, List<Attack> attacks, Mailroom mailroom, List<Event> events) {
    static Played of(String scenario, long seed, int accounts, int days) {
        var world = new World(seed, accounts, days);
        List<Attack> attacks = Scenario.named(scenario).attacks().apply(world);
        Set<Person> watched = new LinkedHashSet<>();
        attacks.forEach(attack -> watched.addAll(attack.touched()));
        var mailroom = new Mailroom(world.tenant(), world.policy(), watched);
        var events = new ArrayList<Event>();
        var life = new Life(world);
        var post = new Post(world, life);
        for (int day = 0; day < days; day++) {
            day(world, attacks, mailroom, post.day(day), life, day, event -> {
                boolean concerned = watched.contains(event.context().account())
                        || event instanceof Event.Directory
                        || !event.context().step().attack().isEmpty();
                if (concerned) {
                    events.add(event);
                }
            });
        }
        events.removeIf(event -> !event.time().isBefore(world.to()));
        events.sort(Comparator.comparing(Event::time));
        return new Played(world, attacks, mailroom, events);
    }

    private static void day(
            World world,
            List<Attack> attacks,
            Mailroom mailroom,
            MailDay mail,
            Life life,
            int day,
            Consumer<Event> into) {
        Map<Person, List<Event>> lives = new HashMap<>();
        for (Attack attack : attacks) {
            for (Event event : attack.day(day, mailroom)) {
                lives.computeIfAbsent(event.context().account(), _ -> new ArrayList<>())
                        .add(event);
            }
        }
        for (Person each : world.people()) {
            lives.computeIfAbsent(each, _ -> new ArrayList<>()).addAll(life.day(each, day, mail));
        }
        lives.values().forEach(events -> {
            events.sort(Comparator.comparing(Event::time));
            events.forEach(event -> mailroom.pass(event, into));
        });
    }

    /** What intruders did, and what owners did for them. */
    List<Event> acts() {
        return events.stream()
                .filter(event -> !event.context().step().attack().isEmpty())
                .toList();
    }

    /** What intruders' own hands did in accounts; mail that comes or goes is none of it. */
    List<Event> intrusions() {
        return acts().stream()
                .filter(event -> event.context().hand() == Hand.INTRUDER && !(event instanceof Event.Passed))
                .filter(event -> !(event instanceof Event.SignedIn signIn && signIn.code() != 0))
                .toList();
    }

    /** When a message was first in somebody's mailbox; null when it never came. */
    static Map<String, Instant> arrivals(List<Event> events, Person of) {
        var arrivals = new HashMap<String, Instant>();
        for (Event event : events) {
            if (event instanceof Event.Passed passed
                    && passed.recipient().equals(of.account())
                    && passed.status().equals("Delivered")) {
                Message message = passed.message();
                arrivals.putIfAbsent(message.id(), passed.time());
            }
        }
        return arrivals;
    }
}
