package becquerel.collect.value;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class AddressTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "203.0.113.9, 203.0.113.9, 0",
        "203.0.113.9:52378, 203.0.113.9, 52378",
        "[203.0.113.9]:443, 203.0.113.9, 443",
        "[203.0.113.9], 203.0.113.9, 0",
        "203.0.113.9:99999, 203.0.113.9, 0",
        "203.0.113.9:x, 203.0.113.9, 0",
        "2001:DB8::1, 2001:db8::1, 0",
        "2001:0db8:0000:0000:0000:0000:0000:0001, 2001:db8::1, 0",
        "[2001:db8::1], 2001:db8::1, 0",
        "[2001:db8::1]:52903, 2001:db8::1, 52903",
        "2001:db8:0:0:1::1, 2001:db8::1:0:0:1, 0",
        "2001:db8:1:2:3:4:5:6, 2001:db8:1:2:3:4:5:6, 0",
        "2001:db8:0:1:2:3:4:5, 2001:db8:0:1:2:3:4:5, 0",
        "2001:db8::, '2001:db8::', 0",
        "::2001:db8, '::2001:db8', 0",
        "fe80::1%eth0, fe80::1, 0",
        "::ffff:203.0.113.9, 203.0.113.9, 0",
        "[::ffff:203.0.113.9]:443, 203.0.113.9, 443",
        "::ffff:cb00:7109, 203.0.113.9, 0",
        "' 203.0.113.9 ', 203.0.113.9, 0",
    })
    void isReadInEveryForm(String written, String text, int port) {
        assertThat(Address.of(written)).isEqualTo(new Address(text, port));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "",
                " ",
                "null",
                "<null>",
                "localhost",
                "localhost:80",
                "[host]:80",
                "mail.example.com",
                "::1",
                "[::1]:80",
                "127.0.0.1",
                "::",
                "0.0.0.0",
                "::ffff:127.0.0.1",
                "203.0.113.999",
                "203.0.113",
                "203.0.113.9.1",
                "203.0.113.9.",
                ".203.0.113.9",
                "203..113.9",
                "0203.0.113.9",
                "2001:db8:::1",
                "2001:db8::1::2",
                "2001:db8:1:2:3:4:5:6:7",
                "2001:db8:1",
                "2001:db8::12345",
                "2001:db8::g",
                ":",
                "2001:db8:1:2:3:4:5:",
                "[",
                "[2001:db8::1",
                "255.255.255.256"
            })
    void isAbsent_whenNoUsableAddress(String written) {
        assertThat(Address.of(written)).isEqualTo(Address.NONE);
    }
}
