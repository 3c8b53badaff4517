package becquerel.simulate.attack;

import becquerel.simulate.world.Apps;
import becquerel.simulate.world.Chance;
import becquerel.simulate.world.Client;
import becquerel.simulate.world.Person;
import becquerel.simulate.world.World;
import java.time.Instant;
import java.util.List;

/** Two intruders who know nothing of each other in one mailbox, on days that overlap. */
public final class TwoActors {
    private static final String SOURCE = "CATALOGUE 4.2, 4.3 (what joins and what must not); issue 5";

    private TwoActors() {}

    public static List<Attack> in(World world) {
        var collector = new Story(world, "two-actors-collector", SOURCE + "; 2.4 R04, 2.5 X06");
        Person victim = Victims.unguarded(collector);
        collect(collector, victim);
        var fraudster = new Story(world, "two-actors-fraudster", SOURCE + "; 2.2 A17, 2.7 F05");
        fraudster.touches(victim);
        defraud(fraudster, victim, collector.start());
        return List.of(collector, fraudster);
    }

    /** Sends mail out by a rule and fetches the rest by program. */
    private static void collect(Story story, Person victim) {
        Chance draw = story.chance().at("plan");
        Entrance entrance = Entrance.password(story, victim, story.start());
        String drop = Domains.drop(story.world().tenant().domain(), draw);
        Instant written = story.soon(entrance.when(), 3, draw);
        story.at(
                written,
                scene -> scene.visit(entrance.intruder())
                        .resume(Apps.OUTLOOK_WEB)
                        .pause(5)
                        .rule(Rules.out(drop, draw)));
        Aftermath.warn(story, victim, written, Aftermath.FORWARDING);
        boolean old = story.policy().oldProtocols();
        Client client = old ? Tools.oldProtocol(Client.Kind.IMAP) : Tools.script(draw);
        var reader =
                new Intruder(victim, story.world().places().hosted(draw), client, "").through(old ? "" : Apps.OFFICE);
        story.often(
                written,
                draw.between(8.0, 30.0),
                draw.between(2, 12),
                draw,
                scene -> scene.visit(reader)
                        .grant(old ? Apps.EXCHANGE : Apps.OFFICE)
                        .read(60));
    }

    /** Comes by a relayed session hours to days before or after the other, and writes. */
    private static void defraud(Story story, Person victim, Instant other) {
        Chance draw = story.chance().at("plan");
        Instant wished = other.plusSeconds((long) (draw.between(-30.0, 60.0) * 3600));
        Instant start = wished.isAfter(story.world().from()) ? wished : other.plusSeconds(7200);
        Instant latest = story.world().to().minusSeconds(2 * 86_400);
        Entrance entrance = Entrance.relay(story, victim, start.isBefore(latest) ? start : latest);
        Intruder intruder = entrance.intruder();
        Instant first = story.soon(entrance.when(), 4, draw);
        story.at(
                first,
                scene -> scene.visit(intruder)
                        .resume(Apps.OUTLOOK_WEB)
                        .search(Finance.query(draw))
                        .readFinance(10));
        story.often(
                first,
                14,
                draw.between(1, 4),
                draw,
                scene -> Fraud.reply(
                        scene.visit(intruder).resume(Apps.OUTLOOK_WEB).readFinance(4), intruder));
    }
}
