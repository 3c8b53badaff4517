package becquerel.simulate.world;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The networks there are, by what they are for and where, and by their addresses. */
final class Networks {
    private static final Networks ALL = new Networks();

    private final Map<String, List<Network>> byUse = new HashMap<>();
    /** By first half of the address of IPv6 or address of IPv4, cut to the prefix, and the prefix's length. */
    private final Map<Key, Network> byPrefix = new HashMap<>();

    private record Key(boolean six, int bits, long start) {}

    private Networks() {
        try (var lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Networks.class.getResourceAsStream("networks.tsv")), UTF_8))) {
            lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(Network::read)
                    .forEach(this::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void add(Network network) {
        use(network, network.country());
        use(network, "");
        long start = network.six() ? network.high() : network.low();
        byPrefix.putIfAbsent(new Key(network.six(), network.bits(), start), network);
    }

    private void use(Network network, String country) {
        byUse.computeIfAbsent(name(network.kind(), country, network.six()), _ -> new ArrayList<>())
                .add(network);
    }

    private static String name(Network.Kind kind, String country, boolean six) {
        return kind + country + (six ? '6' : '4');
    }

    /** Networks of IPv4 of a kind in a country; everywhere when the country is empty. */
    static List<Network> of(Network.Kind kind, String country) {
        return ALL.byUse.getOrDefault(name(kind, country, false), List.of());
    }

    /** Networks of IPv6. */
    static List<Network> six(Network.Kind kind, String country) {
        return ALL.byUse.getOrDefault(name(kind, country, true), List.of());
    }

    /** The network that has the address, null when the world does not know it. */
    static @Nullable Network having(String address) {
        boolean six = address.indexOf(':') >= 0;
        long start = six ? Addresses.six(address)[0] : Addresses.four(address);
        for (int bits = six ? 64 : 32; bits >= 8; bits--) {
            long cut = six ? start & (-1L << (64 - bits)) : start & (0xFFFFFFFFL << (32 - bits));
            Network network = ALL.byPrefix.get(new Key(six, bits, cut));
            if (network != null) {
                return network;
            }
        }
        return null;
    }
}
