package becquerel.run.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import becquerel.knowledge.Network;
import becquerel.knowledge.Network.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OwnTablesTest {
    private static final String PLACE = "203.0.113.9";

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    Path folder;

    @Test
    void readsMaxMindsTables_eachForItsPart() throws IOException {
        Path systems = new Mmdb("GeoLite2-ASN")
                .with(
                        "203.0.113.0",
                        24,
                        Map.of(
                                "autonomous_system_number",
                                64_500L,
                                "autonomous_system_organization",
                                "Example Telecom"))
                .write(folder.resolve("asn.mmdb"));
        Path countries = new Mmdb("GeoLite2-Country")
                .with(
                        "203.0.113.0",
                        25,
                        Map.of(
                                "country", Map.of("iso_code", "BE", "names", Map.of("en", "Belgium")),
                                "registered_country", Map.of("iso_code", "NL")))
                .write(folder.resolve("country.mmdb"));
        var tables = OwnTables.open(List.of(systems, countries));
        assertThat(tables.lookup().of(PLACE)).isEqualTo(new Network(64_500, "Example Telecom", "NL", Kind.CARRIER));
        assertThat(tables.lookup().of("203.0.113.200").country()).isEmpty();
        assertThat(tables.lookup().of("2001:db8::1")).isEqualTo(Network.UNKNOWN);
        assertThat(tables.lookup().of("no address")).isEqualTo(Network.UNKNOWN);
        assertThat(tables.dates().get("Own table asn.mmdb")).matches("2026-05-28, GeoLite2-ASN, SHA-256 [0-9a-f]{64}");
    }

    @Test
    void readsWhatAnAddressIsUsedFor() throws IOException {
        Path uses = new Mmdb("GeoIP2-Anonymous-IP")
                .with(
                        "203.0.113.0",
                        26,
                        Map.of("is_anonymous", true, "is_anonymous_vpn", true, "is_hosting_provider", true))
                .with("203.0.113.64", 26, Map.of("is_hosting_provider", true))
                .with("203.0.113.128", 26, Map.of("is_tor_exit_node", true))
                .write(folder.resolve("anonymous.mmdb"));
        Path ways = new Mmdb("GeoIP2-Connection-Type")
                .with("203.0.113.192", 26, Map.of("connection_type", "Cellular"))
                .write(folder.resolve("ways.mmdb"));
        var tables = OwnTables.open(List.of(uses, ways));
        assertThat(List.of("203.0.113.1", "203.0.113.65", "203.0.113.129", "203.0.113.193"))
                .extracting(address -> tables.lookup().of(address).kind())
                .containsExactly(Kind.VPN, Kind.HOSTING, Kind.TOR, Kind.CARRIER);
    }

    @Test
    void readsIpinfosTables() throws IOException {
        Path lite = new Mmdb("ipinfo bundle_location_lite.mmdb")
                .with(
                        "2001:db8::",
                        32,
                        Map.of("asn", "AS64501", "as_name", "Example", "country", "Netherlands", "country_code", "NL"))
                .with(
                        "203.0.113.0",
                        24,
                        Map.of("asn", "AS64502", "name", "Example B", "type", "hosting", "country", "DE"))
                .write(folder.resolve("lite.mmdb"));
        Path privacy = new Mmdb("ipinfo privacy")
                .with("203.0.113.0", 24, Map.of("vpn", "", "tor", "true", "hosting", "true"))
                .with("198.51.100.0", 24, Map.of("vpn", true, "tor", false, "hosting", true))
                .write(folder.resolve("privacy.mmdb"));
        var tables = OwnTables.open(List.of(lite, privacy));
        assertThat(tables.lookup().of("2001:db8:5::1")).isEqualTo(new Network(64_501, "Example", "NL", Kind.UNKNOWN));
        assertThat(tables.lookup().of(PLACE)).isEqualTo(new Network(64_502, "Example B", "DE", Kind.HOSTING));
        assertThat(tables.lookup().of("198.51.100.1").kind()).isEqualTo(Kind.VPN);
        var other = OwnTables.open(List.of(privacy, lite));
        assertThat(other.lookup().of(PLACE).kind()).isEqualTo(Kind.TOR);
    }

    @Test
    void saysInThreePartsWhatIsWrong_withAFileThatIsNone() throws IOException {
        Path text = Files.writeString(folder.resolve("notes.mmdb"), "no table at all");
        assertThatThrownBy(() -> OwnTables.open(List.of(text)))
                .isInstanceOf(UsageProblem.class)
                .hasMessageContainingAll(
                        "notes.mmdb\n  is no MaxMind DB file that can be used: ", "\n  try: download it again");
        assertThatThrownBy(() -> OwnTables.open(List.of(folder.resolve("absent.mmdb"))))
                .isInstanceOf(UsageProblem.class)
                .hasMessageContainingAll("absent.mmdb\n  cannot be read", "\n  try: ");
    }

    /** Whatever bytes are damaged, the file is used, or refused in three parts; nothing else happens. */
    @Test
    void refusesDamagedFilesOrUsesThem_andNothingElse() throws IOException {
        byte[] whole = Files.readAllBytes(new Mmdb("GeoLite2-City")
                .with(
                        "203.0.113.0",
                        24,
                        Map.of("country", Map.of("iso_code", "NL"), "autonomous_system_number", 64_500L))
                .with("8.8.8.0", 24, Map.of("asn", "AS64502", "country", "DE", "list", List.of("a", List.of(1, true))))
                .write(folder.resolve("whole.mmdb")));
        var random = new Random(11);
        int refused = 0;
        for (int round = 0; round < 3_000; round++) {
            byte[] bytes = whole.clone();
            for (int change = random.nextInt(1, 6); change > 0; change--) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
            Path file = Files.write(folder.resolve("damaged.mmdb"), bytes);
            try {
                OwnTables.open(List.of(file)).lookup().of(PLACE);
            } catch (UsageProblem problem) {
                assertThat(String.valueOf(problem.getMessage()).lines()).hasSizeGreaterThanOrEqualTo(3);
                refused++;
            }
        }
        assertThat(refused).isPositive();
    }
}
