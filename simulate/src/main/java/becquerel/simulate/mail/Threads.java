package becquerel.simulate.mail;

import becquerel.simulate.world.Chance;
import becquerel.simulate.world.Message;
import becquerel.simulate.world.World;
import java.time.Instant;
import java.util.List;

/**
 * Two who write with each other keep to one thread for some days; its subject and its first message's id follow from the pair
 * and the days, so that nothing need be remembered. Of some threads the first message was before the log.
 */
final class Threads {
    private final World world;
    private final Chance chance;

    Threads(World world, Chance chance) {
        this.world = world;
        this.chance = chance;
    }

    /**
     * Two who write with each other.
     *
     * @param name of the pair, the same whoever writes
     * @param own domain of one of them
     * @param other domain of the other
     */
    record Pair(String name, String own, String other) {}

    /**
     * A message of the thread that the pair has on a day.
     *
     * @param own whether the one with the own domain writes
     * @param first whether it is the writer's first to the other that day
     */
    Message message(
            Chance draw,
            Pair pair,
            boolean own,
            boolean first,
            int day,
            Instant sent,
            String from,
            List<String> to,
            String language,
            String server) {
        Chance relation = chance.at(pair.name());
        int length = relation.between(2, 11);
        int shift = relation.below(length);
        Chance thread = relation.at("thread", Math.floorDiv(day + shift, length));
        boolean ownBegins = thread.happens(0.5);
        String root = id(thread, ownBegins ? pair.own() : pair.other());
        String topic = Subjects.of(thread, language, Subjects.Kind.WORK, world.date(day));
        boolean begins = Math.floorMod(day + shift, length) == 0 && first && own == ownBegins;
        boolean answers = !begins && draw.happens(0.8);
        boolean attached = draw.happens(answers ? 0.12 : 0.3);
        return new Message(
                begins ? root : id(draw, own ? pair.own() : pair.other()),
                sent,
                from,
                to,
                (answers ? draw.happens(0.06) ? "FW: " : "Re: " : "") + topic,
                size(draw, attached),
                server,
                attached ? Subjects.file(draw) : "",
                answers ? root : "");
    }

    /** Bytes of a message: median 30 kB, with attachment about 350 kB, with a fat tail. */
    static int size(Chance draw, boolean attached) {
        return (int) Math.min(25e6, Math.exp(draw.around(attached ? 12.8 : 10.3, attached ? 1.2 : 0.7)));
    }

    static String id(Chance draw, String domain) {
        return "<" + Long.toHexString(draw.bits()) + Long.toHexString(draw.bits()) + "@" + domain + ">";
    }
}
