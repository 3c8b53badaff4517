package becquerel.simulate.life;

import becquerel.simulate.mail.MailDay;
import becquerel.simulate.world.Access;
import becquerel.simulate.world.Chance;
import becquerel.simulate.world.Event;
import becquerel.simulate.world.Hand;
import becquerel.simulate.world.Message;
import becquerel.simulate.world.Person;
import becquerel.simulate.world.Step;
import becquerel.simulate.world.World;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** One account's day: who, when, from where and with what; and what was done. */
final class Today {
    private final Setting setting;
    private final Person person;
    private final int day;
    private final Persona persona;
    private final MailDay mail;
    private final Rhythm rhythm;
    private final Whereabouts whereabouts;
    private final Sessions sessions;
    private final List<Event> events = new ArrayList<>();
    private List<Message> arriving = List.of();
    private List<Message> older = List.of();

    Today(Setting setting, Person person, int day, MailDay mail) {
        this.setting = setting;
        this.person = person;
        this.day = day;
        this.mail = mail;
        this.persona = Devices.on(day, setting.persona(person), setting.chance().at("devices", person.number()));
        this.rhythm = Rhythm.of(setting, person, day);
        this.whereabouts = new Whereabouts(setting, person, day, persona, rhythm);
        this.sessions = new Sessions(setting, person, day, persona);
    }

    World world() {
        return setting.world();
    }

    Setting setting() {
        return setting;
    }

    Person person() {
        return person;
    }

    Persona persona() {
        return persona;
    }

    int day() {
        return day;
    }

    LocalDate date() {
        return world().date(day);
    }

    MailDay mail() {
        return mail;
    }

    /** What reaches the person today. */
    List<Message> arriving() {
        if (arriving.isEmpty()) {
            arriving = mail.arriving(person);
        }
        return arriving;
    }

    /** What reached the person on some earlier day, the same whenever asked for today. */
    List<Message> older() {
        if (older.isEmpty()) {
            older = mail.earlier(person, draw("older").between(1, 30));
        }
        return older;
    }

    Whereabouts whereabouts() {
        return whereabouts;
    }

    Sessions sessions() {
        return sessions;
    }

    /** Whether the person works at all today. */
    boolean works() {
        return rhythm.works();
    }

    /** Whether the person looks at the telephone, at least. */
    boolean looks() {
        return rhythm.looks();
    }

    Instant start() {
        return rhythm.start();
    }

    Instant end() {
        return rhythm.end();
    }

    /** Chance of that name for this account and day. */
    Chance draw(String name) {
        return setting.chance().at(name, person.number(), day);
    }

    /** Chance of that name for this account, the same on all days. */
    Chance always(String name) {
        return setting.chance().at(name, person.number());
    }

    /** Whether something happens today that happens so often in a month, on days of work only. */
    boolean monthly(Chance draw, double times) {
        return works() && draw.happens(times / 20.6);
    }

    /** A time between the first and the last act of the day. */
    Instant moment(Chance draw) {
        return start().plus(Duration.ofMillis(
                (long) (draw.share() * Duration.between(start(), end()).toMillis())));
    }

    /** A time of the date at the person's home, whether the person works or not. */
    Instant hour(double hour) {
        return date().atStartOfDay(person.zone()).toInstant().plus(Duration.ofMillis((long) (hour * 3_600_000)));
    }

    Access access(Seat seat, Instant at) {
        return sessions.access(seat, whereabouts.address(seat, at));
    }

    /** Application id of what is used at a seat. */
    String app(Seat seat) {
        boolean program = seat != Seat.DESK || persona.machine().desktopMail();
        return program ? seat.app() : Seat.WEB.app();
    }

    /** The person itself at one of the own machines. */
    Event.Context own(Seat seat, Instant at) {
        return new Event.Context(at, person, Hand.OWNER, access(seat, at), Step.NONE);
    }

    /** Something else in the account's name. */
    Event.Context by(Hand hand, Access access, Instant at) {
        return new Event.Context(at, person, hand, access, Step.NONE);
    }

    /** Takes in what happens; a person in the air does nothing. */
    void add(Event event) {
        boolean grounded = event.context().hand() != Hand.OWNER
                || event instanceof Event.Passed
                || !whereabouts.flying(event.time());
        if (grounded) {
            events.add(event);
        }
    }

    void tempt(String what, Instant from, Instant to) {
        tempt(person, what, from, to);
    }

    void tempt(Person where, String what, Instant from, Instant to) {
        setting.temptations().add(new Temptation(where.account(), what, from, to));
    }

    /** What goes on all the time, whenever it shows first. */
    void temptAlways(String what) {
        tempt(what, world().from(), world().to());
    }

    List<Event> events() {
        return events;
    }
}
