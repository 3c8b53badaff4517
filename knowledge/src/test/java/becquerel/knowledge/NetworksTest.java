package becquerel.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NetworksTest {
    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "20.190.160.97, PROVIDER",
        "40.126.32.99, PROVIDER",
        "52.109.88.54, PROVIDER",
        "2603:10a6:803:a0:cafe::e6, PROVIDER",
        "2a01:111:f100:9001::1761:914f, PROVIDER",
        "::ffff:20.190.160.97, PROVIDER",
        "10.1.2.3, PRIVATE",
        "172.31.255.255, PRIVATE",
        "172.32.0.0, UNKNOWN",
        "192.168.0.1, PRIVATE",
        "100.64.0.1, PRIVATE",
        "100.128.0.1, UNKNOWN",
        "127.0.0.1, PRIVATE",
        "::1, PRIVATE",
        "fe80::1, PRIVATE",
        "fd00::1, PRIVATE",
        "192.0.2.10, UNKNOWN",
        "2001:db8::10, UNKNOWN",
        "255.255.255.255, UNKNOWN",
        "mail.example.com, UNKNOWN",
        "1.2, UNKNOWN",
        "'', UNKNOWN",
    })
    void whatCanBeSaidAtOnceOfAnAddress(String address, Network.Kind kind) {
        assertThat(Networks.isProviders(address)).isEqualTo(kind == Network.Kind.PROVIDER);
        assertThat(Networks.isPrivate(address)).isEqualTo(kind == Network.Kind.PRIVATE);
    }

    @ParameterizedTest(name = "{0} lies in {1}")
    @CsvSource({
        "192.0.2.77, 192.0.2.0/24",
        "2001:db8:1:2::5, 2001:db8:1::/48",
        "nowhere, nowhere",
    })
    void surroundingsOfAnAddress(String address, String around) {
        assertThat(Networks.surroundings(address)).isEqualTo(around);
    }

    @Test
    void onlyAnAddressOfNobodysServiceIsAPlace() {
        assertThat(Networks.isPlace("198.51.100.7")).isTrue();
        assertThat(Networks.isPlace("20.190.160.97")).isFalse();
        assertThat(Networks.isPlace("10.0.0.1")).isFalse();
        assertThat(Networks.isPlace("")).isFalse();
    }

    @Test
    void blocksCover() {
        List<String> office = List.of("192.0.2.0/25", "198.51.100.7", "2001:db8:5::/48", "not a network");
        assertThat(Networks.covers(office, "192.0.2.127")).isTrue();
        assertThat(Networks.covers(office, "192.0.2.128")).isFalse();
        assertThat(Networks.covers(office, "198.51.100.7")).isTrue();
        assertThat(Networks.covers(office, "2001:db8:5:ffff::1")).isTrue();
        assertThat(Networks.covers(office, "2001:db8:6::1")).isFalse();
    }

    @Test
    void shippedListIsDated() {
        assertThat(Networks.date()).matches("\\d{4}-\\d{2}-\\d{2}");
    }
}
