package becquerel.simulate.attack;

import becquerel.simulate.world.Apps;
import becquerel.simulate.world.Chance;
import becquerel.simulate.world.Client;
import becquerel.simulate.world.Event;
import becquerel.simulate.world.InboxRule;
import becquerel.simulate.world.Person;
import becquerel.simulate.world.World;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The campaign that Microsoft described on 14 June 2021: each task has a machine of its own, and none looks like another. */
public final class Campaign2021 {
    private record RuleSet(String forward, String hide) {}

    private static final List<RuleSet> RULE_SETS = List.of(
            new RuleSet("o365 default", "o365 (del)"), new RuleSet("default", "del"), new RuleSet("fwd", "clean"));

    private final Story story;
    private final Chance draw;
    private final String checker;
    private final String writer;
    private final String reader;
    private final String drop;
    private final RuleSet names;

    private Campaign2021(World world) {
        story = new Story(world, "campaign-2021", "CATALOGUE 4.4; PEERS D.1", "campaign-2021");
        draw = story.chance().at("plan");
        checker = world.places().hosted(draw);
        writer = world.places().hosted(draw);
        reader = world.places().hosted(draw);
        drop = draw.of(List.of("ex", "in")) + "@" + Domains.own(draw);
        names = draw.of(RULE_SETS);
    }

    public static Attack in(World world) {
        return new Campaign2021(world).tell();
    }

    private Story tell() {
        int many = 4 + draw.times(5) + (draw.happens(0.1) ? draw.between(10, 40) : 0);
        Person first = Victims.unguarded(story);
        var tried = new ArrayList<>(Victims.of(story, "tried", many, each -> !each.equals(first)));
        tried.add(first);
        List<Person> reached = Lures.send(story, tried, story.start(), Lures.VOICE);
        double gullible = draw.between(0.15, 0.6);
        for (Person each : tried) {
            boolean fell = reached.contains(each)
                    && story.chance().at("fell", each.number()).happens(gullible);
            if (fell || each.equals(first)) {
                story.touches(each);
                Instant checked = story.soon(story.start().plusSeconds(1800), 10, draw);
                story.at(checked, scene -> check(scene, each));
                if (!story.policy().factor(each)) {
                    entered(each, checked.plusSeconds(300));
                }
            }
        }
        return story;
    }

    /** A program tries the password the way old mail programs do; the owner is asked nothing, with a second factor or without. */
    private void check(Story.Scene scene, Person person) {
        Chance own = story.chance().at("check", person.number());
        Client client = Tools.oldProtocol(own.happens(0.5) ? Client.Kind.IMAP : Client.Kind.POP);
        Visit visit = scene.visit(new Intruder(person, Lines.beside(checker, own), client, ""));
        if (own.happens(0.2)) {
            visit.fail(50126, Apps.EXCHANGE, Event.Way.PASSWORD_GRANT, "S2").pause(1);
        }
        if (!story.policy().oldProtocols() && !story.policy().factor(person)) {
            visit.fail(53003, Apps.EXCHANGE, Event.Way.PASSWORD_GRANT, "S2")
                    .pause(1)
                    .grant(Apps.OFFICE);
        } else {
            visit.grant(Apps.EXCHANGE);
        }
    }

    private void entered(Person person, Instant checked) {
        Chance own = story.chance().at("entered", person.number());
        Aftermath.perhapsNoticed(story, person, checked);
        Instant written = story.soon(checked, 14, own);
        story.at(written, scene -> write(scene, person));
        Aftermath.warn(story, person, written, Aftermath.FORWARDING);
        Aftermath.warn(story, person, written, Aftermath.INBOX_FORWARDING);
        if (own.happens(0.7)) {
            story.often(written, own.between(6.0, 40.0), own.between(1, 12), own, scene -> read(scene, person));
        }
        if (own.happens(0.5)) {
            story.at(story.later(written, 50, own), scene -> {
                Intruder writer = browser(person);
                Fraud.reply(scene.visit(writer).signIn(Apps.OUTLOOK_WEB).readFinance(5), writer);
            });
        }
    }

    private Intruder browser(Person person) {
        Chance own = story.chance().at("session", person.number());
        return new Intruder(person, Lines.beside(writer, own), Tools.chrome79(), own.guid());
    }

    private void write(Story.Scene scene, Person person) {
        Visit visit = scene.visit(browser(person)).signIn(Apps.OUTLOOK_WEB);
        visit.rule(InboxRule.forwarding(names.forward(), List.of("invoice", "payment", "statement"), drop));
        if (visit.draw().happens(0.9)) {
            visit.rule(InboxRule.deleting(names.hide(), List.of(drop), List.of()));
        }
    }

    private void read(Story.Scene scene, Person person) {
        boolean old = story.policy().oldProtocols();
        Client client = old
                ? Tools.oldProtocol(Client.Kind.POP)
                : Tools.script(story.chance().at("reader"));
        Intruder own = new Intruder(person, reader, client, "");
        scene.visit(old ? own : own.through(Apps.OFFICE))
                .grant(old ? Apps.EXCHANGE : Apps.OFFICE)
                .read(40);
    }
}
