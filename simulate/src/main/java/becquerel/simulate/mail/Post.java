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
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Who writes to whom: a circle of colleagues for everybody, internal lists, correspondents outside, machines that write to
 * many, and unwanted mail. Only what is written to colleagues is kept for a day; the rest follows from chance whenever asked for.
 */
public final class Post {
    private static final Comparator<Message> ORDER = Comparator.comparing(Message::sent);
    private static final int CIRCLE = 8;
    private static final int CORRESPONDENTS = 24;
    /** Members of an internal list that is not for everybody. */
    private static final int LIST = 25;

    private final World world;
    private final Presence presence;
    private final String domain;
    private final Chance chance;
    private final Correspondents correspondents;
    private final Threads threads;
    private final Unasked unasked;

    public Post(World world, Presence presence) {
        this.world = world;
        this.presence = presence;
        this.domain = world.tenant().domain();
        this.chance = world.chance().at("post");
        this.correspondents = new Correspondents(world, chance);
        this.threads = new Threads(world, chance.at("threads"));
        this.unasked = new Unasked(world, chance, correspondents);
    }

    /** The mail of a day. */
    public MailDay day(int day) {
        var inside = new ArrayList<List<Message>>(world.people().size());
        var received = new ArrayList<List<Message>>(world.people().size());
        for (Person each : world.people()) {
            received.add(new ArrayList<>(4));
            inside.add(inside(each, day));
        }
        for (int i = 0; i < inside.size(); i++) {
            inside.get(i).forEach(message -> deliver(message, received));
        }
        lists(day, inside, received);
        return new Day(day, inside, received);
    }

    private final class Day implements MailDay {
        private final int day;
        private final List<List<Message>> inside;
        private final List<List<Message>> received;

        Day(int day, List<List<Message>> inside, List<List<Message>> received) {
            this.day = day;
            this.inside = inside;
            this.received = received;
        }

        @Override
        public List<Message> written(Person by) {
            var all = new ArrayList<>(inside.get(by.number()));
            all.addAll(outside(by, day));
            all.sort(ORDER);
            return all;
        }

        @Override
        public List<Message> arriving(Person at) {
            var all = new ArrayList<>(received.get(at.number()));
            all.addAll(fromOutside(at, day));
            all.addAll(unasked.fromMachines(at, day, pace(at, day)));
            all.sort(ORDER);
            return all;
        }

        @Override
        public List<Message> earlier(Person at, int days) {
            var all = new ArrayList<>(fromOutside(at, day - days));
            all.addAll(unasked.fromMachines(at, day - days, pace(at, day - days)));
            all.sort(ORDER);
            return all;
        }

        @Override
        public List<Stopped> stopped(Person at) {
            return unasked.stopped(at, day, usual(at));
        }
    }

    private void deliver(Message message, List<List<Message>> received) {
        for (String to : message.to()) {
            Person colleague = world.person(to);
            if (colleague != null) {
                received.get(colleague.number()).add(message);
            }
        }
    }

    private List<Message> inside(Person by, int day) {
        Chance draw = chance.at("inside", by.number(), day);
        Presence.Hours hours = presence.hours(by, day);
        int count = hours == null ? 0 : draw.times(pace(by, day) * 0.65);
        var messages = new ArrayList<Message>(count);
        var met = new HashSet<String>();
        for (int i = 0; i < count; i++) {
            int which = Math.min(draw.below(CIRCLE), draw.below(CIRCLE));
            Person first = colleague(by, which);
            List<String> to = draw.happens(0.25)
                    ? List.of(first.account(), colleague(by, draw.below(CIRCLE)).account())
                    : List.of(first.account());
            String name = "in" + Math.min(by.number(), first.number()) + "/" + Math.max(by.number(), first.number());
            messages.add(threads.message(
                    draw,
                    new Threads.Pair(name, domain, domain),
                    by.number() < first.number(),
                    met.add(name),
                    day,
                    within(hours, draw),
                    by.account(),
                    to,
                    world.culture().language(),
                    ""));
        }
        return messages;
    }

    /** Messages to many colleagues at once: about one a day for every list of {@link #LIST}, and now and then to all. */
    private void lists(int day, List<List<Message>> inside, List<List<Message>> received) {
        if (weekend(day)) {
            return;
        }
        int people = world.people().size();
        for (int list = 0; list <= people / LIST; list++) {
            Chance draw = chance.at("list", list, day);
            boolean all = list == 0;
            Person by =
                    world.people().get(all ? draw.below(people) : Math.min(people - 1, list * LIST - draw.below(LIST)));
            Presence.Hours hours = presence.hours(by, day);
            if (hours == null || !draw.happens(all ? 0.3 : 0.7)) {
                continue;
            }
            String address =
                    (all ? "all" : "team-" + list) + "@" + world.tenant().domain();
            Message message = threads.message(
                    draw,
                    new Threads.Pair(address, domain, domain),
                    true,
                    true,
                    day,
                    within(hours, draw),
                    by.account(),
                    List.of(address),
                    world.culture().language(),
                    "");
            inside.get(by.number()).add(message);
            int from = all ? 0 : (list - 1) * LIST;
            int to = all ? people : Math.min(people, list * LIST);
            for (int member = from; member < to; member++) {
                if (member != by.number()) {
                    received.get(member).add(message);
                }
            }
        }
    }

    private List<Message> outside(Person by, int day) {
        Chance draw = chance.at("written", by.number(), day);
        Presence.Hours hours = presence.hours(by, day);
        int count = hours == null ? 0 : draw.times(pace(by, day) * 0.35);
        var messages = new ArrayList<Message>(count);
        var met = new HashSet<String>();
        for (int i = 0; i < count; i++) {
            int which = correspondent(draw);
            String to = correspondents.of(by, which);
            messages.add(threads.message(
                    draw,
                    pair(by, which, to),
                    true,
                    met.add(to),
                    day,
                    within(hours, draw),
                    by.account(),
                    List.of(to),
                    correspondents.language(to),
                    server(to, draw)));
        }
        return messages;
    }

    private List<Message> fromOutside(Person to, int day) {
        Chance draw = chance.at("outside", to.number(), day);
        int count = draw.times(pace(to, day) * (1 - unasked.bulk()) * 1.3);
        var messages = new ArrayList<Message>(count);
        var met = new HashSet<String>();
        for (int i = 0; i < count; i++) {
            int which = correspondent(draw);
            String from = correspondents.of(to, which);
            messages.add(threads.message(
                    draw,
                    pair(to, which, from),
                    false,
                    met.add(from),
                    day,
                    worktime(to, day, draw),
                    from,
                    List.of(to.account()),
                    correspondents.language(from),
                    server(from, draw)));
        }
        return messages;
    }

    private Threads.Pair pair(Person person, int which, String correspondent) {
        return new Threads.Pair("out" + person.number() + "/" + which, domain, domain(correspondent));
    }

    private String server(String address, Chance draw) {
        return world.places().mailServer(domain(address), draw);
    }

    static String domain(String address) {
        return address.substring(address.indexOf('@') + 1);
    }

    /** Messages somebody usually writes on such a day; a few write much, most little, and shared mailboxes are written to. */
    private double pace(Person of, int day) {
        return weekend(day) ? usual(of) / 12 : usual(of);
    }

    private double usual(Person of) {
        return world.culture().mailPace()
                * Math.exp(chance.at("habit", of.number()).around(0, 0.65));
    }

    private boolean weekend(int day) {
        return world.date(day).getDayOfWeek().getValue() >= DayOfWeek.SATURDAY.getValue();
    }

    private static int correspondent(Chance draw) {
        return Math.min(draw.below(CORRESPONDENTS), draw.below(CORRESPONDENTS));
    }

    private Person colleague(Person of, int which) {
        Chance draw = chance.at("circle", of.number(), which);
        int people = world.people().size();
        int near = of.number() / LIST * LIST + draw.below(LIST);
        return world.people().get(draw.happens(0.7) ? Math.min(people - 1, near) : draw.below(people));
    }

    private static Instant within(Presence.@Nullable Hours hours, Chance draw) {
        Presence.Hours open = Objects.requireNonNull(hours);
        long millis = Duration.between(open.start(), open.end()).toMillis();
        return open.start().plusMillis((long) (millis * draw.share()));
    }

    private Instant worktime(Person of, int day, Chance draw) {
        double hour = Math.clamp(draw.around(12.7, 2.7), 0.0, 23.9);
        return world.date(day).atStartOfDay(of.zone()).toInstant().plus(Duration.ofMillis((long) (hour * 3_600_000)));
    }
}
