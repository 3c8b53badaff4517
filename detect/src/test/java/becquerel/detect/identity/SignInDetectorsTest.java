package becquerel.detect.identity;

import static org.assertj.core.api.Assertions.assertThat;

import becquerel.activity.Activity;
import becquerel.activity.Activity.SignIn;
import becquerel.activity.Change;
import becquerel.activity.Client;
import becquerel.activity.SignInVerdict;
import becquerel.detect.Entity;
import becquerel.detect.Finding;
import becquerel.detect.Severity;
import becquerel.testkit.ARule;
import becquerel.testkit.ASignIn;
import becquerel.testkit.Acts;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The detectors that ask how and from where an account was opened. */
class SignInDetectorsTest {
    private static final Acts ANN =
            Acts.by("ann@example.com").from("192.0.2.10").agent(Found.CHROME);
    private static final Acts STRANGER = ANN.from("203.0.113.9");
    private final List<Activity> acts = new ArrayList<>();

    @Nested
    class BarePasswords {
        private final Acts check = STRANGER.agent("BAV2ROPC").at("03:00");

        @Test
        void fires_onSuccess_andSaysThatNoSecondFactorWasAskedFor() {
            usualDays(6);
            acts.add(check.signsIn());
            Finding finding = only(found());
            assertThat(finding.severity()).isEqualTo(Severity.HIGH);
            assertThat(finding.sentence()).contains("no second factor was asked for");
        }

        @Test
        void fires_onARightPassword_andNeverSaysThatAnythingWasBypassed() {
            usualDays(6);
            acts.add(check.signsIn(SignInVerdict.PASSWORD_RIGHT, "50076"));
            assertThat(only(found()).sentence()).contains("it is right").doesNotContain("bypass");
        }

        @Test
        void isCareful_whenTheEvidenceHasJustBegun() {
            acts.add(check.signsIn());
            assertThat(only(found()).severity()).isEqualTo(Severity.LOW);
        }

        @Test
        void isLow_whenAnOldMailProgramIsTakenAlong() {
            usualDays(6);
            acts.add(check.later(Duration.ofDays(-5)).signsIn());
            acts.add(check.from("198.51.100.7").signsIn());
            assertThat(found()).extracting(Finding::severity).containsExactly(Severity.LOW, Severity.LOW);
        }

        @Test
        void gathersWrongPasswordsInOneLowFinding() {
            usualDays(6);
            for (int i = 0; i < 5; i++) {
                acts.add(check.later(Duration.ofMinutes(i)).signsIn(SignInVerdict.WRONG_PASSWORD, "50126"));
            }
            Finding finding = only(found());
            assertThat(finding.severity()).isEqualTo(Severity.LOW);
            assertThat(finding.numbers()).containsEntry("wrong passwords", 5.0);
        }

        @Test
        void isSilent_forAScannerThatDoesSoEveryDay() {
            for (int day = 0; day < 10; day++) {
                acts.add(check.client(Client.SMTP).later(Duration.ofDays(day)).signsIn());
            }
            assertThat(found()).hasSize(1); // on its first day only
        }

        @Test
        void isNoHabit_whenTheSameWordComesFromARentedMachine_orAfterWeeksWithout() {
            usualDays(6);
            acts.add(check.from("192.0.2.10").later(Duration.ofDays(-5)).signsIn());
            acts.add(check.from("203.0.113.20").signsIn());
            acts.add(check.from("198.51.100.7").later(Duration.ofDays(60)).signsIn());
            assertThat(found())
                    .extracting(Finding::severity)
                    .containsExactly(Severity.LOW, Severity.HIGH, Severity.HIGH);
        }

        @Test
        void keepsToTheHabit_whateverIsGuessedFromEverOtherPlaces() {
            Acts printer = check.client(Client.SMTP).agent("").from("192.0.2.10");
            acts.add(printer.later(Duration.ofDays(-40)).signsIn());
            for (int i = 0; i < 100; i++) {
                acts.add(check.from("2001:db8:%x::1".formatted(i))
                        .later(Duration.ofHours(-10L * i))
                        .signsIn(SignInVerdict.WRONG_PASSWORD, "50126"));
            }
            acts.add(printer.later(Duration.ofDays(1)).signsIn());
            assertThat(found())
                    .filteredOn(finding -> finding.sentence().contains("signed in"))
                    .hasSize(1);
        }

        @Test
        void isSilent_forBrowsers() {
            usualDays(6);
            acts.add(STRANGER.signsIn());
            assertThat(found()).isEmpty();
        }

        private List<Finding> found() {
            return Found.by(new LegacySignIn(Found.people(20), Found.NETWORKS), acts);
        }
    }

    @Nested
    class Scripts {
        @Test
        void fires_whenALibraryOpensAnAccount() {
            usualDays(6);
            acts.add(STRANGER.agent("python-requests/2.31.0").signsIn());
            assertThat(only(found()).severity()).isEqualTo(Severity.HIGH);
        }

        @Test
        void isSurer_whenItComesThroughTheDoorOfPhishingKits() {
            usualDays(6);
            acts.add(STRANGER.agent("axios/1.7.9")
                    .app("4765445b-32c6-49b0-83e6-1d93765276ca")
                    .signsIn());
            assertThat(only(found()).severity()).isEqualTo(Severity.CRITICAL);
        }

        @Test
        void isSilent_onFailuresAndApprovedPrograms() {
            usualDays(6);
            acts.add(STRANGER.agent("axios/1.7.9").signsIn(SignInVerdict.WRONG_PASSWORD, "50126"));
            assertThat(found()).isEmpty();
        }

        @Test
        void saysTheSameProgramOnce() {
            usualDays(6);
            for (int i = 0; i < 9; i++) {
                acts.add(
                        STRANGER.agent("axios/1.7.9").later(Duration.ofHours(i)).signsIn());
            }
            assertThat(found()).hasSize(1);
        }

        private List<Finding> found() {
            return Found.by(new ScriptedSignIn(Found.people(10)), acts);
        }
    }

    @Nested
    class StrangeNetworks {
        @Test
        void fires_low_whenARuleIsMadeFromANetworkNewForThePerson() {
            usualDays(6);
            acts.add(STRANGER.at("03:00").signsIn());
            acts.add(STRANGER.at("03:05").makesRule(ARule.named("r").deletes().inbox()));
            acts.add(STRANGER.at("03:06").grants("ann@example.com", "eve@example.net", "FullAccess"));
            Finding finding = only(found());
            assertThat(finding.severity()).isEqualTo(Severity.LOW);
            assertThat(finding.confidence()).isLessThan(0.5);
            assertThat(finding.numbers()).containsEntry("lasting changes", 2.0);
            assertThat(finding.entities()).contains(new Entity(Entity.Kind.ADDRESS, "203.0.113.9"));
        }

        @Test
        void fires_whenTheChangeIsRecordedWithTheProvidersAddress() {
            usualDays(6);
            acts.add(STRANGER.at("03:00").signsIn());
            acts.add(ANN.from("20.190.160.97").at("03:05").consents("app-1", "Mailer", "Mail.Read"));
            assertThat(found()).hasSize(1);
        }

        @Test
        void isSilent_beforeThePersonIsKnown() {
            usualDays(2);
            acts.add(STRANGER.at("03:00").signsIn());
            acts.add(STRANGER.at("03:05").makesRule(ARule.named("r").deletes().inbox()));
            assertThat(found()).isEmpty();
        }

        @Test
        void isSilent_fromTheUsualNetworkTheOfficeAndAfterADay() {
            usualDays(6);
            acts.add(ANN.at("10:00").makesRule(ARule.named("r").deletes().inbox()));
            acts.add(ANN.from("198.51.100.3")
                    .at("11:00")
                    .makesRule(ARule.named("r").deletes().inbox()));
            acts.add(STRANGER.at("03:00").signsIn());
            acts.add(STRANGER.at("2024-03-07T03:00:00Z")
                    .makesRule(ARule.named("r").deletes().inbox()));
            assertThat(found()).isEmpty();
        }

        @Test
        void fires_high_whenAMethodIsAdded() {
            usualDays(6);
            acts.add(STRANGER.at("03:00").signsIn());
            acts.add(Acts.bySystem().at("03:10").changesMethod("ann@example.com", Change.CREATED, "Phone app"));
            Finding finding = only(Found.by(new MethodAfterNewNetwork(Found.people(10), Found.NETWORKS), acts));
            assertThat(finding.severity()).isEqualTo(Severity.HIGH);
            assertThat(finding.account()).isEqualTo("ann@example.com");
        }

        @Test
        void isSilent_whenAMethodIsAddedInTheUsualPlaceOrByAnAdministrator() {
            usualDays(6);
            acts.add(ANN.at("09:30").changesMethod("ann@example.com", Change.CREATED, "Phone app"));
            acts.add(STRANGER.at("10:00").signsIn());
            acts.add(Acts.by("admin@example.com")
                    .at("10:10")
                    .changesMethod("ann@example.com", Change.CREATED, "Phone app"));
            assertThat(Found.by(new MethodAfterNewNetwork(Found.people(10), Found.NETWORKS), acts))
                    .isEmpty();
        }

        @Test
        void fires_whenAResetPasswordIsUsedElsewhereAtOnce() {
            usualDays(6);
            acts.add(Acts.by("admin@example.com").at("10:00").changesPassword("ann@example.com", true));
            acts.add(STRANGER.at("10:20").signsIn());
            assertThat(only(Found.by(new ResetThenSignIn(Found.people(20), Found.NETWORKS), acts))
                            .sentence())
                    .contains("20 minutes later");
        }

        @Test
        void isSilent_whenTheOwnerUsesTheResetPasswordOrNobodySoon() {
            usualDays(6);
            acts.add(Acts.by("admin@example.com").at("10:00").changesPassword("ann@example.com", true));
            acts.add(ANN.at("10:20").signsIn());
            acts.add(STRANGER.at("15:00").signsIn());
            assertThat(Found.by(new ResetThenSignIn(Found.people(20), Found.NETWORKS), acts))
                    .isEmpty();
        }

        private List<Finding> found() {
            return Found.by(new NewNetworkThenChange(Found.people(10, "198.51.100.0/24"), Found.NETWORKS), acts);
        }
    }

    private static final String FIREFOX =
            "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:123.0) Gecko/20100101 Firefox/123.0";

    @Nested
    class Sessions {
        private final Acts session =
                ANN.session("5e551011-0000-4000-8000-000000000001").at("09:00");
        private final Acts moved =
                session.later(Duration.ofDays(3)).from("203.0.113.20").agent(FIREFOX);

        @Test
        void fires_whenOneSessionIsUsedOnTwoMachinesAtTwoPlaces() {
            acts.add(session.signsIn());
            acts.add(session.at("09:30")
                    .from("203.0.113.9")
                    .agent(Found.FIREFOX_MAC)
                    .reads("ann@example.com"));
            assertThat(only(found()).severity()).isEqualTo(Severity.MEDIUM);
        }

        @Test
        void fires_whenRecordsNameOnlyTheToken_andItIsUsedOnAnotherMachine() {
            Acts token = session.session("").token("aa000000-0000-4000-8000-000000000001");
            acts.add(token.signsIn());
            acts.add(token.at("09:30")
                    .from("203.0.113.9")
                    .agent(Found.FIREFOX_MAC)
                    .reads("ann@example.com"));
            assertThat(only(found()).sentence()).startsWith("One token of");
        }

        @Test
        void isSilent_forAnotherTokenOfTheSameAccount() {
            Acts token = session.session("");
            acts.add(token.token("aa000000-0000-4000-8000-000000000001").signsIn());
            acts.add(token.token("aa000000-0000-4000-8000-000000000002")
                    .at("09:30")
                    .from("203.0.113.9")
                    .agent(Found.FIREFOX_MAC)
                    .reads("ann@example.com"));
            assertThat(found()).isEmpty();
        }

        @Test
        void isSilent_forOneMachineOnTheRoadTwoNetworksOfOneLineAndTwoSessions() {
            acts.add(session.signsIn());
            acts.add(session.at("09:30").from("203.0.113.9").reads("ann@example.com"));
            acts.add(session.at("09:40")
                    .from("2001:db8::5")
                    .agent(Found.FIREFOX_MAC)
                    .reads("ann@example.com"));
            acts.add(session.at("09:50")
                    .from("192.0.2.99")
                    .agent(Found.FIREFOX_MAC)
                    .reads("ann@example.com"));
            acts.add(session.at("10:00")
                    .from("20.190.160.97")
                    .agent(Found.FIREFOX_MAC)
                    .reads("ann@example.com"));
            acts.add(session.session("")
                    .from("203.0.113.9")
                    .agent(Found.FIREFOX_MAC)
                    .signsIn());
            assertThat(found()).isEmpty();
        }

        @Test
        void fires_whenAnOldSessionTurnsUpAtARentedMachineDaysLater() {
            acts.add(session.signsIn());
            acts.add(moved.reads("ann@example.com"));
            Finding finding = only(found());
            assertThat(finding.confidence()).isLessThan(0.5);
            assertThat(finding.sentence()).contains("was used 3 days later", "never came from a rented machine before");
        }

        @Test
        void isSilent_forWhoIsUsedToRentedMachines_orKeepsTheBrowser_orGoesThroughATunnel() {
            acts.add(session.session("older")
                    .later(Duration.ofDays(-9))
                    .from("203.0.113.21")
                    .signsIn());
            acts.add(session.signsIn());
            acts.add(moved.reads("ann@example.com"));
            Acts ben = Acts.by("ben@example.com")
                    .origin(session.context().origin())
                    .session("bens");
            acts.add(ben.signsIn());
            acts.add(ben.later(Duration.ofDays(3)).from("203.0.113.20").reads("ben@example.com"));
            Acts cleo = Acts.by("cleo@example.com")
                    .origin(session.context().origin())
                    .session("cleos");
            acts.add(cleo.signsIn());
            acts.add(cleo.later(Duration.ofDays(3))
                    .from("203.0.113.30")
                    .agent(FIREFOX)
                    .reads("cleo@example.com"));
            assertThat(found()).isEmpty();
        }

        @Test
        void isSilent_whenTheDeviceIsTheSame() {
            acts.add(ASignIn.by(session).managedDevice("laptop").succeeds());
            acts.add(ASignIn.by(moved).managedDevice("laptop").succeeds());
            assertThat(found()).isEmpty();
        }

        @Test
        void fires_onAnotherPlatformDaysLater_thoughTheFirstRecordSaysNoMachine() {
            acts.add(session.agent("").signsIn());
            acts.add(session.at("09:10").reads("ann@example.com"));
            acts.add(session.later(Duration.ofDays(4))
                    .from("198.51.100.7")
                    .agent(Found.FIREFOX_MAC)
                    .reads("ann@example.com"));
            assertThat(found()).hasSize(1);
        }

        private List<Finding> found() {
            return Found.by(new SessionMoves(Found.NETWORKS), acts);
        }
    }

    @Nested
    class Browsers {
        private static final String OLD =
                "Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/79.0.3945.88 Safari/537.36";

        @Test
        void fires_onceAndLow_whenABrowserIsYearsBehindTheOthers() {
            acts.add(ANN.signsIn());
            acts.add(STRANGER.at("10:00").agent(OLD).signsIn());
            acts.add(STRANGER.at("10:05").agent(OLD).signsIn());
            Finding finding = only(Found.by(new StaleBrowser(), acts));
            assertThat(finding.severity()).isEqualTo(Severity.LOW);
            assertThat(finding.confidence()).isLessThanOrEqualTo(0.3);
        }

        @Test
        void isSilent_whenNoNewerOneWasSeen_orTheNewerOneIsInvented() {
            acts.add(ANN.agent(OLD).signsIn());
            acts.add(ANN.at("10:00").agent("Mozilla/5.0 Chrome/999.0.0.0").signsIn());
            acts.add(Acts.by("bob@example.com").at("11:00").agent(OLD).signsIn());
            assertThat(Found.by(new StaleBrowser(), acts)).isEmpty();
        }
    }

    @Nested
    class Codes {
        @Test
        void fires_onTheFirstCodeConfirmedFromAStrangeNetwork() {
            usualDays(6);
            acts.add(confirmed(STRANGER.at("10:00")));
            acts.add(confirmed(STRANGER.at("10:05")));
            assertThat(only(Found.by(new DeviceCode(Found.people(20), Found.NETWORKS), acts))
                            .severity())
                    .isEqualTo(Severity.MEDIUM);
        }

        @Test
        void isSilent_forThoseWhoAlwaysUseCodes() {
            acts.add(confirmed(ANN.at("2024-02-01T09:00:00Z")));
            usualDays(6);
            acts.add(confirmed(STRANGER.at("10:00")));
            assertThat(Found.by(new DeviceCode(Found.people(20), Found.NETWORKS), acts))
                    .isEmpty();
        }

        private SignIn confirmed(Acts who) {
            SignIn plain = who.signsIn();
            return new SignIn(
                    plain.context(),
                    plain.verdict(),
                    plain.code(),
                    plain.reason(),
                    "Cmsi:Cmsi",
                    plain.resource(),
                    plain.device());
        }
    }

    private void usualDays(int days) {
        for (int day = 1; day <= days; day++) {
            acts.add(ANN.at("09:00").later(Duration.ofDays(-day)).signsIn());
        }
    }

    private static Finding only(List<Finding> found) {
        assertThat(found).hasSize(1);
        return found.getFirst();
    }
}
