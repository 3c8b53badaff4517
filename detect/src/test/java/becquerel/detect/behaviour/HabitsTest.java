package becquerel.detect.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import becquerel.activity.Activity;
import becquerel.activity.Change;
import becquerel.activity.Client;
import becquerel.activity.Origin;
import becquerel.activity.SignInVerdict;
import becquerel.knowledge.Network;
import becquerel.knowledge.NetworkLookup;
import becquerel.knowledge.Organisation;
import becquerel.knowledge.Organisations;
import becquerel.testkit.Acts;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is usual is learned from everything but the stay that is looked at. */
class HabitsTest {
    private static final String ANNA = "anna@example.com";
    private static final String OFFICE = "198.51.100.20";
    private static final String STRANGE = "203.0.113.66";
    private static final String EDGE =
            "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/122.0.0.0 Safari/537.36 Edg/122.0.0.0";
    private static final String CHROME_ON_LINUX =
            "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 Chrome/122.0.0.0 Safari/537.36";

    private static List<Activity> days(String person, String address, String session, int days) {
        List<Activity> acts = new ArrayList<>();
        for (int day = 0; day < days; day++) {
            Acts at = Acts.by(person).agent(EDGE).from(address).session(session).later(Duration.ofDays(day));
            acts.add(at.signsIn());
            acts.add(at.later(Duration.ofMinutes(50)).touchesFile("FileAccessed", "plan.xlsx", ""));
        }
        return acts;
    }

    private static List<Activity> office() {
        List<Activity> acts = new ArrayList<>(days(ANNA, OFFICE, "desk", 10));
        acts.addAll(days("ben@example.com", OFFICE, "ben's", 10));
        acts.addAll(days("cara@example.com", OFFICE, "cara's", 10));
        return acts;
    }

    private static List<Hand> hands(List<Activity> acts) {
        return hands(acts, NetworkLookup.shipped());
    }

    private static List<Hand> hands(List<Activity> acts, NetworkLookup networks) {
        var habits = new Habits();
        acts.stream().sorted(Comparator.comparing(Activity::time)).forEach(act -> habits.see(act, networks));
        return habits.hands(new Organisations(List.of())).toList();
    }

    private static Hand at(List<Hand> hands, String account, String address) {
        return hands.stream()
                .filter(hand ->
                        hand.account().equals(account) && hand.addresses().contains(address))
                .findFirst()
                .orElseThrow();
    }

    private static Acts stranger(int day) {
        return Acts.by(ANNA)
                .agent(CHROME_ON_LINUX)
                .from(STRANGE)
                .session("his")
                .later(Duration.ofDays(day))
                .later(Duration.ofMinutes(10));
    }

    @Test
    void strangerIsTold_whateverTheDay() {
        for (int day : List.of(0, 5, 9)) {
            List<Activity> acts = office();
            acts.add(stranger(day).signsIn());
            Hand his = at(hands(acts), ANNA, STRANGE);
            assertThat(his.traits())
                    .as("day " + day)
                    .contains(
                            Trait.NEW_NETWORK,
                            Trait.NOBODY_ELSE,
                            Trait.CLIENT_OF_NOBODY,
                            Trait.OWN_SESSION,
                            Trait.ALSO_ELSEWHERE,
                            Trait.ONE_DAY);
            assertThat(his.newClients()).containsExactly("chrome on linux");
            assertThat(his.numbers().otherDays()).isEqualTo(10);
            assertThat(his.numbers().colleagues()).isEqualTo(2);
        }
    }

    @Test
    void whatWasDoneThereIsTold() {
        List<Activity> acts = office();
        acts.add(stranger(3).signsIn());
        assertThat(at(hands(acts), ANNA, STRANGE).traits())
                .contains(Trait.ONE_ACT, Trait.ONE_SIGN_IN)
                .doesNotContain(Trait.FEW_ACTS, Trait.NO_SIGN_IN, Trait.READS_MAIL, Trait.SEARCHES, Trait.CHANGES);

        acts.removeLast();
        Acts inside = stranger(3).later(Duration.ofMinutes(1));
        acts.add(inside.reads(ANNA, Acts.message("Invoice")));
        acts.add(inside.searches("invoice"));
        acts.add(inside.changesMethod(ANNA, Change.CREATED, "telephone"));
        assertThat(at(hands(acts), ANNA, STRANGE).traits())
                .contains(Trait.FEW_ACTS, Trait.NO_SIGN_IN, Trait.READS_MAIL, Trait.SEARCHES, Trait.CHANGES)
                .doesNotContain(Trait.ONE_ACT, Trait.ONE_SIGN_IN);
    }

    @Test
    void filesAndMailAreADaysWork() {
        List<Activity> acts = office();
        acts.add(stranger(3).touchesFile("FileAccessed", "plan.xlsx", ""));
        assertThat(at(hands(acts), ANNA, STRANGE).traits()).doesNotContain(Trait.ORDINARY_WORK);
        acts.add(stranger(3).sends("Minutes", "ben@example.com"));
        assertThat(at(hands(acts), ANNA, STRANGE).traits()).contains(Trait.ORDINARY_WORK);
    }

    @Test
    void exitsAreAskedWhatElseIsNewThere() {
        NetworkLookup racks = address -> address.equals(OFFICE)
                ? Network.UNKNOWN
                : new Network(64_501, "Rented Racks", "NL", Network.Kind.HOSTING);
        List<Activity> acts = office();
        acts.add(stranger(3).signsIn());
        assertThat(at(hands(acts, racks), ANNA, STRANGE).traits())
                .contains(Trait.NEW_EXIT, Trait.EXIT_WITH_NEW_CLIENT, Trait.EXIT_OF_SIGN_INS)
                .doesNotContain(Trait.EXIT_AS_USUAL);

        acts.addAll(days(ANNA, "192.0.2.9", "desk", 5)); // her own exit, another of the same operator
        assertThat(at(hands(acts, racks), ANNA, STRANGE).traits()).doesNotContain(Trait.NEW_EXIT);
        assertThat(at(hands(acts, racks), ANNA, OFFICE).traits())
                .doesNotContain(Trait.NEW_EXIT, Trait.EXIT_WITH_NEW_CLIENT, Trait.EXIT_AS_USUAL);
    }

    @Test
    void ownerAtTheOfficeIsUsual() {
        List<Activity> acts = office();
        acts.addAll(days(ANNA, "192.0.2.9", "desk", 5)); // the same session at home
        Hand hers = at(hands(acts), ANNA, OFFICE);
        assertThat(hers.traits())
                .contains(Trait.COLLEAGUES_PLACE, Trait.USUAL_CLIENT, Trait.SHARED_SESSION, Trait.FOUR_DAYS)
                .doesNotContain(Trait.NOBODY_ELSE, Trait.NEW_CLIENT, Trait.OWN_SESSION, Trait.LITTLE_KNOWN);
    }

    @Test
    void whoWasSeenNowhereElseIsLittleKnown() {
        assertThat(at(hands(office()), ANNA, OFFICE).traits()).contains(Trait.LITTLE_KNOWN);
    }

    @Test
    void programThatReadsWithATokenOfItsOwnIsNobodysHand() {
        List<Activity> acts = office();
        acts.add(Acts.by(ANNA)
                .origin(new Origin(STRANGE, 0, "", Client.REST, ""))
                .reads(ANNA));
        assertThat(hands(acts)).noneMatch(hand -> hand.addresses().contains(STRANGE));
    }

    @Test
    void triesThatFailTeachNothing() {
        List<Activity> acts = office();
        acts.add(stranger(1).signsIn(SignInVerdict.WRONG_PASSWORD, "50126"));
        assertThat(hands(acts)).noneMatch(hand -> hand.addresses().contains(STRANGE));
    }

    @Test
    void ownNetworkIsNobodysStrangePlace() {
        var habits = new Habits();
        habits.see(stranger(0).signsIn(), NetworkLookup.shipped());
        var own = new Organisation(
                Acts.TENANT,
                "",
                List.of(),
                List.of(),
                Organisation.People.NONE,
                List.of("203.0.113.0/24"),
                List.of(),
                List.of(),
                0);
        assertThat(habits.hands(new Organisations(List.of(own)))).isEmpty();
    }

    @Test
    void tenantsTeachEachOtherNothing() {
        List<Activity> acts = office();
        acts.addAll(days(ANNA, STRANGE, "", 3).stream()
                .map(act -> act.with(Acts.by(ANNA)
                        .from(STRANGE)
                        .agent(EDGE)
                        .tenant("another")
                        .at(act.time())
                        .context()))
                .toList());
        Hand other = at(hands(acts), ANNA, STRANGE);
        assertThat(other.tenant()).isEqualTo("another");
        assertThat(other.numbers().colleagues()).isZero();
        assertThat(other.numbers().otherDays()).isZero();
    }

    @Test
    void oddHoursAreThoseOfTheWeek_atWhichNeitherAccountNorColleaguesWork() {
        List<Activity> acts = office(); // nine to ten, Tuesday to the Thursday of the next week
        acts.add(stranger(5).later(Duration.ofHours(10)).signsIn());
        assertThat(at(hands(acts), ANNA, STRANGE).traits())
                .contains(Trait.ODD_HOURS)
                .doesNotContain(Trait.USUAL_HOURS);
        acts.removeLast();
        acts.add(stranger(3).signsIn());
        assertThat(at(hands(acts), ANNA, STRANGE).traits())
                .contains(Trait.USUAL_HOURS)
                .doesNotContain(Trait.ODD_HOURS);
    }

    @Test
    void longStayDoesNotMakeItsOwnHoursUsual() {
        List<Activity> acts = office();
        for (int day = 0; day < 9; day++) {
            acts.add(stranger(day).later(Duration.ofHours(10)).signsIn());
        }
        assertThat(at(hands(acts), ANNA, STRANGE).traits()).contains(Trait.ODD_HOURS);
    }

    @Test
    void floodOfReadingIsTold_beforeTheOtherDays() {
        List<Activity> acts = office();
        acts.add(stranger(5).signsIn());
        assertThat(at(hands(acts), ANNA, STRANGE).traits()).doesNotContain(Trait.FAR_MORE_READING);
        for (int i = 0; i < 200; i++) {
            acts.add(stranger(5).later(Duration.ofSeconds(i)).reads(ANNA));
        }
        assertThat(at(hands(acts), ANNA, STRANGE).traits()).contains(Trait.FAR_MORE_READING);
    }

    @Test
    void memoryOfAnAccountIsBounded() {
        List<Activity> acts = new ArrayList<>();
        for (int place = 0; place < 500; place++) {
            Acts at = Acts.by(ANNA)
                    .from("203.%d.%d.1".formatted(place / 250, place % 250))
                    .later(Duration.ofMinutes(place));
            acts.add(at.session("s" + place)
                    .agent("client " + (char) ('a' + place % 26))
                    .signsIn());
        }
        List<Hand> hands = hands(acts);
        assertThat(hands)
                .as("about as many as fit into 26 KiB, the latest among them")
                .hasSizeBetween(25, 50)
                .anyMatch(hand -> hand.addresses().contains("203.1.249.1"))
                .noneMatch(hand -> hand.addresses().contains("203.0.0.1"));
    }
}
