package becquerel.simulate.attack;

import becquerel.simulate.world.Apps;
import becquerel.simulate.world.Chance;
import becquerel.simulate.world.Client;
import becquerel.simulate.world.Person;
import becquerel.simulate.world.World;
import java.time.Instant;

/** Each session comes over another household's line in the victim's own town. */
public final class ResidentialProxies {
    private ResidentialProxies() {}

    public static Attack in(World world) {
        var story = new Story(world, "residential-proxies", "CATALOGUE 2.2 A02, A13, A17, 2.7 F03, F05; issue 5");
        Chance draw = story.chance().at("plan");
        Person victim = Victims.one(story);
        Entrance entrance = Entrance.any(story, victim, story.start());
        Aftermath.warnOfEntry(story, victim, entrance.when());
        Aftermath.perhapsNoticed(story, victim, entrance.when());
        boolean rule = draw.happens(0.4);
        Instant time = entrance.when();
        int visits = draw.between(2, 10);
        for (int i = 0; i < visits; i++) {
            time = i == 0 ? story.soon(time, 3, draw) : story.later(time, draw.between(5.0, 40.0), draw);
            Client client = draw.happens(0.8) ? entrance.intruder().access().client() : Tools.browser(time, draw);
            String line = draw.happens(0.9)
                    ? world.places().line(victim.town(), draw)
                    : world.places().mobile(victim.town(), draw);
            boolean again = draw.happens(0.5) && !story.policy().factor(victim);
            Intruder now = entrance.intruder().from(line).with(client).under(again ? draw.guid() : session(entrance));
            boolean writesRule = rule && i == 0;
            boolean writes = i == visits / 2 && draw.happens(0.6);
            story.at(time, scene -> {
                Visit visit = scene.visit(now);
                visit = again ? visit.signIn(Apps.OUTLOOK_WEB) : visit.resume(Apps.OUTLOOK_WEB);
                visit.pause(3).search(Finance.query(draw)).readFinance(draw.between(2, 20));
                if (writesRule) {
                    visit.rule(Rules.hiding("", draw));
                }
                if (writes) {
                    Fraud.reply(visit, now);
                }
            });
        }
        return story;
    }

    private static String session(Entrance entrance) {
        return entrance.intruder().access().session();
    }
}
