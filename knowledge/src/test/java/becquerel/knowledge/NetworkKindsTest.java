package becquerel.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NetworkKindsTest {
    @ParameterizedTest(name = "AS {0} {1} is {2}")
    @CsvSource(delimiter = '|', textBlock = """
            24940 | Hetzner Online GmbH          | HOSTING
            24940 | Somebody Telecom             | HOSTING
            0     | Hetzner Online GmbH          | HOSTING
            0     | Alexhost SRL                 | HOSTING
            0     | Example Hosting Telecom      | HOSTING
            0     | Example Cloud Telecom        | CARRIER
            0     | Example Cloud LLC            | HOSTING
            0     | Example-Servers.net          | HOSTING
            0     | Rostelecom                   | CARRIER
            0     | Deutsche Telekom AG          | CARRIER
            0     | Castle VPN                   | VPN
            0     | Cloudflare London, LLC       | GATEWAY
            39351 | 31173 Services AB            | VPN
            60729 | Stiftung Erneuerbare Freiheit| TOR
            174   | Cogent Communications        | UNKNOWN
            0     | Serverless Bakery            | UNKNOWN
            0     | Ghosthunters Club            | UNKNOWN
            0     | Example University           | UNKNOWN
            0     | ''                           | UNKNOWN
            """)
    void kindByNumberElseByWords(long asn, String name, Network.Kind kind) {
        assertThat(NetworkKinds.shipped().of(asn, name)).isEqualTo(kind);
    }

    @Test
    void listIsDatedAndEachNumberStandsOnce() {
        DataFile file = DataFile.named("network-kinds.txt");
        assertThat(file.remark("date")).matches("\\d{4}-\\d{2}-\\d{2}");
        List<String> numbers = file.lines().stream()
                .map(line -> DataFile.fields(line).get(1))
                .filter(field -> !field.equals("word"))
                .toList();
        assertThat(numbers).doesNotHaveDuplicates().allMatch(number -> Long.parseLong(number) > 0);
    }
}
