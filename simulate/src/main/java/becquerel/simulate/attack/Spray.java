package becquerel.simulate.attack;

import becquerel.simulate.world.Apps;
import becquerel.simulate.world.Chance;
import becquerel.simulate.world.Client;
import becquerel.simulate.world.Event;
import becquerel.simulate.world.Person;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Passwords tried on many accounts.
 *
 * @param targets in the order of the intruder's list
 * @param addresses it works from
 * @param gap mean minutes between two tries
 * @param grant whether passwords are handed over by a program
 */
record Spray(
        Story story,
        List<Person> targets,
        List<String> addresses,
        Client client,
        double gap,
        int rounds,
        boolean grant) {
    /** Most tries of one spray; longer lists are cut, as intruders with few addresses do. */
    private static final int MOST = 600;

    static Spray of(Story story, Chance draw) {
        int everybody = story.world().people().size();
        int many = Math.min(MOST, Math.max(6, (int) (everybody * draw.between(0.2, 0.9))));
        List<Person> targets = Victims.of(story, "sprayed", many, _ -> true);
        targets.forEach(story::touches);
        var addresses = new ArrayList<String>();
        String first = story.world().places().hosted(draw);
        boolean range = draw.happens(0.4);
        int exits = draw.happens(0.3) ? 1 : draw.between(2, 30);
        for (int i = 0; i < exits; i++) {
            addresses.add(range ? Lines.beside(first, draw) : Lines.any(story.world(), targets.getFirst(), draw));
        }
        boolean grant = draw.happens(0.6);
        Client client = grant && story.policy().oldProtocols()
                ? Tools.oldProtocol(Client.Kind.IMAP)
                : grant ? Tools.script(draw) : Tools.any(story.start(), draw);
        double gap = Math.exp(draw.around(1.2, 1.6)) * (story.world().days() > 20 ? 1 : 0.5);
        return new Spray(story, targets, addresses, client, gap, draw.between(1, 4), grant);
    }

    /**
     * Plays it.
     *
     * @param weak whose password is found in the last round
     * @return when it is over
     */
    Instant play(List<Person> weak) {
        Chance draw = story.chance().at("spray");
        double span = Duration.between(story.start(), story.world().to()).toMinutes() * 0.6;
        double pace = Math.min(gap, span / ((double) rounds * Math.max(1, targets.size())));
        Instant now = story.start();
        for (int round = 1; round <= rounds; round++) {
            for (Person each : targets) {
                now = now.plusMillis((long) (draw.waiting(pace) * 60_000));
                boolean right = round == rounds && weak.contains(each);
                aim(each, right, draw.of(addresses), now);
            }
            now = now.plusSeconds((long) draw.waiting(span * 60 * 0.2 / rounds));
        }
        for (Person each : weak) {
            if (!targets.contains(each)) {
                aim(each, true, draw.of(addresses), now);
            }
        }
        return now.plusSeconds(60);
    }

    private void enter(Visit visit, String app) {
        if (grant) {
            visit.grant(app);
        } else {
            visit.signIn(app);
        }
    }

    private void aim(Person target, boolean right, String address, Instant when) {
        Chance own = story.chance().at("try", target.number(), when.toEpochMilli());
        String app = grant ? client.legacy() ? Apps.EXCHANGE : Apps.OFFICE : Apps.OFFICE_HOME;
        Event.Way way = grant ? Event.Way.PASSWORD_GRANT : Event.Way.USUAL;
        Intruder hand = new Intruder(target, address, client, "");
        story.at(when, scene -> {
            Visit visit = scene.visit(right && !grant ? hand.under(own.guid()) : hand);
            if (right) {
                enter(visit, app);
            } else if (story.policy().factor(target) && own.happens(0.01)) {
                visit.fail(grant ? 50076 : 50074, app, way, "S2");
            } else {
                visit.fail(own.happens(0.04) ? 50053 : 50126, app, way, "S2");
            }
        });
    }
}
