package becquerel.detect.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import becquerel.activity.Activity;
import becquerel.detect.Finding;
import becquerel.detect.Severity;
import becquerel.knowledge.Network;
import becquerel.knowledge.NetworkLookup;
import becquerel.knowledge.Organisation;
import becquerel.knowledge.Organisations;
import becquerel.testkit.ASignIn;
import becquerel.testkit.Acts;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An office that moves is told from a proxy that an intruder uses on many accounts. */
class MovesTest {
    private static final String OLD = "198.51.100.";
    private static final String NEW = "203.0.113.66";
    private static final String EDGE =
            "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/122.0.0.0 Safari/537.36 Edg/122.0.0.0";
    private static final String CHROME_ON_LINUX =
            "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 Chrome/122.0.0.0 Safari/537.36";
    private static final Network LINE = new Network(64500, "Example Telecom", "DE", Network.Kind.CARRIER);
    private static final Network RACKS = new Network(64501, "Rented Racks", "NL", Network.Kind.HOSTING);

    private final Habits habits = new Habits();
    private final List<Activity> acts = new ArrayList<>();
    private Network network = LINE;

    private static Acts person(int number, String address, int day) {
        return Acts.by("person" + number + "@example.com")
                .agent(EDGE)
                .from(address)
                .session("desk" + number)
                .later(Duration.ofDays(day).plusMinutes(number));
    }

    private static Activity at(Acts who, boolean registered) {
        return registered ? ASignIn.by(who).managedDevice("laptop").succeeds() : who.signsIn();
    }

    /** Twenty people, ten days, on machines that the directory knows or not. */
    private void office(boolean registered) {
        for (int number = 0; number < 20; number++) {
            for (int day = 0; day < 10; day++) {
                acts.add(at(person(number, OLD + (day % 2 == 0 ? 1 : 2), day), registered));
            }
        }
    }

    private List<Move> moves(String... ownNetworks) {
        NetworkLookup networks = address -> address.equals(NEW) ? network : Network.UNKNOWN;
        acts.stream().sorted(Comparator.comparing(Activity::time)).forEach(act -> habits.see(act, networks));
        return habits.moves(organisations(ownNetworks));
    }

    private static Organisations organisations(String... ownNetworks) {
        return new Organisations(List.of(new Organisation(
                Acts.TENANT,
                "",
                List.of(),
                List.of(),
                Organisation.People.NONE,
                List.of(ownNetworks),
                List.of(),
                List.of(),
                20)));
    }

    private List<Hand> movedHands() {
        return habits.hands(organisations())
                .filter(hand -> hand.has(Trait.MOVED_TOGETHER))
                .toList();
    }

    @Test
    void officeThatMovesIsOneNotice_andNobodysStrangeHand() {
        office(true);
        for (int number = 0; number < 6; number++) {
            acts.add(at(person(number, NEW, 10 + number % 2), true));
        }
        List<Move> moves = moves();
        assertThat(moves).hasSize(1);
        Finding notice = CommonNetwork.findings(moves).getFirst();
        assertThat(notice.severity()).isEqualTo(Severity.INFO);
        assertThat(notice.account()).isEmpty();
        assertThat(notice.entities()).isEmpty();
        assertThat(notice.sentence())
                .isEqualTo(
                        "From 15 March 2024 on, 6 of 20 active people came to a network new to all of them within two"
                                + " days and work there as before: 203.0.113.66 (Example Telecom, carrier, DE).");
        assertThat(movedHands()).hasSize(6);
    }

    @ParameterizedTest
    @CsvSource({"2, 0", "3, 1"})
    void withoutRegisteredMachinesPeopleMustStayForDays(int days, int moves) {
        office(false);
        for (int number = 0; number < 6; number++) {
            for (int day = 10; day < 10 + days; day++) {
                acts.add(at(person(number, NEW, day), false));
            }
        }
        assertThat(moves()).hasSize(moves);
    }

    @Test
    void proxyOfACampaignIsNoOffice() {
        office(true);
        for (int number = 0; number < 8; number++) {
            for (int day = 10; day < 15; day++) { // for days, with the owners' own browser, in their stolen sessions
                acts.add(at(person(number, NEW, day), false));
            }
        }
        assertThat(moves()).isEmpty();
        assertThat(movedHands()).isEmpty();
    }

    @Test
    void proxyIsNoOffice_whereItsClientIsNew() {
        office(false);
        for (int number = 0; number < 8; number++) {
            for (int day = 10; day < 15; day++) {
                acts.add(person(number, NEW, day).agent(CHROME_ON_LINUX).signsIn());
            }
        }
        assertThat(moves()).isEmpty();
    }

    @Test
    void rentedMachinesAreNoOffice_withoutRegisteredMachines() {
        network = RACKS;
        office(false);
        for (int number = 0; number < 8; number++) {
            for (int day = 10; day < 15; day++) {
                acts.add(at(person(number, NEW, day), false));
            }
        }
        assertThat(moves()).isEmpty();
    }

    @Test
    void networkThatPeopleComeToOneByOneIsNoMove() {
        office(true);
        for (int number = 0; number < 6; number++) {
            acts.add(at(person(number, NEW, 10 + 3 * number), true));
        }
        assertThat(moves()).isEmpty();
    }

    @Test
    void twoPeopleAreNoMove() {
        office(true);
        acts.add(at(person(0, NEW, 10), true));
        acts.add(at(person(1, NEW, 10), true));
        assertThat(moves()).isEmpty();
    }

    @Test
    void firstDaysOfTheLogAreNoMove() {
        office(true);
        assertThat(moves()).isEmpty();
    }

    @Test
    void ownNetworkNeedsNoNotice() {
        office(true);
        for (int number = 0; number < 6; number++) {
            acts.add(at(person(number, NEW, 10), true));
        }
        assertThat(moves(NEW)).isEmpty();
    }
}
