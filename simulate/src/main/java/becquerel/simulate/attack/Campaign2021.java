package becquerel.simulate.attack;

import becquerel.simulate.mail.Mailroom;
import becquerel.simulate.world.Access;
import becquerel.simulate.world.Apps;
import becquerel.simulate.world.Chance;
import becquerel.simulate.world.Client;
import becquerel.simulate.world.Event;
import becquerel.simulate.world.Hand;
import becquerel.simulate.world.InboxRule;
import becquerel.simulate.world.Message;
import becquerel.simulate.world.Person;
import becquerel.simulate.world.Step;
import becquerel.simulate.world.World;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The campaign that Microsoft described on 14 June 2021: each task has a machine of its own. */
public final class Campaign2021 implements Attack {
    private static final Client CHECKER = new Client(Client.Kind.IMAP, "BAV2ROPC", "", "Other");
    private static final Client BROWSER = new Client(
            Client.Kind.BROWSER,
            "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/79.0.3945.88 Safari/537.36",
            "Windows10",
            "Chrome");

    private final World world;
    private final Chance chance;
    private final int start;
    private final List<Person> tried;
    private final List<Person> entered;

    public Campaign2021(World world) {
        this.world = world;
        this.chance = world.chance().at("campaign-2021");
        Chance draw = chance.at("plan");
        this.start = draw.between(world.days() / 2, world.days() - 4);
        var pool = new ArrayList<>(
                world.people().stream().filter(each -> each.role().person()).toList());
        this.tried = List.copyOf(pool.subList(0, Math.min(pool.size(), draw.between(6, 14))));
        this.entered = tried.stream()
                .filter(each -> chance.at("entered", each.number()).happens(0.3))
                .toList();
    }

    @Override
    public String name() {
        return "campaign-2021";
    }

    @Override
    public String source() {
        return "CATALOGUE 4.4; PEERS D.1";
    }

    @Override
    public String campaign() {
        return "campaign-2021";
    }

    @Override
    public Set<Person> touched() {
        return new LinkedHashSet<>(tried);
    }

    @Override
    public List<Event> day(int day, Mailroom mailroom) {
        var events = new ArrayList<Event>();
        if (day == start) {
            tried.forEach(each -> events.add(check(each)));
        }
        if (day == start + 1) {
            entered.forEach(each -> rules(each, events));
        }
        if (day > start + 1) {
            entered.forEach(each -> fetch(each, day, mailroom, events));
        }
        return events;
    }

    private Event check(Person person) {
        Chance draw = chance.at("check", person.number());
        var access = new Access(world.places().hosted(chance.at("checker")), CHECKER, "", "");
        boolean right = entered.contains(person);
        return new Event.SignedIn(
                new Event.Context(
                        at(start, 2 + draw.share()), person, Hand.INTRUDER, access, step(right ? "S3" : "S2")),
                right ? 0 : 50126,
                Apps.EXCHANGE,
                Apps.EXCHANGE,
                Event.Factor.NONE,
                true,
                Event.Way.PASSWORD_GRANT);
    }

    private void rules(Person person, List<Event> events) {
        Chance draw = chance.at("rules", person.number());
        var access = new Access(world.places().hosted(chance.at("writer")), BROWSER, draw.guid(), "");
        var context =
                new Event.Context(at(start + 1, draw.between(6.0, 12.0)), person, Hand.INTRUDER, access, step("S3"));
        events.add(new Event.SignedIn(
                context, 0, Apps.OUTLOOK_WEB, Apps.EXCHANGE, Event.Factor.NONE, true, Event.Way.USUAL));
        String drop = "ex@" + Long.toHexString(chance.at("drop").bits() >>> 40) + "-drop.example";
        events.add(new Event.RuleChanged(
                context.after(Duration.ofMinutes(3)).in("S5"),
                person,
                Event.Change.NEW,
                InboxRule.forwarding("o365 default", List.of("invoice", "payment", "statement"), drop),
                false));
        events.add(new Event.RuleChanged(
                context.after(Duration.ofMinutes(4)).in("S6"),
                person,
                Event.Change.NEW,
                InboxRule.deleting("o365 (del)", List.of(drop), List.of()),
                false));
    }

    private void fetch(Person person, int day, Mailroom mailroom, List<Event> events) {
        Chance draw = chance.at("fetch", person.number(), day);
        var client = new Client(Client.Kind.POP, "BAV2ROPC", "", "Other");
        var access = new Access(world.places().hosted(chance.at("reader")), client, "", "");
        var context = new Event.Context(at(day, draw.between(1.0, 23.0)), person, Hand.INTRUDER, access, step("S5"));
        events.add(new Event.SignedIn(
                context.in("S3"), 0, Apps.EXCHANGE, Apps.EXCHANGE, Event.Factor.NONE, true, Event.Way.PASSWORD_GRANT));
        List<Message> newest =
                mailroom.archive(person).reversed().stream().limit(20).toList();
        if (!newest.isEmpty()) {
            events.add(new Event.Opened(context.after(Duration.ofSeconds(20)), person, "\\Inbox", newest));
        }
    }

    private Step step(String stage) {
        return new Step(name(), stage);
    }

    private Instant at(int day, double hour) {
        return world.date(day).atStartOfDay(ZoneOffset.UTC).toInstant().plusSeconds((long) (hour * 3600));
    }
}
