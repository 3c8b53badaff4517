package becquerel.simulate.attack;

import becquerel.simulate.world.Apps;
import becquerel.simulate.world.Chance;
import becquerel.simulate.world.Person;
import becquerel.simulate.world.World;
import java.time.Instant;

/** The intruder lets an application in before the helpdesk resets the password, and it reads on. */
public final class ResetSurvivor {
    private ResetSurvivor() {}

    public static Attack in(World world) {
        var story = new Story(world, "reset-survivor", "CATALOGUE 2.3 I05, 2.5 X04, 2.10 C07, C08; 6.6");
        Chance draw = story.chance().at("plan");
        Person victim = Victims.one(story);
        Entrance entrance = Entrance.any(story, victim, story.start());
        Intruder intruder = entrance.intruder();
        RogueApp app = RogueApp.of(draw);
        Intruder reader = app.reader(victim, Lines.any(world, victim, draw));
        Instant first = story.soon(entrance.when(), 2, draw);
        story.at(first, scene -> {
            Visit visit = scene.visit(intruder).resume(Apps.OUTLOOK_WEB).read(8);
            visit.pause(10).act(context -> app.consented(context, false), "S4");
            if (draw.happens(0.3)) {
                visit.rule(Rules.hiding("", draw));
            }
        });
        Aftermath.warnOfEntry(story, victim, entrance.when());
        Aftermath.warn(story, victim, first, Aftermath.APP);
        Instant reset = story.soon(first.plusSeconds(7200), 30, draw);
        Aftermath.reset(story, victim, reset, draw.happens(0.6));
        story.often(
                first,
                draw.between(3.0, 30.0),
                draw.between(4, 30),
                draw,
                scene -> scene.visit(reader).resume(app.id()).read(draw.between(3, 80)));
        story.at(
                reset.plusSeconds(3600L * draw.between(2, 60)),
                scene -> scene.visit(intruder).resume(Apps.OUTLOOK_WEB));
        if (draw.happens(0.4)) {
            story.at(
                    story.later(reset, 50, draw),
                    scene -> Fraud.reply(scene.visit(reader).resume(app.id()), reader));
        }
        return story;
    }
}
