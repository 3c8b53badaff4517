package becquerel.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TechniquesTest {
    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "T1566, T1566 Phishing",
        "T1114.003, T1114.003 Email Collection: Email Forwarding Rule",
        "T1562.008, T1562.008 Impair Defenses: Disable or Modify Cloud Logs",
        "T1685.002, T1685.002 Impair Defenses: Disable or Modify Cloud Logs (T1562.008 in version 18.1)",
        "T9999, T9999",
    })
    void withName(String id, String named) {
        assertThat(Techniques.withName(id)).isEqualTo(named);
    }

    @ParameterizedTest(name = "{0} is our {1}")
    @CsvSource({"T1685, T1562.001", "T1562.001, T1562.001", "T9999, T9999"})
    void inOurVersion(String id, String ours) {
        assertThat(Techniques.inOurVersion(id)).isEqualTo(ours);
    }
}
