package becquerel.simulate.mail;

import becquerel.simulate.world.Chance;
import becquerel.simulate.world.Person;
import becquerel.simulate.world.World;
import java.util.List;

/** People and machines outside, the same for each mailbox as long as the world lasts; firms are shared by the whole tenant. */
final class Correspondents {
    private static final List<String> FIRST = List.of(
            "alder", "bright", "cobalt", "delta", "elm", "fair", "green", "hill", "iron", "jasmin", "kestrel", "lake",
            "mill", "new", "oak", "pine", "quarry", "river", "stone", "tall", "upper", "vale", "west", "york");
    private static final List<String> SECOND = List.of(
            "works",
            "water",
            "parts",
            "freight",
            "wood",
            "haven",
            "line",
            "paper",
            "bridge",
            "soft",
            "insurance",
            "bank",
            "race",
            "glass",
            "dale",
            "legal",
            "foods",
            "tools",
            "print",
            "travel",
            "energy",
            "clinic",
            "media",
            "metal");
    private static final List<String> PEOPLE = List.of(
            "j.doe",
            "m.lang",
            "a.silva",
            "k.brown",
            "office",
            "sales",
            "accounts",
            "service",
            "info",
            "p.martin",
            "s.kowalska",
            "t.berg",
            "invoices",
            "orders",
            "l.rossi",
            "h.bauer",
            "r.dupont",
            "c.jansen");
    private static final List<String> PRIVATE =
            List.of("gmail.com", "outlook.com", "yahoo.com", "gmx.net", "icloud.com", "web.de", "orange.fr", "wp.pl");
    private static final List<String> MACHINES =
            List.of("noreply", "newsletter", "no-reply", "notifications", "news", "updates", "alerts", "billing");

    private final World world;
    private final Chance chance;
    private final int firms;

    Correspondents(World world, Chance chance) {
        this.world = world;
        this.chance = chance;
        this.firms = Math.clamp(20 + world.people().size() / 4, 30, FIRST.size() * SECOND.size());
    }

    /** Somebody outside whom that person writes with; the first few are written with most. */
    String of(Person person, int which) {
        Chance who = chance.at("correspondent", person.number(), which);
        if (who.happens(0.12)) {
            return who.of(PEOPLE) + who.below(90) + "@" + who.of(PRIVATE);
        }
        return who.of(PEOPLE) + "@" + firm(who.below(firms));
    }

    /** A sender that writes to many and reads nothing. */
    String machine(Person person, int which) {
        Chance who = chance.at("machine", person.number(), which);
        return who.of(MACHINES) + "@" + (who.happens(0.6) ? "mail." : "") + firm(who.below(firms));
    }

    /** A sender nobody asked for. */
    String stranger(Chance draw) {
        return draw.of(PEOPLE) + draw.below(9999) + "@" + Long.toHexString(draw.bits() >>> 40) + ".example";
    }

    private String firm(int number) {
        return FIRST.get(number % FIRST.size()) + "-" + SECOND.get(number / FIRST.size() % SECOND.size()) + ".example";
    }

    /** Some write in English, whatever the others speak. */
    String language(String correspondent) {
        return chance.at(correspondent).happens(0.2) ? "en" : world.culture().language();
    }
}
