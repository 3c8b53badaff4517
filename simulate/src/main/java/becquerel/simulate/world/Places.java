package becquerel.simulate.world;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Towns and the addresses people have in them. */
public final class Places {
    public static final List<Town> TOWNS = List.of(
            town("Leipzig", "DE", "Europe/Berlin", 51.34, 12.37),
            town("Bremen", "DE", "Europe/Berlin", 53.08, 8.80),
            town("Leeds", "GB", "Europe/London", 53.80, -1.55),
            town("Bristol", "GB", "Europe/London", 51.45, -2.59),
            town("Columbus", "US", "America/New_York", 39.96, -83.00),
            town("Denver", "US", "America/Denver", 39.74, -104.99),
            town("Lyon", "FR", "Europe/Paris", 45.76, 4.84),
            town("Eindhoven", "NL", "Europe/Amsterdam", 51.44, 5.47));

    private static final List<Network> NETWORKS = read();

    private final Chance chance;

    Places(Chance chance) {
        this.chance = chance;
    }

    /** The line at home: the same until the provider changes it, which {@code since} counts. */
    public String home(Person person, int since) {
        return address(
                Network.Kind.HOME, TOWNS.get(person.town()).country(), chance.at("home", person.number(), since));
    }

    /** The address behind which an office in that town works. */
    public String office(int town) {
        return address(Network.Kind.HOME, TOWNS.get(town).country(), chance.at("office", town));
    }

    /** One of the few addresses behind which a carrier hides its telephones. */
    public String mobile(int town, Chance draw) {
        int exit = draw.below(6);
        return address(Network.Kind.MOBILE, TOWNS.get(town).country(), chance.at("carrier", town, exit));
    }

    /** Somebody's line in that town: a hotel, a café, or a hired one. */
    public String line(int town, Chance draw) {
        return address(Network.Kind.HOME, TOWNS.get(town).country(), draw);
    }

    /** A rented machine. */
    public String hosted(Chance draw) {
        return address(Network.Kind.HOSTING, "", draw);
    }

    /** The exit of a service that hides where people are. */
    public String tunnel(Chance draw) {
        return address(Network.Kind.VPN, "", draw);
    }

    /**
     * What those who log the address say of it.
     *
     * @return null for an address of no network of this world
     */
    public static @Nullable Place of(String address) {
        for (Network network : NETWORKS) {
            if (network.has(address)) {
                List<Town> there = TOWNS.stream()
                        .filter(each -> each.country().equals(network.country()))
                        .toList();
                return there.isEmpty()
                        ? null
                        : new Place(there.get(Math.floorMod(address.hashCode(), there.size())), network.asn());
            }
        }
        return null;
    }

    private static String address(Network.Kind kind, String country, Chance draw) {
        List<Network> fitting = NETWORKS.stream()
                .filter(each -> each.kind() == kind
                        && (country.isEmpty() || each.country().equals(country)))
                .toList();
        return draw.of(fitting).address(draw);
    }

    private static Town town(String name, String country, String zone, double latitude, double longitude) {
        return new Town(name, country, ZoneId.of(zone), latitude, longitude);
    }

    private static List<Network> read() {
        try (var lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Places.class.getResourceAsStream("networks.tsv")), UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(Network::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
