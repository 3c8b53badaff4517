package becquerel.simulate.attack;

import becquerel.simulate.world.Apps;
import becquerel.simulate.world.Chance;
import becquerel.simulate.world.Client;
import becquerel.simulate.world.Event;
import becquerel.simulate.world.InboxRule;
import becquerel.simulate.world.Person;
import becquerel.simulate.world.World;
import java.time.Instant;

/** The mailbox is set up in Outlook, which fetches it whole and writes its rules itself: no cmdlet tells of them. */
public final class OutlookRule {
    private OutlookRule() {}

    public static Attack in(World world) {
        var story = new Story(world, "outlook-rule", "CATALOGUE 1.2.4 (UpdateInboxRules), 2.4 R01, R04, R09, 2.5 X02");
        Chance draw = story.chance().at("plan");
        Person victim = Victims.one(story);
        Entrance entrance = Entrance.any(story, victim, story.start());
        Client outlook = Tools.outlook(draw);
        Intruder desk = entrance.intruder().with(outlook);
        Aftermath.warnOfEntry(story, victim, entrance.when());
        Aftermath.perhapsNoticed(story, victim, entrance.when());
        boolean out = draw.happens(0.4);
        String drop = Domains.drop(world.tenant().domain(), draw);
        Instant setUp = story.soon(entrance.when(), 3, draw);
        story.at(setUp, scene -> {
            Visit visit = scene.visit(desk).resume(Apps.OFFICE).synchronise().pause(20);
            InboxRule rule = out ? Rules.out(drop, draw) : Rules.hiding(correspondent(visit), draw);
            visit.rule(rule);
            if (draw.happens(0.25)) {
                visit.pause(5).rule(Event.Change.SET, rule, true);
            }
        });
        if (out) {
            Aftermath.warn(story, victim, setUp, Aftermath.INBOX_FORWARDING);
        }
        story.often(
                setUp,
                draw.between(5.0, 30.0),
                draw.between(1, 8),
                draw,
                scene -> scene.visit(desk).resume(Apps.OFFICE).synchronise());
        if (draw.happens(0.6)) {
            story.at(
                    story.later(setUp, 26, draw),
                    scene -> Fraud.reply(scene.visit(desk).resume(Apps.OFFICE), desk));
        }
        return story;
    }

    private static String correspondent(Visit visit) {
        return visit.newest(Fraud.outside(visit.story()))
                .map(message -> message.from())
                .orElse("");
    }
}
