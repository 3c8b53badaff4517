package becquerel.simulate.attack;

import becquerel.simulate.world.Apps;
import becquerel.simulate.world.Chance;
import becquerel.simulate.world.Client;
import becquerel.simulate.world.Person;
import becquerel.simulate.world.World;
import java.time.Instant;

/** Somebody who knows the password, lives near, works when the owner does, changes nothing and reads about money. */
public final class CarefulIntruder {
    private CarefulIntruder() {}

    public static Attack in(World world) {
        var story = new Story(
                world,
                "careful-intruder",
                "CATALOGUE 2.5 X08, X10, 2.7 F05, 3.4 (the intruder a baseline must not learn); issue 5");
        Chance draw = story.chance().at("plan");
        Person victim = Victims.unguarded(story);
        Rhythm hours = Rhythm.office(victim.zone());
        Instant first = hours.next(story.start(), draw);
        Client client = Tools.browser(first, draw);
        String line = world.places().line(victim.town(), draw);
        Instant time = first;
        int visits = draw.between(2, 9);
        for (int i = 0; i < visits; i++) {
            var intruder = new Intruder(victim, line, client, draw.guid());
            boolean writes = i == visits - 1 && draw.happens(0.4);
            story.at(time, scene -> visit(scene.visit(intruder), intruder, writes));
            time = hours.next(time.plusSeconds((long) (draw.waiting(60) * 3600)), draw);
        }
        Aftermath.perhapsNoticed(story, victim, time);
        return story;
    }

    private static void visit(Visit visit, Intruder intruder, boolean writes) {
        visit.signIn(Apps.OUTLOOK_WEB).pause(3);
        if (visit.draw().happens(0.3)) {
            visit.search(Finance.query(visit.draw()));
        }
        visit.readFinance(visit.draw().between(1, 6));
        if (writes) {
            Fraud.reply(visit, intruder);
        }
    }
}
