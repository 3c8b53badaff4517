package becquerel.detect.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import becquerel.activity.Client;
import becquerel.activity.Origin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClientFamilyTest {
    private static String of(String agent, Client client) {
        return ClientFamily.of(new Origin("192.0.2.1", 0, agent, client, ""));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/120.0 Safari/537.36 Edg/120.0 | edge on windows",
                "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/131.0 Safari/537.36 Edg/131.0 | edge on windows",
                "Microsoft SkyDriveSync 24.010.0114.0003 ship; Windows NT 10.0 (22631) | microsoft skydrivesync on windows",
                "python-requests/2.32.3 | python-requests",
                "Outlook-iOS/2.0 | outlook-ios on ios",
                "BAV2ROPC | bav2ropc",
                "Apple-iPhone15C1/2203.90 | apple-iphone15c1 on ios"
            })
    void versionsChangeNothing(String agent, String family) {
        assertThat(of(agent, Client.UNKNOWN)).isEqualTo(family);
    }

    @Test
    void oldProtocolIsAClientOfItsOwn_andNothingIsNothing() {
        assertThat(of("", Client.IMAP)).isEqualTo("imap");
        assertThat(of("", Client.BROWSER)).isEmpty();
    }

    @Test
    void nobodySitsAtAnOldProtocol() {
        assertThat(ClientFamily.isOldProtocol(of("", Client.IMAP))).isTrue();
        assertThat(ClientFamily.isOldProtocol(of("", Client.OTHER_LEGACY))).isTrue();
        assertThat(ClientFamily.isOldProtocol(of("BAV2ROPC", Client.UNKNOWN))).isTrue();
        assertThat(ClientFamily.isOldProtocol(of("Outlook-iOS/2.0", Client.UNKNOWN)))
                .isFalse();
    }
}
