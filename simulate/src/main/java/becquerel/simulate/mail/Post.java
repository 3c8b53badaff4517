package becquerel.simulate.mail;

import becquerel.simulate.world.Chance;
import becquerel.simulate.world.Message;
import becquerel.simulate.world.Person;
import becquerel.simulate.world.World;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Who writes to whom: a circle of colleagues for everybody, correspondents outside, and machines that write to all. */
public final class Post {
    private final World world;
    private final Chance chance;

    public Post(World world) {
        this.world = world;
        this.chance = world.chance().at("post");
    }

    public MailDay day(int day) {
        boolean weekend = world.date(day).getDayOfWeek().getValue() >= DayOfWeek.SATURDAY.getValue();
        var written = new ArrayList<List<Message>>(world.people().size());
        var arriving = new ArrayList<List<Message>>(world.people().size());
        for (Person each : world.people()) {
            written.add(written(each, day, weekend));
            arriving.add(fromOutside(each, day, weekend));
        }
        for (List<Message> messages : written) {
            messages.forEach(message -> deliver(message, arriving));
        }
        arriving.forEach(messages -> messages.sort(Comparator.comparing(Message::sent)));
        return new MailDay() {
            @Override
            public List<Message> written(Person by) {
                return written.get(by.number());
            }

            @Override
            public List<Message> arriving(Person at) {
                return arriving.get(at.number());
            }
        };
    }

    private void deliver(Message message, List<List<Message>> arriving) {
        for (String to : message.to()) {
            Person colleague = world.person(to);
            if (colleague != null) {
                arriving.get(colleague.number()).add(message);
            }
        }
    }

    private List<Message> written(Person by, int day, boolean weekend) {
        Chance draw = chance.at("written", by.number(), day);
        double usual = by.role().person() ? habit(by) : 0;
        int count = draw.times(weekend ? usual / 15 : usual);
        var messages = new ArrayList<Message>(count);
        for (int i = 0; i < count; i++) {
            boolean outside = draw.happens(0.35);
            List<String> to = outside
                    ? List.of(correspondent(by, draw))
                    : List.of(colleague(by, draw).account());
            messages.add(new Message(
                    id(draw, world.tenant().domain()),
                    worktime(by, day, draw),
                    by.account(),
                    to,
                    Subjects.of(draw),
                    draw.between(4_000, 90_000),
                    outside ? world.places().hosted(draw.at("server")) : "",
                    draw.happens(0.15) ? Subjects.file(draw) : ""));
        }
        messages.sort(Comparator.comparing(Message::sent));
        return messages;
    }

    private List<Message> fromOutside(Person to, int day, boolean weekend) {
        Chance draw = chance.at("outside", to.number(), day);
        int count = draw.times(weekend ? habit(to) / 4 : habit(to));
        var messages = new ArrayList<Message>(count);
        for (int i = 0; i < count; i++) {
            String from = correspondent(to, draw);
            messages.add(new Message(
                    id(draw, from.substring(from.indexOf('@') + 1)),
                    worktime(to, day, draw),
                    from,
                    List.of(to.account()),
                    Subjects.of(draw),
                    draw.between(5_000, 200_000),
                    world.places().hosted(draw.at("server")),
                    draw.happens(0.2) ? Subjects.file(draw) : ""));
        }
        return messages;
    }

    /** Messages a day somebody usually writes; a few write much, most little. */
    private double habit(Person of) {
        return Math.exp(chance.at("habit", of.number()).around(1.6, 0.6));
    }

    private Person colleague(Person of, Chance draw) {
        int circle = chance.at("circle", of.number(), draw.below(8))
                .below(world.people().size());
        return world.people().get(circle);
    }

    private String correspondent(Person of, Chance draw) {
        Chance who = chance.at("correspondent", of.number(), draw.below(20));
        return who.of(List.of("info", "sales", "accounts", "service", "j.doe", "office")) + "@" + Subjects.firm(who)
                + ".example";
    }

    private Instant worktime(Person of, int day, Chance draw) {
        double hour = Math.clamp(draw.around(12.5, 2.6), 0.0, 23.9);
        return world.date(day).atStartOfDay(of.zone()).toInstant().plus(Duration.ofMillis((long) (hour * 3_600_000)));
    }

    private static String id(Chance draw, String domain) {
        return "<" + Long.toHexString(draw.bits()) + Long.toHexString(draw.bits()) + "@" + domain + ">";
    }
}
