package becquerel.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class RisksTest {
    @ParameterizedTest(name = "an alert titled {0} and a sign-in marked {1} are one doubt")
    @CsvSource({
        "Anonymous IP address, anonymizedIPAddress",
        "Anomalous Token, anomalousToken",
        "Atypical travel, unlikelyTravel",
        "Unfamiliar sign-in properties, unfamiliarFeatures",
        "Verified threat actor IP, nationStateIP"
    })
    void titlesOfAlertsAreTheNamesOfSignInLogs(String title, String name) {
        assertThat(Risks.of(title)).isPresent().isEqualTo(Risks.of(name));
    }

    @Test
    void otherAlertsAreNoDoubt() {
        assertThat(Risks.of("Informational signal")).isEmpty();
    }
}
