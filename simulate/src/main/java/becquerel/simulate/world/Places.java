package becquerel.simulate.world;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Towns and the addresses people have in them. A line's address alone tells the town: providers keep their blocks together. */
public final class Places {
    public static final List<Town> TOWNS = Towns.ALL;

    /** People of the tenant live in the first so many towns only. */
    public static final int HOMES = Towns.HOMES;

    /** Draws of an address until one is said to be in the right town. */
    private static final int TRIES = 24;

    /** The first so many towns have hotels and homes that one can be in. */
    public static final int LINES = Towns.LINES;

    /** Exits of a carrier in a town, and places an office moves to. */
    private static final int EXITS = 6;

    private static final int OFFICES = 2;

    private final Chance chance;
    private final String[] exits = new String[LINES * EXITS];
    private final String[] offices = new String[LINES * OFFICES];

    Places(Chance chance) {
        this.chance = chance;
        for (int town = 0; town < LINES; town++) {
            for (int exit = 0; exit < EXITS; exit++) {
                Chance at = chance.at("carrier", town, exit);
                exits[town * EXITS + exit] = inTown(Network.Kind.MOBILE, town, at, at);
            }
            for (int moves = 0; moves < OFFICES; moves++) {
                Chance draw = chance.at("office", town, moves);
                offices[town * OFFICES + moves] = inTown(Network.Kind.HOME, town, draw.at("provider"), draw);
            }
        }
    }

    /** The line at home: the same until the provider changes it, which {@code since} counts. */
    public String home(Person person, int since) {
        Chance provider = chance.at("provider", person.number());
        return inTown(Network.Kind.HOME, person.town(), provider, chance.at("home", person.number(), since));
    }

    /** The same line's addresses of IPv6: another one for every machine and day; empty where providers give none. */
    public String homeSix(Person person, int since, int machine, int day) {
        List<Network> networks = Networks.six(Network.Kind.HOME, country(person.town()));
        if (networks.isEmpty()) {
            return "";
        }
        Network network = chance.at("provider", person.number()).of(networks);
        return network.subscriber(chance.at("home6", person.number(), since))
                + Addresses.host(chance.at("machine", person.number(), machine).at("", day));
    }

    /** The address behind which an office in that town works. */
    public String office(int town) {
        return office(town, 0);
    }

    /** The same after that many moves, at most one. */
    public String office(int town, int moves) {
        return offices[town * OFFICES + moves];
    }

    /** One of the few addresses behind which a carrier hides its telephones. */
    public String mobile(int town, Chance draw) {
        return exits[town * EXITS + draw.below(EXITS)];
    }

    /** Somebody's line in that town: a hotel, a café, or a hired one. */
    public String line(int town, Chance draw) {
        return inTown(Network.Kind.HOME, town, draw, draw);
    }

    /** A rented machine. */
    public String hosted(Chance draw) {
        return draw.of(Networks.of(Network.Kind.HOSTING, "")).address(draw);
    }

    /** The exit of a service that hides where people are. */
    public String tunnel(Chance draw) {
        return draw.of(Networks.of(Network.Kind.VPN, "")).address(draw);
    }

    /** One of the few exits of such a service in a country; anywhere when it has none there. */
    public String tunnel(String country, Chance draw) {
        List<Network> there = Networks.of(Network.Kind.VPN, country);
        return there.isEmpty() ? tunnel(draw) : draw.of(there).address(draw);
    }

    /** One of the addresses behind which a company's gateway of that name sends its people's traffic. */
    public String gateway(String name, Chance draw) {
        Chance own = chance.at("gateway " + name);
        Network network = own.of(Networks.of(Network.Kind.GATEWAY, ""));
        return network.address(chance.at(name, draw.below(4)));
    }

    /** A server that sends mail for a domain: always one of its own few. */
    public String mailServer(String domain, Chance draw) {
        Chance own = chance.at("mail " + domain);
        List<Network> networks = Networks.of(own.happens(0.75) ? Network.Kind.MAIL : Network.Kind.HOSTING, "");
        return own.of(networks).address(chance.at(domain, draw.below(3)));
    }

    /** An address of somebody anywhere who tries passwords: mostly lines of hijacked machines, and rented ones. */
    public String anywhere(Chance draw) {
        return draw.happens(0.35)
                ? hosted(draw)
                : draw.of(Networks.of(Network.Kind.HOME, "")).address(draw);
    }

    /**
     * What those who log the address say of it.
     *
     * @return null for an address of no network of this world
     */
    public static @Nullable Place of(String address) {
        Network network = address.isEmpty() ? null : Networks.having(address);
        if (network == null) {
            return null;
        }
        List<Integer> towns = Towns.in(network.country());
        return towns.isEmpty() ? null : new Place(TOWNS.get(towns.get(block(address, towns.size()))), network.asn());
    }

    private static String inTown(Network.Kind kind, int town, Chance provider, Chance draw) {
        List<Network> networks = Networks.of(kind, country(town));
        Network network = provider.of(networks.isEmpty() ? Networks.of(Network.Kind.HOME, country(town)) : networks);
        List<Integer> towns = Towns.in(country(town));
        String address = network.address(draw);
        for (int i = 0; i < TRIES && towns.get(block(address, towns.size())) != town; i++) {
            address = network.address(draw);
        }
        return address;
    }

    /** Which of a country's towns a block of addresses (a /20, a /48) belongs to. */
    private static int block(String address, int towns) {
        boolean six = address.indexOf(':') >= 0;
        long block = six ? Addresses.six(address)[0] >>> 16 : Addresses.four(address) >>> 12;
        return Chance.of(block).below(towns);
    }

    private static String country(int town) {
        return TOWNS.get(town).country();
    }
}
