package becquerel.detect.identity;

import static org.assertj.core.api.Assertions.assertThat;

import becquerel.activity.Account;
import becquerel.activity.Activity;
import becquerel.activity.Authentication.Flow;
import becquerel.detect.Finding;
import becquerel.knowledge.Organisations;
import becquerel.testkit.ASignIn;
import becquerel.testkit.Acts;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class DormantAccountTest {
    private static final Acts DORA =
            Acts.by("dora@example.com").from("192.0.2.10").agent(Found.CHROME).at("2024-03-31T09:00:00Z");
    private static final Acts RENTED = DORA.from("203.0.113.20");
    private static final Acts UNKNOWN = DORA.from("198.51.100.7");
    private final List<Activity> acts = new ArrayList<>();

    @Test
    void fires_atARentedMachine_andSaysForHowLongNothingWasDone() {
        colleaguesWork(0, 90);
        works(DORA, 90, 50);
        acts.add(RENTED.signsIn());
        Finding finding = only();
        assertThat(finding.confidence()).isLessThan(0.5).isGreaterThan(0.2);
        assertThat(finding.sentence()).contains("for 51 days, while colleagues worked on", "Example Hosting");
        assertThat(finding.evidence()).hasSize(2);
        assertThat(finding.benign()).contains("leave");
    }

    @Test
    void fires_onAnotherSystemInANetworkNobodyKnows() {
        colleaguesWork(0, 90);
        works(DORA, 90, 50);
        acts.add(UNKNOWN.agent(Found.FIREFOX_MAC).signsIn());
        assertThat(only().sentence()).contains("on a system it never used");
    }

    @Test
    void fires_once() {
        colleaguesWork(0, 90);
        works(DORA, 90, 50);
        acts.add(RENTED.signsIn());
        acts.add(RENTED.later(Duration.ofHours(1)).reads("dora@example.com"));
        acts.add(RENTED.later(Duration.ofDays(1)).signsIn());
        assertThat(found()).hasSize(1);
    }

    @Test
    void isSilent_onTheOwnMachineInAnotherHome() {
        colleaguesWork(0, 90);
        works(DORA, 90, 50);
        acts.add(UNKNOWN.signsIn());
        assertThat(found()).isEmpty();
    }

    @Test
    void isSilent_withANewMachineAtHomeAtTheOwnCarrierOrInTheOffice() {
        colleaguesWork(0, 90);
        works(DORA, 90, 50);
        acts.add(DORA.from("192.0.2.77").agent(Found.FIREFOX_MAC).signsIn());
        assertThat(found()).isEmpty();

        acts.removeLast();
        acts.add(RENTED.signsIn());
        assertThat(Found.by(new DormantAccount(Found.people(20, "203.0.113.0/24"), Found.NETWORKS), acts))
                .isEmpty();
    }

    @Test
    void isSilent_whereTheLogBegan() {
        colleaguesWork(0, 90);
        acts.add(RENTED.signsIn());
        assertThat(found()).isEmpty();
    }

    @Test
    void isSilent_forANewStarterWhoWasSeenOnlyOnFewDays() {
        colleaguesWork(0, 90);
        works(DORA, 54, 50);
        acts.add(RENTED.signsIn());
        assertThat(found()).isEmpty();
    }

    @Test
    void isSilent_whereTheLogItselfSlept() {
        colleaguesWork(50, 90);
        colleaguesWork(0, 3);
        works(DORA, 90, 50);
        acts.add(RENTED.signsIn());
        assertThat(found()).isEmpty();
    }

    @Test
    void isSilent_afterLessThanAMonth() {
        colleaguesWork(0, 90);
        works(DORA, 90, 28);
        acts.add(RENTED.signsIn());
        assertThat(found()).isEmpty();
    }

    @Test
    void isSilent_whileATelephoneKeptItAwake() {
        colleaguesWork(0, 90);
        works(DORA, 90, 50);
        acts.add(ASignIn.by(DORA.later(Duration.ofDays(-20)))
                .flow(Flow.NON_INTERACTIVE)
                .succeeds());
        acts.add(RENTED.signsIn());
        assertThat(found()).isEmpty();
    }

    @Test
    void isSilent_onGuestsAndServices() {
        colleaguesWork(0, 90);
        Account guest = new Account("guest@partner.example", Account.Kind.GUEST);
        Acts visitor =
                Acts.by(guest).origin(DORA.context().origin()).at(DORA.context().time());
        works(visitor, 90, 50);
        acts.add(visitor.from("203.0.113.20").signsIn());
        assertThat(found()).isEmpty();
    }

    @Test
    void isSilent_onTriesThatFail() {
        colleaguesWork(0, 90);
        works(DORA, 90, 50);
        acts.add(RENTED.failing().reads("dora@example.com"));
        assertThat(found()).isEmpty();
    }

    @Test
    void takesTimesFarFromNow() {
        acts.add(DORA.at(Instant.MIN.plus(Duration.ofDays(400))).signsIn());
        acts.add(DORA.at(Instant.MAX.minus(Duration.ofDays(400))).signsIn());
        assertThat(found()).isEmpty();
    }

    private void colleaguesWork(int from, int until) {
        for (int day = from; day <= until; day++) {
            if (day % 7 < 5) {
                acts.add(Acts.by("ben@example.com")
                        .at(DORA.context().time())
                        .later(Duration.ofDays(-day).minusHours(1))
                        .signsIn());
            }
        }
    }

    private void works(Acts who, int from, int until) {
        for (int day = from; day > until; day -= 2) {
            acts.add(who.later(Duration.ofDays(-day)).signsIn());
        }
    }

    private Finding only() {
        assertThat(found()).hasSize(1);
        return found().getFirst();
    }

    private List<Finding> found() {
        Organisations people = Found.people(20);
        return Found.by(new DormantAccount(people, Found.NETWORKS), acts);
    }
}
