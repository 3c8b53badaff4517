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
     * A message of the thread that the pair has on a day.
     *
     * @param pair who writes with whom, a name
     * @param domain of whoever writes it
     */
    Message message(
            Chance draw,
            String pair,
            int day,
            Instant sent,
            String from,
            List<String> to,
            String domain,
            String language,
            String server) {
        Chance relation = chance.at(pair);
        int length = relation.between(2, 11);
        int shift = relation.below(length);
        Chance thread = relation.at("thread", (day + shift) / length);
        String root = id(thread, domain);
        String topic = Subjects.of(thread, language, Subjects.Kind.WORK, world.date(day));
        boolean first = (day + shift) % length == 0 && thread.happens(0.8);
        boolean answer = !first || draw.happens(0.5);
        boolean forward = answer && draw.happens(0.06);
        boolean attached = draw.happens(answer ? 0.12 : 0.3);
        return new Message(
                answer ? id(draw, domain) : root,
                sent,
                from,
                to,
                (forward ? "FW: " : answer ? "Re: " : "") + topic,
                size(draw, attached),
                server,
                attached ? Subjects.file(draw) : "",
                answer ? root : "");
    }

    /** Bytes of a message: median 30 kB, with attachment about 350 kB, with a fat tail. */
    static int size(Chance draw, boolean attached) {
        return (int) Math.min(25e6, Math.exp(draw.around(attached ? 12.8 : 10.3, attached ? 1.2 : 0.7)));
    }

    static String id(Chance draw, String domain) {
        return "<" + Long.toHexString(draw.bits()) + Long.toHexString(draw.bits()) + "@" + domain + ">";
    }
}
