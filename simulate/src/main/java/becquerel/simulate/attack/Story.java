package becquerel.simulate.attack;

import becquerel.simulate.mail.Mailroom;
import becquerel.simulate.world.Chance;
import becquerel.simulate.world.Event;
import becquerel.simulate.world.InboxRule;
import becquerel.simulate.world.Person;
import becquerel.simulate.world.Policy;
import becquerel.simulate.world.World;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.Set;
import java.util.function.Consumer;

/**
 * An attack as a list of scenes, each at its time. What happens in a scene is told when its day comes, since it may depend on
 * the mail that has come by then; who, when and with what is settled before.
 */
final class Story implements Attack {
    /** What happens at some time. */
    interface Act {
        void play(Scene scene);
    }

    /**
     * @param mailroom what mailboxes hold when the day begins
     * @param out takes what happens
     */
    record Scene(Story story, Instant now, Mailroom mailroom, Consumer<Event> out) {
        /** The intruder at work. */
        Visit visit(Intruder intruder) {
            return new Visit(this, intruder);
        }
    }

    private record Moment(Instant time, int number, Act act) implements Comparable<Moment> {
        @Override
        public int compareTo(Moment other) {
            return BY_TIME.compare(this, other);
        }
    }

    private static final Comparator<Moment> BY_TIME =
            Comparator.comparing(Moment::time).thenComparingInt(Moment::number);

    private final World world;
    private final Policy policy;
    private final String name;
    private final String source;
    private final String campaign;
    private final Chance chance;
    private final Rhythm rhythm;
    private final Instant start;
    private final Set<Person> touched = new LinkedHashSet<>();
    private final List<Person> owned = new ArrayList<>();
    private final Map<Person, Instant> shut = new HashMap<>();
    private final Map<Person, List<InboxRule>> made = new HashMap<>();
    private final Map<Integer, Queue<Moment>> days = new HashMap<>();
    private int scenes;

    Story(World world, String name, String source, String campaign) {
        this.world = world;
        this.policy = world.policy();
        this.name = name;
        this.source = source;
        this.campaign = campaign;
        this.chance = world.chance().at("attack").at(name);
        this.rhythm = Rhythm.of(chance.at("rhythm"), world.people().getFirst().zone());
        Chance draw = chance.at("start");
        double share = draw.happens(0.08) ? draw.between(0.02, 0.1) : draw.between(0.1, 0.7);
        this.start = rhythm.next(world.from().plusSeconds((long) (share * world.days() * 86_400)), draw);
    }

    Story(World world, String name, String source) {
        this(world, name, source, "");
    }

    World world() {
        return world;
    }

    Policy policy() {
        return policy;
    }

    /** Chance of this attack in this world. */
    Chance chance() {
        return chance;
    }

    Rhythm rhythm() {
        return rhythm;
    }

    /** When it begins. */
    Instant start() {
        return start;
    }

    /** Some time later, when the intruder works: around that many hours, now and then many times as much. */
    Instant later(Instant time, double hours, Chance draw) {
        double wait = hours * Math.exp(draw.around(-0.2, 0.8));
        return rhythm.next(time.plus(Duration.ofSeconds((long) (wait * 3600))), draw);
    }

    /** The same, but while the log still runs, for steps without which there is no attack. */
    Instant soon(Instant time, double hours, Chance draw) {
        Instant latest = world.to().minus(Duration.ofHours(20));
        Instant wished = later(time, hours, draw);
        if (!wished.isAfter(latest)) {
            return wished;
        }
        return time.isBefore(latest) ? between(time, latest, draw) : time.plusSeconds(600);
    }

    private static Instant between(Instant from, Instant to, Chance draw) {
        return from.plusSeconds(
                (long) (draw.share() * Duration.between(from, to).toSeconds()));
    }

    /** Somebody the intruder tries or enters. */
    void touches(Person person) {
        touched.add(person);
    }

    /** An account that the intruder makes. */
    void owns(Person account) {
        owned.add(account);
    }

    /** From then on the password and all sessions of an account are worth nothing. */
    void shut(Person account, Instant when) {
        shut.merge(account, when, (one, other) -> one.isBefore(other) ? one : other);
    }

    /** Remembers a rule, for those who clean up. */
    void made(Person mailbox, InboxRule rule) {
        made.computeIfAbsent(mailbox, _ -> new ArrayList<>()).add(rule);
    }

    /** What rules the intruder has made in a mailbox so far. */
    List<InboxRule> rules(Person mailbox) {
        return List.copyOf(made.getOrDefault(mailbox, List.of()));
    }

    boolean isShut(Person account, Instant now) {
        Instant since = shut.get(account);
        return since != null && !now.isBefore(since);
    }

    /** Adds a scene; one after the end of the log is never played. */
    void at(Instant time, Act act) {
        long day = Duration.between(world.from(), time).toDays();
        if (!time.isBefore(world.from()) && day < world.days()) {
            days.computeIfAbsent((int) day, _ -> new PriorityQueue<>()).add(new Moment(time, scenes++, act));
        }
    }

    /** Adds a scene again and again, with that many hours between on average. */
    void often(Instant from, double hours, int times, Chance draw, Act act) {
        Instant time = from;
        for (int i = 0; i < times; i++) {
            time = later(time, hours, draw);
            at(time, act);
        }
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String source() {
        return source;
    }

    @Override
    public String campaign() {
        return campaign;
    }

    @Override
    public Set<Person> touched() {
        return Collections.unmodifiableSet(touched);
    }

    @Override
    public List<Person> owned() {
        return List.copyOf(owned);
    }

    @Override
    public List<Event> day(int day, Mailroom mailroom) {
        var events = new ArrayList<Event>();
        Queue<Moment> moments = days.computeIfAbsent(day, _ -> new PriorityQueue<>());
        while (!moments.isEmpty()) { // a scene may add others of the same day
            Moment moment = moments.remove();
            moment.act().play(new Scene(this, moment.time(), mailroom, events::add));
        }
        return events;
    }
}
