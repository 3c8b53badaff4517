package becquerel.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NetworkTest {
    @ParameterizedTest(name = "{1} as {2} of {3} reads: {0}")
    @CsvSource(delimiter = '|', textBlock = """
            Aruba, hosting, IT          | Aruba S.p.A.          | HOSTING  | IT
            Cloudflare, web gateway, US | Cloudflare, Inc.      | GATEWAY  | US
            Example Net, NL             | Example Net B.V.      | UNKNOWN  | NL
            Example, carrier            | Example               | CARRIER  | ''
            hosting, DE                 | ''                    | HOSTING  | DE
            Microsoft's network         | Microsoft Corporation | PROVIDER | US
            a private address           | ''                    | PRIVATE  | ''
            SAS                         | SAS                   | UNKNOWN  | ''
            ''                          | ''                    | UNKNOWN  | ''
            """)
    void inWords(String words, String name, Network.Kind kind, String country) {
        assertThat(new Network(64_500, name, country, kind).inWords()).isEqualTo(words);
    }

    @Test
    void keepsOutWhatNoTableShouldSay() {
        var odd = new Network(-1, "a\u0000b\u202ec" + "x".repeat(500), "Italy", Network.Kind.UNKNOWN);
        assertThat(odd.asn()).isZero();
        assertThat(odd.name()).startsWith("a b cx").hasSize(120);
        assertThat(odd.country()).isEmpty();
        assertThat(new Network(0xffff_ffffL, "", "it", Network.Kind.UNKNOWN))
                .isEqualTo(new Network(4_294_967_295L, "", "IT", Network.Kind.UNKNOWN));
    }
}
