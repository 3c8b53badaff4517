package becquerel.detect.identity;

import static org.assertj.core.api.Assertions.assertThat;

import becquerel.activity.Activity;
import becquerel.activity.Activity.LinkClicked;
import becquerel.activity.Activity.SignIn;
import becquerel.activity.Authentication.Factors;
import becquerel.activity.Authentication.Flow;
import becquerel.activity.Change;
import becquerel.activity.SignInVerdict;
import becquerel.detect.Detector;
import becquerel.detect.Finding;
import becquerel.detect.Severity;
import becquerel.knowledge.Knowledge;
import becquerel.knowledge.LinkHosts;
import becquerel.testkit.ASignIn;
import becquerel.testkit.Acts;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What only sign-in logs tell, and what nearly looks the same. */
class SignInLogTest {
    private static final LinkHosts LINKS = Knowledge.shipped().links();
    private static final String OFFICE_HOME = "4765445b-32c6-49b0-83e6-1d93765276ca";
    private static final String COMMAND_LINE = "04b07795-8ddb-461a-bbee-02f9e1bf7b46";
    private static final String BROKER = "29d9ed98-a469-4536-ade2-f981bc1d605e";
    private static final String REGISTRATION = "01cb2876-7ebd-4aa4-9cc9-d28bd4d359a9";
    private static final String LINUX = "Mozilla/5.0 (X11; Linux x86_64) Chrome/122.0.0.0 Safari/537.36";

    private static final Acts ANN =
            Acts.by("ann@example.com").from("192.0.2.10").agent(Found.CHROME);
    /** A rented machine, and an address of which nothing is known. */
    private static final Acts RENTED = ANN.from("203.0.113.20");

    private static final Acts ELSEWHERE = ANN.from("198.51.100.7");
    private final List<Activity> acts = new ArrayList<>();

    @Nested
    class Relayed {
        @Test
        void fires_onAFreshSignInFromARentedMachine() {
            usualDays();
            signIn(RENTED);
            Finding finding = only(found());
            assertThat(finding.severity()).isEqualTo(Severity.HIGH);
            assertThat(finding.sentence()).contains("Example Hosting");
        }

        @Test
        void isSure_whenTheLinkWasFollowedSomewhereElse() {
            usualDays();
            acts.add(click(ANN.at("08:50")));
            signIn(RENTED);
            Finding finding = only(found());
            assertThat(finding.severity()).isEqualTo(Severity.CRITICAL);
            assertThat(finding.sentence()).contains("followed a link").doesNotContain("bypass");
        }

        @Test
        void fires_onTheClickAlone_whenNothingIsKnownOfTheNetwork() {
            usualDays();
            acts.add(click(ANN.at("08:50")));
            signIn(ELSEWHERE);
            assertThat(only(found()).severity()).isEqualTo(Severity.HIGH);
        }

        @ParameterizedTest(name = "{0}")
        @CsvSource(delimiter = '|', textBlock = """
                https://share.example.net/login     | 0.75 | to https://share.example.net/login at
                https://forms.office.com/r/1        | 0.82 | (a host where anybody can make a form) at
                https://letter.azurewebsites.net/1  | 0.82 | (a host where anybody can put a page) at
                https://www.dropbox.com/s/1         | 0.82 | (a host where anybody can put a file) at
                https://bit.ly/1                    | 0.82 | (a short address that hides where it leads) at
                https://forms.office.com.example/r  | 0.75 | to https://forms.office.com.example/r at
                """)
        void weighsTheHostOfTheLink(String link, double confidence, String said) {
            usualDays();
            acts.add(ANN.at("08:50").clicks(link));
            signIn(ELSEWHERE);
            assertThat(only(found()).confidence()).isEqualTo(confidence);
            assertThat(only(found()).sentence()).contains(said);
        }

        @Test
        void isSilent_whenALinkToAnybodysHostWasFollowedThere() {
            usualDays();
            acts.add(ELSEWHERE.at("08:50").clicks("https://forms.office.com/r/1"));
            signIn(ELSEWHERE);
            assertThat(found()).isEmpty();
        }

        @Test
        void isSilent_forATravellerAtANewComputer() {
            usualDays();
            signIn(ELSEWHERE);
            assertThat(found()).isEmpty();
        }

        @Test
        void isSilent_whenTheLinkWasFollowedThere() {
            usualDays();
            acts.add(click(ELSEWHERE.at("08:50")));
            signIn(ELSEWHERE);
            assertThat(found()).isEmpty();
        }

        @Test
        void isSilent_whenTheLinkWasFollowedLongBefore() {
            usualDays();
            acts.add(click(ANN.at("08:20")));
            signIn(ELSEWHERE);
            assertThat(found()).isEmpty();
        }

        @Test
        void isSilent_onADeviceTheDirectoryKnows() {
            usualDays();
            acts.add(ASignIn.by(RENTED.app(OFFICE_HOME).at("09:00"))
                    .attempt("a-1")
                    .stopped("50074"));
            acts.add(ASignIn.by(RENTED.app(OFFICE_HOME).at("09:01"))
                    .attempt("a-1")
                    .managedDevice("d-1")
                    .succeeds());
            assertThat(found()).isEmpty();
        }

        @Test
        void isSilent_inTheOrganisationsOwnNetwork() {
            usualDays();
            signIn(RENTED);
            assertThat(Found.by(new PhishedSignIn(Found.people(20, "203.0.113.0/24"), Found.NETWORKS, LINKS), acts))
                    .isEmpty();
        }

        private void signIn(Acts from) {
            Acts at = from.app(OFFICE_HOME);
            acts.add(ASignIn.by(at.at("09:00")).attempt("a-1").stopped("50074"));
            acts.add(ASignIn.by(at.at("09:00:30")).attempt("a-1").ends(SignInVerdict.INTERRUPTED, "50140"));
            acts.add(ASignIn.by(at.at("09:00:40")).attempt("a-1").succeeds());
        }

        private LinkClicked click(Acts at) {
            return at.clicks("https://share.example.net/login");
        }

        private List<Finding> found() {
            return by(new PhishedSignIn(Found.people(20), Found.NETWORKS, LINKS));
        }
    }

    @Nested
    class Carried {
        @Test
        void fires_onAMachineTheAccountNeverHad() {
            usualDays();
            acts.add(claimed(ELSEWHERE.agent(LINUX)).succeeds());
            Finding finding = only(found());
            assertThat(finding.severity()).isEqualTo(Severity.MEDIUM);
            assertThat(finding.sentence())
                    .contains("a claim in the token counted")
                    .contains("linux");
        }

        @Test
        void isHigh_whenTheMachineIsRentedAsWell() {
            usualDays();
            acts.add(claimed(RENTED.agent(LINUX)).succeeds());
            assertThat(only(found()).confidence()).isGreaterThan(0.7);
        }

        @Test
        void isSilent_forATravellerWithTheUsualLaptop() {
            usualDays();
            acts.add(claimed(ELSEWHERE).succeeds());
            assertThat(found()).isEmpty();
        }

        @Test
        void isSilent_whereTheFactorWasGivenBefore() {
            usualDays();
            acts.add(ASignIn.by(ELSEWHERE.agent(LINUX).at("08:00"))
                    .step("Password", true, "Correct password")
                    .step("Text message", true, "")
                    .succeeds());
            acts.add(claimed(ELSEWHERE.agent(LINUX)).succeeds());
            assertThat(found()).isEmpty();
        }

        @Test
        void isSilent_whereTheLogDoesNotTellTheChecks() {
            usualDays();
            acts.add(ASignIn.by(RENTED.agent(LINUX)).required(Factors.MULTIPLE).succeeds());
            assertThat(found()).isEmpty();
        }

        private ASignIn claimed(Acts at) {
            return ASignIn.by(at.at("09:00"))
                    .required(Factors.MULTIPLE)
                    .step("Previously satisfied", true, "MFA requirement satisfied by claim in the token");
        }

        private List<Finding> found() {
            return by(new FactorCarried(Found.people(20), Found.NETWORKS));
        }
    }

    @Nested
    class SingleFactor {
        @Test
        void fires_whereTwoAreTheRule() {
            asked(12, Factors.MULTIPLE);
            acts.add(ASignIn.by(ELSEWHERE).required(Factors.SINGLE).succeeds());
            Finding finding = only(found());
            assertThat(finding.severity()).isEqualTo(Severity.MEDIUM);
            assertThat(finding.sentence())
                    .contains("in 12 of 12 sign-ins before")
                    .doesNotContain("bypass");
        }

        @Test
        void isSilent_atTheUsualPlace() {
            asked(12, Factors.MULTIPLE);
            acts.add(ASignIn.by(ANN).required(Factors.SINGLE).succeeds());
            assertThat(found()).isEmpty();
        }

        @Test
        void isSilent_whereOneIsNothingNew() {
            asked(12, Factors.MULTIPLE);
            acts.add(ASignIn.by(ANN.at("2024-03-01T08:00:00Z"))
                    .required(Factors.SINGLE)
                    .succeeds());
            acts.add(ASignIn.by(ELSEWHERE).required(Factors.SINGLE).succeeds());
            assertThat(found()).isEmpty();
        }

        @Test
        void isSilent_onRefreshesOfAToken() {
            asked(12, Factors.MULTIPLE);
            acts.add(ASignIn.by(ELSEWHERE)
                    .flow(Flow.NON_INTERACTIVE)
                    .required(Factors.SINGLE)
                    .succeeds());
            assertThat(found()).isEmpty();
        }

        private void asked(int times, Factors factors) {
            for (int i = 0; i < times; i++) {
                acts.add(ASignIn.by(ANN.later(Duration.ofHours(-12L * i - 24)))
                        .required(factors)
                        .succeeds());
            }
        }

        private List<Finding> found() {
            return by(new SingleFactorUnusual(Found.people(20), Found.NETWORKS));
        }
    }

    @Nested
    class Known {
        @Test
        void fires_whenAPolicyRefuses() {
            usualDays();
            acts.add(ASignIn.by(ELSEWHERE.at("09:00")).stopped("53003"));
            assertThat(only(found()).sentence()).contains("it was right").contains("code 53003");
        }

        @Test
        void isHigh_fromARentedMachine() {
            usualDays();
            acts.add(ASignIn.by(RENTED.at("09:00")).stopped("53003"));
            assertThat(only(found()).severity()).isEqualTo(Severity.HIGH);
        }

        @Test
        void saysAPrompt_whenNobodyAnsweredWithinTheHour() {
            usualDays();
            acts.add(ASignIn.by(ELSEWHERE.at("09:00")).stopped("50074"));
            acts.add(ANN.at("11:00").signsIn());
            assertThat(only(found()).sentence()).contains("asked for and never given");
        }

        @Test
        void isSilent_whenTheOwnerAnswers() {
            usualDays();
            acts.add(ASignIn.by(ELSEWHERE.at("09:00")).stopped("50074"));
            acts.add(ASignIn.by(ELSEWHERE.at("09:10")).succeeds());
            acts.add(ANN.at("11:00").signsIn());
            assertThat(found()).isEmpty();
        }

        @Test
        void isSilent_atTheUsualPlace() {
            usualDays();
            acts.add(ASignIn.by(ANN.at("09:00")).stopped("53000"));
            assertThat(found()).isEmpty();
        }

        @Test
        void leavesBarePasswordsToTheirOwnDetector() {
            usualDays();
            acts.add(ASignIn.by(ELSEWHERE.at("09:00")).protocol("ropc").stopped("53003"));
            assertThat(found()).isEmpty();
        }

        private List<Finding> found() {
            return by(new PasswordKnown(Found.people(20), Found.NETWORKS));
        }
    }

    @Nested
    class Pushed {
        @Test
        void fires_onFivePromptsFromAStrangeNetwork_andOnceTheOwnerGivesIn() {
            usualDays();
            refused(5, ELSEWHERE, "MFA denied; user did not respond to mobile app notification");
            acts.add(ASignIn.by(ELSEWHERE.at("09:30")).succeeds());
            assertThat(found()).extracting(Finding::severity).containsExactly(Severity.HIGH, Severity.CRITICAL);
        }

        @Test
        void saysWhoRefused() {
            usualDays();
            refused(6, ELSEWHERE, "MFA denied; user declined the authentication");
            assertThat(only(found()).sentence()).contains("refused by the owner 6 times");
        }

        @Test
        void fires_onOnePromptThatTheOwnerReported() {
            usualDays();
            refused(1, ELSEWHERE, "MFA denied; fraud code reported");
            assertThat(only(found()).sentence()).contains("reported it as not theirs");
        }

        @Test
        void fires_whenTheOwnerRefusedTwiceAndThenGaveIn() {
            usualDays();
            refused(2, ELSEWHERE, "MFA denied; user declined the authentication");
            acts.add(ASignIn.by(ELSEWHERE.at("09:30")).succeeds());
            assertThat(only(found()).sentence()).contains("refused by the owner 2 times");
            assertThat(only(found()).confidence()).isLessThan(0.5);
        }

        @Test
        void isSilent_whenTheOwnerRefusedOnce_orHoursBefore_orAtHome() {
            usualDays();
            refused(1, ELSEWHERE, "MFA denied; user declined the authentication");
            acts.add(ASignIn.by(ELSEWHERE.at("09:30")).succeeds());
            refused(3, ANN, "MFA denied; user declined the authentication");
            acts.add(ASignIn.by(ANN.at("09:30")).succeeds());
            acts.add(ASignIn.by(ELSEWHERE.at("12:30")).succeeds());
            assertThat(found()).isEmpty();
        }

        @Test
        void fires_onPromptsHalfAnHourApart_allDay() {
            usualDays();
            for (int i = 0; i < 12; i++) {
                acts.add(ASignIn.by(ELSEWHERE.at("06:00").later(Duration.ofMinutes(40L * i)))
                        .step("Mobile app notification", false, "MFA denied; user did not respond")
                        .stopped("500121"));
            }
            assertThat(only(found()).numbers()).containsEntry("not given", 12.0);
        }

        @Test
        void isSilent_onAFewPromptsEachDay() {
            usualDays();
            for (int day = 0; day < 30; day++) {
                for (int i = 0; i < 3; i++) {
                    acts.add(ASignIn.by(ELSEWHERE.later(Duration.ofDays(day)).later(Duration.ofHours(i)))
                            .step("Mobile app notification", false, "MFA denied; user did not respond")
                            .stopped("500121"));
                }
            }
            assertThat(found()).isEmpty();
        }

        @Test
        void isSilent_whileTheTelephoneDoesNotRingAFewTimes() {
            usualDays();
            refused(4, ELSEWHERE, "MFA denied; user did not respond to mobile app notification");
            acts.add(ASignIn.by(ELSEWHERE.at("09:30")).succeeds());
            assertThat(found()).isEmpty();
        }

        @Test
        void isSilent_onAHandfulOfMistypedCodes() {
            usualDays();
            refused(7, ELSEWHERE, "MFA denied; wrong code entered");
            assertThat(found()).isEmpty();
        }

        @Test
        void isSilent_atTheUsualPlace() {
            usualDays();
            refused(9, ANN, "MFA denied; user did not respond to mobile app notification");
            acts.add(ASignIn.by(ANN.at("09:30")).succeeds());
            assertThat(found()).isEmpty();
        }

        private void refused(int times, Acts from, String words) {
            for (int i = 0; i < times; i++) {
                acts.add(ASignIn.by(from.at("09:00").later(Duration.ofMinutes(2L * i)))
                        .step("Mobile app notification", false, words)
                        .stopped("500121"));
            }
        }

        private List<Finding> found() {
            return by(new FactorPushed(Found.people(20), Found.NETWORKS));
        }
    }

    @Nested
    class Codes {
        @Test
        void fires_fromAStrangeNetwork_throughACommandLine() {
            usualDays();
            acts.add(code(ELSEWHERE.app(COMMAND_LINE)).succeeds());
            assertThat(only(found()).severity()).isEqualTo(Severity.HIGH);
        }

        @Test
        void isSurer_whenTheCodeWasTypedInAnotherNetwork() {
            usualDays();
            acts.add(ASignIn.by(ANN.session("s-1").at("09:00")).succeeds());
            acts.add(code(ELSEWHERE.app(COMMAND_LINE).session("s-1")).succeeds());
            Finding finding = only(found());
            assertThat(finding.severity()).isEqualTo(Severity.CRITICAL);
            assertThat(finding.sentence()).contains("the same sign-in was also at 192.0.2.10");
        }

        @Test
        void isSurer_alsoWhenTheOtherPlaceIsSeenAfterwards() {
            usualDays();
            acts.add(code(ELSEWHERE.app(COMMAND_LINE).session("s-1")).succeeds());
            acts.add(ASignIn.by(ANN.session("s-1").at("09:12")).succeeds());
            assertThat(only(found()).severity()).isEqualTo(Severity.CRITICAL);
        }

        @Test
        void takesThePageAndTheSignInOfOneAttemptForACode() {
            usualDays();
            acts.add(ASignIn.by(ELSEWHERE.app(COMMAND_LINE).at("09:00"))
                    .attempt("a-1")
                    .ends(SignInVerdict.INTERRUPTED, "50199"));
            acts.add(ASignIn.by(ELSEWHERE.app(COMMAND_LINE).at("09:01"))
                    .attempt("a-1")
                    .succeeds());
            assertThat(only(found()).severity()).isEqualTo(Severity.HIGH);
        }

        @Test
        void isLow_forADeveloperAtTheUsualPlace() {
            usualDays();
            acts.add(code(ANN.app(COMMAND_LINE)).succeeds());
            assertThat(only(found()).severity()).isEqualTo(Severity.LOW);
        }

        @Test
        void isSilent_forAMeetingRoomThatAlwaysSignsInThisWay() {
            usualDays();
            acts.add(code(ANN.at("2024-02-26T08:00:00Z")).succeeds());
            acts.add(code(ELSEWHERE).succeeds());
            assertThat(found()).isEmpty();
        }

        private ASignIn code(Acts at) {
            Acts when = at.context().time().equals(ANN.context().time()) ? at.at("09:10") : at;
            return ASignIn.by(when).protocol("devicecode");
        }

        private List<Finding> found() {
            return by(new DeviceCode(Found.people(20), Found.NETWORKS));
        }
    }

    @Nested
    class Redeemed {
        @Test
        void fires_whenTheTokenIsFetchedElsewhere() {
            usualDays();
            acts.add(ASignIn.by(ANN.app(COMMAND_LINE).at("09:00")).succeeds());
            acts.add(fetched(ELSEWHERE.app(COMMAND_LINE).at("09:04")).succeeds());
            Finding finding = only(found());
            assertThat(finding.severity()).isEqualTo(Severity.MEDIUM);
            assertThat(finding.sentence()).contains("began to sign in").contains("4 minutes later");
        }

        @Test
        void isSilent_onOneMachine() {
            usualDays();
            acts.add(ASignIn.by(ANN.app(COMMAND_LINE).at("09:00")).succeeds());
            acts.add(fetched(ANN.app(COMMAND_LINE).at("09:01")).succeeds());
            assertThat(found()).isEmpty();
        }

        @Test
        void isSilent_onOneLineWithBothProtocols() {
            usualDays();
            acts.add(ASignIn.by(ANN.app(COMMAND_LINE).at("09:00")).succeeds());
            acts.add(fetched(ANN.from("2001:db8::5").app(COMMAND_LINE).at("09:01"))
                    .succeeds());
            assertThat(found()).isEmpty();
        }

        @Test
        void isSilent_anHourLater() {
            usualDays();
            acts.add(ASignIn.by(ANN.app(COMMAND_LINE).at("09:00")).succeeds());
            acts.add(fetched(ELSEWHERE.app(COMMAND_LINE).at("10:01")).succeeds());
            assertThat(found()).isEmpty();
        }

        private ASignIn fetched(Acts at) {
            return ASignIn.by(at).flow(Flow.NON_INTERACTIVE);
        }

        private List<Finding> found() {
            return by(new CodeRedeemedElsewhere(Found.people(20), Found.NETWORKS));
        }
    }

    @Nested
    class Devices {
        @Test
        void fires_onADeviceRegisteredFromAStrangeNetwork() {
            usualDays();
            acts.add(opens(ELSEWHERE).succeeds());
            acts.add(ANN.at("09:20").changesMethod("ann@example.com", Change.CREATED, "device DESKTOP-1"));
            assertThat(only(found()).severity()).isEqualTo(Severity.HIGH);
        }

        @Test
        void isSure_whenItBeganWithACode() {
            usualDays();
            acts.add(opens(ELSEWHERE).protocol("devicecode").succeeds());
            acts.add(ANN.at("09:20").changesMethod("ann@example.com", Change.CREATED, "device DESKTOP-1"));
            assertThat(only(found()).severity()).isEqualTo(Severity.CRITICAL);
        }

        @Test
        void isSilent_forANewTelephoneInAKnownNetwork() {
            usualDays();
            acts.add(opens(ANN).succeeds());
            acts.add(ANN.at("09:20").changesMethod("ann@example.com", Change.CREATED, "device PHONE"));
            assertThat(found()).isEmpty();
        }

        @Test
        void isSilent_onOtherMethodsAndLater() {
            usualDays();
            acts.add(opens(ELSEWHERE).succeeds());
            acts.add(ANN.at("09:20").changesMethod("ann@example.com", Change.CREATED, "phone"));
            acts.add(ANN.at("09:40").changesMethod("ann@example.com", Change.CREATED, "device PHONE"));
            assertThat(found()).isEmpty();
        }

        private ASignIn opens(Acts at) {
            return ASignIn.by(at.app(BROKER).at("09:00")).resource(REGISTRATION);
        }

        private List<Finding> found() {
            return by(new DeviceAfterSignIn(Found.people(20), Found.NETWORKS));
        }
    }

    @Nested
    class Doubts {
        @Test
        void gathersADaysDoubtsInOneWeakFinding() {
            acts.add(ASignIn.by(ANN.at("09:00"))
                    .risk("low", "unfamiliarFeatures")
                    .succeeds());
            acts.add(ANN.at("10:00").isAlertedAbout("anonymizedIPAddress", "medium"));
            acts.add(ANN.at("11:00").isAlertedAbout("Anomalous Token", "medium"));
            Finding finding = only(found());
            assertThat(finding.confidence()).isBetween(0.3, 0.49);
            assertThat(finding.sentence()).contains("a token of odd age");
            assertThat(finding.evidence()).hasSize(3);
        }

        @Test
        void believesAnAdministrator() {
            acts.add(ANN.isAlertedAbout("adminConfirmedUserCompromised", "high"));
            assertThat(only(found()).confidence()).isEqualTo(0.8);
        }

        @Test
        void isSilent_onOtherAlertsAndOnTriesThatFailed() {
            acts.add(ANN.isAlertedAbout("eDiscovery search started or exported", "medium"));
            acts.add(ASignIn.by(ANN).risk("high", "maliciousIPAddress").ends(SignInVerdict.WRONG_PASSWORD, "50126"));
            assertThat(found()).isEmpty();
        }

        private List<Finding> found() {
            return by(new ProviderRisk());
        }
    }

    @Nested
    class LockedOut {
        @Test
        void fires_onManyAccountsFromManyPlaces() {
            locked(8, true);
            Finding finding = only(found());
            assertThat(finding.sentence()).contains("8 accounts");
            assertThat(finding.confidence()).isLessThan(0.5);
        }

        @Test
        void isSilent_onOneSource_whichIsASpray() {
            locked(8, false);
            assertThat(found()).isEmpty();
        }

        @Test
        void isSilent_onAFewForgetfulPeople() {
            locked(3, true);
            assertThat(found()).isEmpty();
        }

        private void locked(int accounts, boolean everywhere) {
            for (int i = 0; i < accounts; i++) {
                SignIn lock = Acts.by("user" + i + "@example.com")
                        .from(everywhere ? "198.51." + i + ".7" : "198.51.100.7")
                        .at("09:00")
                        .later(Duration.ofMinutes(i))
                        .signsIn(SignInVerdict.LOCKED, "50053");
                acts.add(lock);
            }
        }

        private List<Finding> found() {
            return by(new AccountsLocked(Found.people(20)));
        }
    }

    /** Ten days of work at the usual place. */
    private void usualDays() {
        for (int day = 1; day <= 10; day++) {
            acts.add(ANN.later(Duration.ofDays(-day)).signsIn());
        }
    }

    private List<Finding> by(Detector<?> detector) {
        return Found.by(detector, acts);
    }

    private static Finding only(List<Finding> findings) {
        assertThat(findings).hasSize(1);
        return findings.getFirst();
    }
}
