package becquerel.detect.identity;

import static org.assertj.core.api.Assertions.assertThat;

import becquerel.activity.Activity;
import becquerel.activity.Change;
import becquerel.detect.Finding;
import becquerel.knowledge.Network;
import becquerel.knowledge.Network.Kind;
import becquerel.knowledge.NetworkLookup;
import becquerel.testkit.ARule;
import becquerel.testkit.Acts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What it changes when a strange address is another line of the carrier somebody always comes from, or a rented machine. */
class OwnCarrierTest {
    private static final String HOME = "192.0.2.10";
    private static final NetworkLookup NETWORKS = address -> Map.of(
                    HOME,
                    new Network(64_500, "Example Telecom", "NL", Kind.CARRIER),
                    "198.51.100.9",
                    new Network(64_500, "Example Telecom", "NL", Kind.CARRIER),
                    "198.51.101.9",
                    new Network(64_501, "Example Mobile", "NL", Kind.CARRIER),
                    "203.0.113.9",
                    new Network(64_502, "Example Cloud", "DE", Kind.HOSTING))
            .getOrDefault(address, Network.UNKNOWN);
    private static final NetworkLookup RENTED =
            address -> new Network(64_502, "Example Cloud", "DE", address.equals(HOME) ? Kind.CARRIER : Kind.HOSTING);
    private static final Acts ANN = Acts.by("ann@example.com").agent(Found.CHROME);

    private final List<Activity> acts = new ArrayList<>();

    @ParameterizedTest(name = "a method added at {0}: {1}")
    @CsvSource({"198.51.100.9, 0.38", "198.51.101.9, 0.55", "2001:db8::9, 0.55", "203.0.113.9, 0.83"})
    void methodAdded(String address, double confidence) {
        usualDays();
        acts.add(ANN.from(address).at("03:00").signsIn());
        acts.add(Acts.bySystem().at("03:10").changesMethod("ann@example.com", Change.CREATED, "Phone app"));
        assertThat(only(Found.by(new MethodAfterNewNetwork(Found.people(10), NETWORKS), acts))
                        .confidence())
                .isEqualTo(confidence);
    }

    @ParameterizedTest(name = "a rule made at {0}: {1}, {2}")
    @CsvSource(delimiter = '|', textBlock = """
            198.51.100.9 | 0.14 | at 198.51.100.9 (Example Telecom, carrier, NL) for
            198.51.101.9 | 0.25 | at 198.51.101.9 (Example Mobile, carrier, NL) for
            2001:db8::9  | 0.25 | at 2001:db8::9 for
            203.0.113.9  | 0.45 | at 203.0.113.9 (Example Cloud, hosting, DE) for
            """)
    void lastingChange(String address, double confidence, String said) {
        usualDays();
        acts.add(ANN.from(address)
                .at("03:00")
                .makesRule(ARule.named("r").deletes().inbox()));
        Finding finding = only(Found.by(new NewNetworkThenChange(Found.people(10), NETWORKS), acts));
        assertThat(finding.confidence()).isEqualTo(confidence);
        assertThat(finding.sentence()).contains(said);
    }

    @Test
    void aRentedMachineOfTheSameDayMakesNoHabitOfTheNext() {
        usualDays();
        acts.add(ANN.from("203.0.113.9").at("02:00").signsIn());
        acts.add(ANN.from("198.51.100.9")
                .at("03:00")
                .makesRule(ARule.named("r").deletes().inbox()));
        assertThat(only(Found.by(new NewNetworkThenChange(Found.people(10), RENTED), acts))
                        .confidence())
                .isEqualTo(0.45);
    }

    private void usualDays() {
        for (int day = 1; day <= 6; day++) {
            acts.add(ANN.from(HOME).at("2024-02-2" + day + "T09:00:00Z").signsIn());
        }
    }

    private static Finding only(List<Finding> found) {
        assertThat(found).hasSize(1);
        return found.getFirst();
    }
}
