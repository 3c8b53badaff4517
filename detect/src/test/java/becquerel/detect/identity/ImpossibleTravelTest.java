package becquerel.detect.identity;

import static org.assertj.core.api.Assertions.assertThat;

import becquerel.activity.Activity;
import becquerel.detect.Entity;
import becquerel.detect.Finding;
import becquerel.knowledge.Organisations;
import becquerel.testkit.ASignIn;
import becquerel.testkit.Acts;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Berlin and Lisbon are 2,313 km apart: three hours by air at the least. */
class ImpossibleTravelTest {
    private static final Acts ANN = Acts.by("ann@example.com").agent(Found.CHROME);
    private final List<Activity> acts = new ArrayList<>();

    private static ASignIn berlin(Acts at) {
        return ASignIn.by(at.from("192.0.2.10")).city("Berlin", 52.52, 13.41);
    }

    private static ASignIn lisbon(Acts at) {
        return ASignIn.by(at.from("198.51.100.7").session("his")).city("Lisbon", 38.72, -9.14);
    }

    private List<Finding> found(String... ownNetworks) {
        Organisations organisations = Found.people(20, ownNetworks);
        return Found.by(new ImpossibleTravel(organisations, Found.NETWORKS), acts);
    }

    @Test
    void fires_whenNobodyTravelsThatFast() {
        acts.add(berlin(ANN.at("09:00")).succeeds());
        acts.add(lisbon(ANN.at("10:00")).succeeds());
        Finding finding = found().getFirst();
        assertThat(finding.sentence())
                .isEqualTo("ann@example.com signed in at Berlin from 192.0.2.10 (Example Telecom, carrier, DE) and,"
                        + " within 60 minutes, at Lisbon from 198.51.100.7, 2,313 km apart: nobody travels that fast.");
        assertThat(finding.confidence()).isEqualTo(0.25);
        assertThat(finding.entities())
                .contains(new Entity(Entity.Kind.ADDRESS, "198.51.100.7"), new Entity(Entity.Kind.SESSION, "his"))
                .doesNotContain(new Entity(Entity.Kind.ADDRESS, "192.0.2.10"));
        assertThat(finding.evidence()).hasSize(2);
    }

    @Test
    void isSurer_whenTheOwnersMachineStoodElsewhere_andHisComesFirst() {
        acts.add(berlin(ANN.at("2024-03-01T09:00:00Z")).managedDevice("d").succeeds());
        acts.add(lisbon(ANN.at("10:00")).succeeds());
        acts.add(berlin(ANN.at("10:30")).managedDevice("d").succeeds());
        Finding finding = found().getFirst();
        assertThat(finding.confidence()).isEqualTo(0.4);
        assertThat(finding.entities()).contains(new Entity(Entity.Kind.ADDRESS, "198.51.100.7"));
    }

    @Test
    void isSilent_whenThereWasTimeToFly() {
        acts.add(berlin(ANN.at("09:00")).succeeds());
        acts.add(lisbon(ANN.at("12:00")).succeeds());
        assertThat(found()).isEmpty();
    }

    @Test
    void flightAfterAJumpIsNoJump() {
        acts.add(berlin(ANN.at("09:00")).succeeds());
        acts.add(lisbon(ANN.at("10:00")).succeeds());
        acts.add(berlin(ANN.at("2024-03-07T09:00:00Z")).succeeds());
        acts.add(lisbon(ANN.at("2024-03-07T13:00:00Z")).succeeds());
        assertThat(found())
                .hasSize(1)
                .first()
                .extracting(each -> each.numbers().get("days"))
                .isEqualTo(1.0);
    }

    @Test
    void isSilent_withinTheBlurOfATown() {
        acts.add(berlin(ANN.at("09:00")).succeeds());
        acts.add(ASignIn.by(ANN.at("09:01").from("198.51.100.7"))
                .city("Munich", 48.14, 11.58) // 504 km
                .succeeds());
        acts.add(ASignIn.by(ANN.at("09:02").from("198.51.100.8"))
                .city("Nuremberg", 49.45, 11.08) // 378 km
                .succeeds());
        assertThat(found())
                .hasSize(1)
                .first()
                .extracting(Finding::sentence)
                .asString()
                .contains("Munich");
    }

    @Test
    void isSilent_whenTheStrangePlaceIsThatOfARegisteredMachine() {
        acts.add(berlin(ANN.at("09:00")).succeeds());
        acts.add(lisbon(ANN.at("10:00")).managedDevice("d").succeeds());
        assertThat(found()).isEmpty();
    }

    @Test
    void isSilent_forExitsAndGatewaysAndOwnNetworks() {
        acts.add(berlin(ANN.at("09:00")).succeeds());
        acts.add(lisbon(ANN.at("10:00").from("198.51.100.7")).succeeds());
        assertThat(found("198.51.100.0/24")).isEmpty();
        acts.removeLast();
        acts.add(ASignIn.by(ANN.at("10:00").from("203.0.113.20"))
                .city("Lisbon", 38.72, -9.14)
                .succeeds());
        acts.add(ASignIn.by(ANN.at("10:10").from("203.0.113.30"))
                .city("Lisbon", 38.72, -9.14)
                .succeeds());
        assertThat(found()).isEmpty();
    }

    @Test
    void isSilent_forATelephone_whoseTrafficComesOutAtHome() {
        acts.add(berlin(ANN.at("09:00").agent("Mozilla/5.0 (iPhone; CPU iPhone OS 17_3 like Mac OS X) Mobile/15E148"))
                .succeeds());
        acts.add(lisbon(ANN.at("10:00")).succeeds());
        assertThat(found()).isEmpty();
    }

    @Test
    void isSilent_forOneLineWithBothKindsOfAddress() {
        acts.add(berlin(ANN.at("09:00")).succeeds());
        acts.add(ASignIn.by(ANN.at("09:02").from("2001:db8::7"))
                .city("Lisbon", 38.72, -9.14)
                .succeeds());
        assertThat(found()).isEmpty();
    }

    @Test
    void isSilent_whereNoRecordGivesDegrees() {
        acts.add(ASignIn.by(ANN.at("09:00").from("192.0.2.10")).country("DE").succeeds());
        acts.add(ASignIn.by(ANN.at("09:10").from("198.51.100.7")).country("PT").succeeds());
        assertThat(found()).isEmpty();
    }

    @Test
    void twoLinesAreAHabit_afterThreeDays() {
        for (int day = 0; day < 6; day++) {
            Acts at = ANN.later(Duration.ofDays(day));
            acts.add(berlin(at).succeeds());
            acts.add(lisbon(at.later(Duration.ofMinutes(30))).succeeds());
        }
        Finding finding = found().getFirst();
        assertThat(found()).hasSize(1);
        assertThat(finding.confidence()).isEqualTo(0.05);
        assertThat(finding.sentence()).endsWith("but on three days it did, as whoever has two lines.");
    }

    @Test
    void memoryIsBounded() {
        for (int i = 0; i < 500; i++) {
            acts.add(ASignIn.by(ANN.later(Duration.ofMinutes(i)).from("198.51.100." + i % 200))
                    .city("", -80 + i * 0.3, i * 0.3)
                    .succeeds());
        }
        var travel = new ImpossibleTravel(Found.people(20), Found.NETWORKS);
        Travels memory = travel.fresh();
        for (Activity act : acts) {
            memory = travel.see(memory, act).memory();
        }
        assertThat(memory.seen()).hasSizeLessThanOrEqualTo(32);
        assertThat(memory.jumps()).hasSizeLessThanOrEqualTo(64);
    }
}
