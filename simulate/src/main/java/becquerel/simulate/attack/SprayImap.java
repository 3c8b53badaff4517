package becquerel.simulate.attack;

import becquerel.simulate.world.Apps;
import becquerel.simulate.world.Chance;
import becquerel.simulate.world.Client;
import becquerel.simulate.world.Person;
import becquerel.simulate.world.World;
import java.time.Instant;
import java.util.List;

/** A few usual passwords for many people, slowly and from several addresses; who has one of them is read over IMAP. */
public final class SprayImap {
    private SprayImap() {}

    public static Attack in(World world) {
        var story = new Story(world, "spray-imap", "CATALOGUE 2.2 A01, A02, A04, 2.10 C04; invictus_o365_ual (sprays)");
        Chance draw = story.chance().at("plan");
        Person weak = Victims.unguarded(story);
        Spray spray = Spray.of(story, draw);
        Instant found = spray.play(List.of(weak));
        List<Person> entered = List.of(weak);
        for (Person each : entered) {
            read(story, each, found, draw);
        }
        return story;
    }

    private static void read(Story story, Person victim, Instant found, Chance draw) {
        boolean old = story.policy().oldProtocols();
        Client client = old ? Tools.oldProtocol(Client.Kind.IMAP) : Tools.script(draw);
        String address =
                draw.happens(0.7) ? story.world().places().hosted(draw) : Lines.any(story.world(), victim, draw);
        Intruder reader = new Intruder(victim, address, client, "").through(old ? "" : Apps.OFFICE);
        Aftermath.warn(story, victim, found, Aftermath.SPRAY);
        Aftermath.perhapsNoticed(story, victim, found);
        story.often(
                found,
                draw.between(0.5, 20.0),
                draw.between(2, 20),
                draw,
                scene -> scene.visit(reader)
                        .grant(old ? Apps.EXCHANGE : Apps.OFFICE)
                        .read(draw.between(10, 300)));
        if (draw.happens(0.4)) {
            Intruder browser = new Intruder(victim, address, Tools.any(found, draw), draw.guid());
            story.at(story.later(found, 30, draw), scene -> {
                Visit visit = scene.visit(browser).signIn(Apps.OUTLOOK_WEB);
                visit.rule(Rules.out(Domains.drop(story.world().tenant().domain(), draw), draw));
                if (draw.happens(0.5)) {
                    Fraud.reply(visit, browser);
                }
            });
        }
    }
}
