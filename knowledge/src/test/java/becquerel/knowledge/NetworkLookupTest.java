package becquerel.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NetworkLookupTest {
    private static final String PLACE = "203.0.113.9";

    /** Addresses whose holders have been public for years. */
    @ParameterizedTest(name = "{0} is of AS {1}, {2}, {3}")
    @CsvSource({
        "8.8.8.8, 15169, US, UNKNOWN",
        "1.1.1.1, 13335, AU, GATEWAY",
        "185.220.101.1, 60729, DE, TOR",
        "45.83.220.1, 39351, SE, VPN",
        "102.89.23.1, 29465, NG, CARRIER",
        "40.126.31.73, 8075, US, PROVIDER",
        "62.149.128.10, 31034, IT, HOSTING",
        "5.9.0.1, 24940, DE, HOSTING",
        "2a01:4f8::1, 24940, DE, HOSTING",
        "2001:4860:4860::8888, 15169, US, UNKNOWN",
        "::ffff:8.8.8.8, 15169, US, UNKNOWN",
        "84.128.0.1, 3320, DE, CARRIER",
    })
    void shippedTablesKnowWhoRunsAnAddress(String address, long asn, String country, Network.Kind kind) {
        Network network = NetworkLookup.shipped().of(address);
        assertThat(network.asn()).isEqualTo(asn);
        assertThat(network.name()).isNotEmpty();
        assertThat(network.country()).isEqualTo(country);
        assertThat(network.kind()).isEqualTo(kind);
    }

    @ParameterizedTest(name = "of {0} nothing is known")
    @CsvSource({
        PLACE,
        "192.0.2.1",
        "198.51.100.255",
        "2001:db8::1",
        "0.255.1.1",
        "255.255.255.255",
        "nowhere",
        "''",
        "1.2.3"
    })
    void nothingIsKnownOfWhatNobodyHolds(String address) {
        Network network = NetworkLookup.shipped().of(address);
        assertThat(network.asn()).isZero();
        assertThat(network.inWords()).isIn("", "a private address");
    }

    @Test
    void privateAddressesAreNobodys() {
        assertThat(NetworkLookup.shipped().of("10.1.2.3")).isEqualTo(Network.PRIVATE);
        assertThat(NetworkLookup.preferring(List.of(any -> new Network(1, "x", "DE", Network.Kind.HOSTING)))
                        .of("10.1.2.3"))
                .isEqualTo(Network.PRIVATE);
    }

    @Test
    void ownTablesComeFirst_fieldByField() {
        NetworkLookup names = any -> new Network(64_500, "Example Hosting", "", Network.Kind.UNKNOWN);
        NetworkLookup countries = any -> new Network(64_501, "Other", "NL", Network.Kind.UNKNOWN);
        assertThat(NetworkLookup.preferring(List.of(names, countries)).of(PLACE))
                .isEqualTo(new Network(64_500, "Example Hosting", "NL", Network.Kind.HOSTING));
        assertThat(NetworkLookup.preferring(List.of(countries, names)).of(PLACE))
                .isEqualTo(new Network(64_501, "Other", "NL", Network.Kind.UNKNOWN));
    }

    @Test
    void shippedTableFillsWhatOwnOnesLeaveOpen() {
        NetworkLookup countries = any -> new Network(0, "", "NL", Network.Kind.UNKNOWN);
        Network network = NetworkLookup.preferring(List.of(countries)).of("62.149.128.10");
        assertThat(network.inWords()).isEqualTo("Aruba, hosting, NL");
    }

    @Test
    void ownTablesSayTheKindButNotOfTheProvider() {
        NetworkLookup kinds = any -> new Network(0, "", "", Network.Kind.VPN);
        NetworkLookup lookup = NetworkLookup.preferring(List.of(kinds));
        assertThat(lookup.of("62.149.128.10").kind()).isEqualTo(Network.Kind.VPN);
        assertThat(lookup.of("40.126.31.73").kind()).isEqualTo(Network.Kind.PROVIDER);
    }

    @Test
    void tableIsDated() {
        assertThat(NetworkLookup.shippedDate()).matches("\\d{4}-\\d{2}-\\d{2}");
    }

    @Test
    void rangesReachFromTheirFirstAddressToTheirLast() {
        NetworkLookup lookup = NetworkLookup.shipped();
        assertThat(lookup.of("62.149.128.0").asn()).isEqualTo(31_034);
        assertThat(lookup.of("62.149.255.255").asn()).isEqualTo(31_034);
        assertThat(lookup.of("62.149.127.255").asn()).isNotEqualTo(31_034);
        assertThat(lookup.of("62.150.0.0").asn()).isNotEqualTo(31_034);
    }

    @Test
    void looksAreQuickEnoughNeverToBeFelt() {
        var random = new Random(1);
        NetworkLookup lookup = NetworkLookup.shipped();
        String[] addresses =
                random.ints(100_000).mapToObj(NetworkLookupTest::dotted).toArray(String[]::new);
        long found = 0;
        for (int round = 0; round < 5; round++) {
            for (String address : addresses) {
                found += lookup.of(address).asn();
            }
        }
        long start = System.nanoTime();
        for (String address : addresses) {
            found += lookup.of(address).asn();
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        assertThat(found).isPositive();
        assertThat(addresses.length / seconds)
                .as("looks a second")
                .isGreaterThan(100_000); // a slow, busy machine's share
    }

    private static String dotted(int address) {
        return (address >>> 24) + "." + (address >>> 16 & 0xff) + "." + (address >>> 8 & 0xff) + "." + (address & 0xff);
    }
}
