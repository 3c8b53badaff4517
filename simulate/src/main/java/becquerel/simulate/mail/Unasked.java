package becquerel.simulate.mail;

import becquerel.simulate.world.Chance;
import becquerel.simulate.world.Message;
import becquerel.simulate.world.Person;
import becquerel.simulate.world.World;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Mail that nobody answers: from machines, and unwanted. */
final class Unasked {
    private final World world;
    private final Chance chance;
    private final Correspondents correspondents;
    private final double junk;
    private final double bulk;

    Unasked(World world, Chance chance, Correspondents correspondents) {
        this.world = world;
        this.chance = chance;
        this.correspondents = correspondents;
        Chance draw = chance.at("shares");
        this.junk = draw.between(0.03, 0.25);
        this.bulk = draw.between(0.2, 0.5);
    }

    /** Share of machines' mail in what comes from outside. */
    double bulk() {
        return bulk;
    }

    /** Newsletters and notifications. */
    List<Message> fromMachines(Person to, int day, double pace) {
        Chance draw = chance.at("machines", to.number(), day);
        int count = draw.times(pace * bulk * 3);
        var messages = new ArrayList<Message>(count);
        for (int i = 0; i < count; i++) {
            String from = correspondents.machine(to, draw.below(10));
            messages.add(message(draw, from, to, day, Subjects.Kind.BULK));
        }
        return messages;
    }

    /** What is held back. */
    List<MailDay.Stopped> stopped(Person to, int day, double pace) {
        Chance draw = chance.at("junk", to.number(), day);
        int count = draw.times(pace * junk);
        var stopped = new ArrayList<MailDay.Stopped>(count);
        for (int i = 0; i < count; i++) {
            Message message = message(draw, correspondents.stranger(draw), to, day, Subjects.Kind.JUNK);
            stopped.add(new MailDay.Stopped(message, draw.happens(0.4) ? "Quarantined" : "FilteredAsSpam"));
        }
        stopped.sort(Comparator.comparing(each -> each.message().sent()));
        return stopped;
    }

    private Message message(Chance draw, String from, Person to, int day, Subjects.Kind kind) {
        return new Message(
                Threads.id(draw, Post.domain(from)),
                world.date(day).atStartOfDay(to.zone()).toInstant().plus(Duration.ofMillis((long)
                        (draw.between(0.0, 24.0) * 3_600_000))),
                from,
                List.of(to.account()),
                Subjects.of(draw, correspondents.language(from), kind, world.date(day)),
                Threads.size(draw, false),
                world.places().mailServer(Post.domain(from), draw),
                "");
    }
}
