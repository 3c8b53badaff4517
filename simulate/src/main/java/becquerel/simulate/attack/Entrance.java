package becquerel.simulate.attack;

import becquerel.simulate.world.Access;
import becquerel.simulate.world.Apps;
import becquerel.simulate.world.Chance;
import becquerel.simulate.world.Client;
import becquerel.simulate.world.Event;
import becquerel.simulate.world.Person;
import java.time.Instant;
import java.util.List;

/**
 * How an intruder came in.
 *
 * @param intruder with the session that was won, at the desk from which work goes on
 * @param when the session was won
 */
record Entrance(Intruder intruder, Instant when) {
    /** By password where that is enough, and often where it is; else through a page that relays the second factor. */
    static Entrance any(Story story, Person victim, Instant at) {
        Chance draw = story.chance().at("way in", victim.number());
        boolean enough = !story.policy().factor(victim) && draw.happens(0.6);
        return enough ? password(story, victim, at) : relay(story, victim, at);
    }

    /** The password is known, from a page that asked for it or from elsewhere. */
    static Entrance password(Story story, Person victim, Instant at) {
        Chance draw = story.chance().at("password", victim.number());
        Instant when = story.soon(at, 9, draw);
        lure(story, victim, at, draw);
        var intruder = desk(story, victim, when, draw);
        boolean mistyped = draw.happens(0.25);
        String app = draw.of(List.of(Apps.OFFICE_HOME, Apps.OUTLOOK_WEB, Apps.OFFICE_HOME));
        story.at(when, scene -> {
            Visit visit = scene.visit(intruder);
            if (mistyped) {
                visit.fail(50126, app, Event.Way.USUAL, "S2");
            }
            visit.signIn(app);
        });
        return new Entrance(intruder, when.plusSeconds(240));
    }

    /** A page between the victim and the provider passes everything on and keeps the session. */
    static Entrance relay(Story story, Person victim, Instant at) {
        Chance draw = story.chance().at("relay", victim.number());
        lure(story, victim, at, draw);
        Instant when = clicked(story, victim, at, draw);
        var desk = desk(story, victim, when, draw);
        String proxy = draw.happens(0.8)
                ? story.world().places().hosted(draw)
                : story.world().places().line(victim.town(), draw);
        boolean script = draw.happens(0.4);
        boolean asked = draw.happens(0.6);
        story.at(when, scene -> {
            Client client = script ? Tools.script(draw) : Tools.like(owner(scene, victim), when, draw);
            Visit visit = scene.visit(desk.from(proxy).with(client));
            if (story.policy().factor(victim)) {
                visit.fail(50074, Apps.OFFICE_HOME, Event.Way.USUAL, "S2");
            }
            if (asked) {
                visit.fail(50140, Apps.OFFICE_HOME, Event.Way.USUAL, "S2");
            }
            visit.signIn(Apps.OFFICE_HOME);
        });
        return new Entrance(desk, when.plusSeconds(300));
    }

    private static void lure(Story story, Person victim, Instant at, Chance draw) {
        if (draw.happens(0.7)) { // others come by telephone, text or chat, or buy what was stolen before
            Lures.send(story, List.of(victim), at, Lures.PASSWORD_PAGE);
        }
    }

    /** When the victim comes to read the lure. */
    static Instant clicked(Story story, Person victim, Instant at, Chance draw) {
        Instant read = Rhythm.office(victim.zone()).next(at.plusSeconds(600 + (long) draw.waiting(5000)), draw);
        Instant latest = story.world().to().minusSeconds(6 * 3600);
        return read.isBefore(latest) ? read : at.plusSeconds(900);
    }

    private static Intruder desk(Story story, Person victim, Instant when, Chance draw) {
        String address = Lines.any(story.world(), victim, draw);
        Client client = draw.happens(0.8) ? Tools.browser(when, draw) : Tools.oldBrowser(when, draw);
        return new Intruder(victim, address, client, draw.guid());
    }

    /** How the owner last came in, or would, when that was before the log. */
    static Access owner(Story.Scene scene, Person owner) {
        return scene.mailroom().lastAccess(owner).orElseGet(() -> {
            Story story = scene.story();
            Chance draw = story.chance().at("owner", owner.number());
            String address = story.world().places().home(owner, 0);
            return new Access(address, Tools.browser(scene.now(), draw), draw.guid(), "");
        });
    }
}
