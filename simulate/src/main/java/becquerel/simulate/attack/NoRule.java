package becquerel.simulate.attack;

import becquerel.simulate.world.Apps;
import becquerel.simulate.world.Chance;
import becquerel.simulate.world.Person;
import becquerel.simulate.world.World;
import java.time.Instant;

/** No rule and no method, only work: reads, searches, answers in a thread with new bank details and deletes what it sent. */
public final class NoRule {
    private NoRule() {}

    public static Attack in(World world) {
        var story = new Story(world, "no-rule", "CATALOGUE 2.5 X08, 2.6 H02, H03, 2.7 F04, F05");
        Chance draw = story.chance().at("plan");
        Person victim = Victims.one(story);
        Entrance entrance = Entrance.any(story, victim, story.start());
        Intruder intruder = entrance.intruder();
        Aftermath.warnOfEntry(story, victim, entrance.when());
        Aftermath.perhapsNoticed(story, victim, entrance.when());
        Instant first = story.soon(entrance.when(), 4, draw);
        story.at(first, scene -> look(scene.visit(intruder).resume(Apps.OUTLOOK_WEB)));
        story.often(
                first,
                draw.between(3.0, 24.0),
                draw.between(0, 5),
                draw,
                scene -> look(scene.visit(intruder).resume(Apps.OUTLOOK_WEB)));
        int letters = 1 + draw.times(0.7);
        story.often(
                first,
                draw.between(6.0, 40.0),
                letters,
                draw,
                scene -> Fraud.reply(
                        scene.visit(intruder).resume(Apps.OUTLOOK_WEB).readFinance(4), intruder));
        return story;
    }

    private static void look(Visit visit) {
        int searches = visit.draw().between(0, 4);
        for (int i = 0; i < searches; i++) {
            visit.search(Finance.query(visit.draw()))
                    .pause(1)
                    .readFinance(visit.draw().between(1, 8));
        }
        visit.read(visit.draw().between(3, 30));
    }
}
