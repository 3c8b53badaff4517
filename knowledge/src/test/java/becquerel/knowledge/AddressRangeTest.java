package becquerel.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressRangeTest {
    @ParameterizedTest(name = "the upper half of {0} is {1}")
    @CsvSource({
        "2001:db8:1:2:3:4:5:6, 20010db800010002",
        "2001:DB8::, 20010db800000000",
        "2001:db8::1:2:3:4:5, 20010db800000001",
        "::1, 0",
        "::, 0",
        "1:2:3:4:5:6:7::, 1000200030004",
        "::1:2:3:4:5:6:7, 100020003",
        "fe80::1%1, fe80000000000000",
        "::ffff:198.51.100.7, c6336407",
    })
    void upperHalf(String text, String half) {
        assertThat(AddressRange.of(text).orElseThrow().from()).isEqualTo(Long.parseUnsignedLong(half, 16));
    }

    @ParameterizedTest(name = "\"{0}\" is no address")
    @ValueSource(
            strings = {
                "",
                ":",
                ":::",
                "1:",
                ":1",
                "1:2:3:4:5:6:7",
                "1:2:3:4:5:6:7:8:9",
                "1::2::3",
                "12345::",
                "g::",
                "1::2:",
                "1.2",
                "1.2.3.4.5",
                "1..2.3",
                "256.1.1.1",
                "1.2.3.",
                ".1.2.3",
                "1.2.3.-4",
                "mail.example.com",
                "::1 "
            })
    void noAddress(String text) {
        assertThat(AddressRange.of(text)).isEmpty();
    }

    @ParameterizedTest(name = "{0} as a number is {1}")
    @CsvSource({"0.0.0.0, 0", "255.255.255.255, 4294967295", "1.2.3.4, 16909060", "01.2.3.4, -1", "1.2.3, -1", "::1, -1"
    })
    void plainNumber(String text, long number) {
        assertThat(AddressRange.v4(text)).isEqualTo(number);
    }

    /** The quick readers and the JDK's agree, whatever a text looks like. */
    @Test
    void readsAsTheJdkDoes() {
        var random = new Random(42);
        for (int i = 0; i < 50_000; i++) {
            String text = madeUp(random);
            long quick = Ipv6Text.upperHalf(text);
            if (quick != Ipv6Text.OTHER) {
                long half = ByteBuffer.wrap(InetAddress.ofLiteral(text).getAddress())
                        .getLong();
                assertThat(quick).as(text).isEqualTo(half);
            }
        }
    }

    private static String madeUp(Random random) {
        var text = new StringBuilder();
        int parts = random.nextInt(1, 18);
        for (int part = 0; part < parts; part++) {
            text.append(random.nextInt(5) == 0 ? "" : Integer.toHexString(random.nextInt(1 << random.nextInt(1, 18))));
            text.append(random.nextInt(12) == 0 ? "" : ":");
        }
        return text.toString();
    }
}
