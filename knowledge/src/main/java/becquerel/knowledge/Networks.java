package becquerel.knowledge;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which addresses can be somebody's place, from short lists at hand; who runs them all is {@link NetworkLookup}'s. A provider's address is nobody's place: behind it
 * stands a service that acted for somebody else. Rented cloud machines lie in the same ranges, so that such an address proves
 * no innocence either.
 */
public final class Networks {
    private static final List<String> NOT_ON_THE_INTERNET = List.of(
            "0.0.0.0/8",
            "10.0.0.0/8",
            "100.64.0.0/10",
            "127.0.0.0/8",
            "169.254.0.0/16",
            "172.16.0.0/12",
            "192.168.0.0/16",
            "::/64", // unspecified and loopback
            "fc00::/7",
            "fe80::/10");

    private static final DataFile MICROSOFT = DataFile.named("microsoft-networks.txt");
    private static final List<Known> KNOWN = Stream.concat(
                    known(NOT_ON_THE_INTERNET, Network.Kind.PRIVATE), known(MICROSOFT.lines(), Network.Kind.PROVIDER))
            .sorted(Comparator.comparing(Known::range))
            .toList();

    private static final Recent<Network.Kind> KINDS = new Recent<>(
            address -> AddressRange.of(address).map(Networks::kindOf).orElse(Network.Kind.UNKNOWN));
    private static final Recent<String> SURROUNDINGS = new Recent<>(Networks::around);

    private Networks() {}

    /** Whether it is one of Microsoft's own services, or a machine rented from it. */
    public static boolean isProviders(String address) {
        return KINDS.of(address) == Network.Kind.PROVIDER;
    }

    /** Whether it is private, loopback, link-local or carrier-shared: no place on the internet. */
    public static boolean isPrivate(String address) {
        return KINDS.of(address) == Network.Kind.PRIVATE;
    }

    /** Private, the provider's, or unknown. */
    static Network.Kind kindOf(AddressRange address) {
        int low = 0;
        int high = KNOWN.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            Known known = KNOWN.get(middle);
            if (known.range().contains(address)) {
                return known.kind();
            }
            if (address.compareTo(known.range()) < 0) {
                high = middle - 1;
            } else {
                low = middle + 1;
            }
        }
        return Network.Kind.UNKNOWN;
    }

    /**
     * Whether somebody can have been there: there is an address, and it is neither the provider's nor private. A rented machine
     * or a VPN's exit is such a place: intruders sit at them.
     */
    public static boolean isPlace(String address) {
        return !address.isEmpty() && KINDS.of(address) == Network.Kind.UNKNOWN;
    }

    /**
     * The surroundings of an address, as wide as one office, home or server rack may be: the /24 of an IPv4 address, the /48
     * of an IPv6 one; the text itself when it is no address.
     */
    public static String surroundings(String address) {
        return SURROUNDINGS.of(address);
    }

    private static String around(String address) {
        int dot = address.lastIndexOf('.');
        if (dot > 0 && address.indexOf(':') < 0) {
            return address.substring(0, dot) + ".0/24";
        }
        return AddressRange.of(address)
                .map(range -> "%x:%x:%x::/48"
                        .formatted(range.from() >>> 48, range.from() >>> 32 & 0xffff, range.from() >>> 16 & 0xffff))
                .orElse(address);
    }

    /** Whether one of these addresses or CIDR blocks covers the address. */
    public static boolean covers(List<String> blocks, String address) {
        if (blocks.isEmpty()) {
            return false;
        }
        Optional<AddressRange> asked = AddressRange.of(address);
        return asked.isPresent()
                && blocks.stream()
                        .flatMap(block -> AddressRange.of(block).stream())
                        .anyMatch(block -> block.contains(asked.get()));
    }

    /** Whether a text is an address or a range in CIDR form. */
    public static boolean isRange(String text) {
        return AddressRange.of(text).isPresent();
    }

    /** The day of the shipped list. */
    public static String date() {
        return MICROSOFT.remark("date");
    }

    private static Stream<Known> known(List<String> blocks, Network.Kind kind) {
        return blocks.stream().flatMap(block -> AddressRange.of(block).stream()).map(range -> new Known(range, kind));
    }

    private record Known(AddressRange range, Network.Kind kind) {}
}
