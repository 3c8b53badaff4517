package becquerel.simulate.attack;

import becquerel.simulate.world.Apps;
import becquerel.simulate.world.Chance;
import becquerel.simulate.world.Person;
import becquerel.simulate.world.World;
import java.time.Duration;
import java.time.Instant;

/** A glance, then silence for ten days and more, then the same session again, and fraud. */
public final class LongDwell {
    private LongDwell() {}

    public static Attack in(World world) {
        var story = new Story(world, "long-dwell", "CATALOGUE 2.2 A17 (token life), 2.7 F04, 3.4; issue 5");
        Chance draw = story.chance().at("plan");
        Person victim = Victims.one(story);
        Instant early = story.rhythm()
                .next(world.from().plusSeconds((long) (draw.between(0.05, 0.3) * world.days() * 86_400)), draw);
        Entrance entrance = Entrance.any(story, victim, early);
        Intruder intruder = entrance.intruder();
        story.at(
                entrance.when().plusSeconds(300),
                scene -> scene.visit(intruder).resume(Apps.OUTLOOK_WEB).read(draw.between(1, 8)));
        double rest = Duration.between(entrance.when(), world.to()).toHours() - 40;
        double wait = Math.min(10 * 24 + draw.waiting(150), Math.max(24, rest));
        Instant back = story.rhythm().next(entrance.when().plusSeconds((long) (wait * 3600)), draw);
        Intruder moved = draw.happens(0.6) ? intruder.from(Lines.any(world, victim, draw)) : intruder;
        story.at(back, scene -> {
            Visit visit = scene.visit(moved)
                    .resume(Apps.OUTLOOK_WEB)
                    .search(Finance.query(draw))
                    .readFinance(12);
            if (draw.happens(0.4)) {
                visit.pause(5).rule(Rules.hiding("", draw));
            }
        });
        Aftermath.warnOfEntry(story, victim, back);
        Aftermath.perhapsNoticed(story, victim, back);
        story.often(
                back,
                12,
                draw.between(1, 3),
                draw,
                scene -> Fraud.reply(scene.visit(moved).resume(Apps.OUTLOOK_WEB).readFinance(4), moved));
        return story;
    }
}
