package becquerel.simulate.attack;

import becquerel.simulate.world.Apps;
import becquerel.simulate.world.Chance;
import becquerel.simulate.world.Event;
import becquerel.simulate.world.Person;
import becquerel.simulate.world.World;
import java.time.Instant;

/** The password is known; prompts come to the owner's telephone until one is accepted. */
public final class FactorFatigue {
    private FactorFatigue() {}

    public static Attack in(World world) {
        var story = new Story(world, "mfa-fatigue", "CATALOGUE 2.2 A23, A25, 2.3 I01");
        Chance draw = story.chance().at("plan");
        Person victim = Victims.one(story, story.policy()::factor);
        Intruder intruder =
                new Intruder(victim, Lines.any(world, victim, draw), Tools.any(story.start(), draw), draw.guid());
        Instant time = story.start();
        int rounds = 1 + draw.times(0.6);
        for (int round = 1; round <= rounds; round++) {
            boolean last = round == rounds;
            story.at(time, scene -> push(scene.visit(intruder), last));
            time = last ? time.plusSeconds(3600) : story.soon(time, 14, draw);
        }
        Aftermath.warnOfEntry(story, victim, time);
        Aftermath.perhapsNoticed(story, victim, time);
        Instant settled = story.soon(time, 1, draw);
        story.at(settled, scene -> {
            Visit visit = scene.visit(intruder).resume(Apps.OUTLOOK_WEB);
            if (draw.happens(0.6)) {
                visit.registerFactor();
            }
            visit.pause(5).readFinance(15);
            if (draw.happens(0.5)) {
                visit.rule(
                        draw.happens(0.5)
                                ? Rules.hiding("", draw)
                                : Rules.out(Domains.drop(world.tenant().domain(), draw), draw));
            }
        });
        story.often(
                settled,
                15,
                draw.between(0, 6),
                draw,
                scene -> scene.visit(intruder).resume(Apps.OUTLOOK_WEB).read(12));
        if (draw.happens(0.5)) {
            story.at(
                    story.later(settled, 24, draw),
                    scene -> Fraud.reply(scene.visit(intruder).resume(Apps.OUTLOOK_WEB), intruder));
        }
        return story;
    }

    /** A round of prompts: declined, overlooked or left to run out; the last of the last round is accepted. */
    private static void push(Visit visit, boolean last) {
        int prompts = 2
                + visit.draw().times(5)
                + (visit.draw().happens(0.15) ? visit.draw().between(8, 30) : 0);
        for (int i = 0; i < prompts; i++) {
            if (visit.draw().happens(0.3)) {
                visit.fail(50074, Apps.OFFICE_HOME, Event.Way.USUAL, "S2");
            }
            visit.fail(500121, Apps.OFFICE_HOME, Event.Way.USUAL, "S2").pause(1.2);
        }
        if (last) {
            visit.signIn(Apps.OFFICE_HOME);
        }
    }
}
