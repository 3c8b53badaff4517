package becquerel.simulate.attack;

import becquerel.simulate.world.Access;
import becquerel.simulate.world.Apps;
import becquerel.simulate.world.Chance;
import becquerel.simulate.world.Client;
import becquerel.simulate.world.Person;
import becquerel.simulate.world.World;
import java.time.Instant;

/** The victim's session goes on elsewhere, and no password or second factor is asked for again. */
public final class TokenTheft {
    private final Story story;
    private final Chance draw;
    private final Person victim;

    private TokenTheft(World world) {
        story = new Story(world, "token-theft", "CATALOGUE 2.2 A17, A18, A19, 2.3 I01, 2.10 C02");
        draw = story.chance().at("plan");
        victim = Victims.one(story);
    }

    public static Attack in(World world) {
        return new TokenTheft(world).tell();
    }

    private Story tell() {
        return draw.happens(0.55) ? relayed() : stolen();
    }

    private Story relayed() {
        Entrance entrance = Entrance.relay(story, victim, story.start());
        Instant used = story.soon(entrance.when(), draw.happens(0.6) ? 0.4 : 9, draw);
        story.at(used, scene -> settle(scene, entrance.intruder()));
        goOn(used, entrance.intruder());
        return story;
    }

    /** A program on the owner's machine took the session; the intruder has what the browser had. */
    private Story stolen() {
        String address = Lines.any(story.world(), victim, draw);
        boolean copied = draw.happens(0.6);
        story.at(story.start(), scene -> {
            Intruder thief = thief(scene, address, copied);
            settle(scene, thief);
            goOn(scene.now(), thief);
        });
        return story;
    }

    private Intruder thief(Story.Scene scene, String address, boolean copied) {
        Access own = Entrance.owner(scene, victim);
        Client client = copied ? Tools.like(own, scene.now(), draw) : Tools.browser(scene.now(), draw);
        return new Intruder(victim, address, client, own.session());
    }

    private void settle(Story.Scene scene, Intruder intruder) {
        Visit visit = scene.visit(intruder).resume(Apps.OUTLOOK_WEB);
        if (draw.happens(0.5)) {
            visit.pause(4).registerFactor();
        }
        visit.pause(6).search(Finance.query(draw)).readFinance(12);
        if (draw.happens(0.6)) {
            visit.pause(10)
                    .rule(draw.happens(0.4) ? Rules.out(Domains.drop(domain(), draw), draw) : Rules.hiding("", draw));
        }
    }

    private void goOn(Instant since, Intruder intruder) {
        Aftermath.warnOfEntry(story, victim, since);
        Aftermath.perhapsNoticed(story, victim, since);
        story.often(
                since,
                draw.between(4.0, 30.0),
                draw.between(0, 10),
                draw,
                scene -> scene.visit(intruder).resume(Apps.OUTLOOK_WEB).read(draw.between(2, 25)));
        if (draw.happens(0.55)) {
            story.at(
                    story.later(since, 30, draw),
                    scene -> Fraud.reply(
                            scene.visit(intruder).resume(Apps.OUTLOOK_WEB).readFinance(6), intruder));
        }
    }

    private String domain() {
        return story.world().tenant().domain();
    }
}
