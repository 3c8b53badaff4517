package becquerel.detect.identity;

import static org.assertj.core.api.Assertions.assertThat;

import becquerel.activity.Activity;
import becquerel.activity.SignInVerdict;
import becquerel.detect.Finding;
import becquerel.detect.Stage;
import becquerel.testkit.Acts;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class SlowSprayTest {
    private static final Acts STRANGER =
            Acts.by("nobody").from("203.0.113.9").agent(Found.FIREFOX_MAC).at("2024-03-01T03:00:00Z");
    private final List<Activity> acts = new ArrayList<>();

    @Nested
    class FromOneSource {
        @Test
        void fires_onTwoAccountsADay_overFiveDays() {
            tries(10, Duration.ofHours(12));
            Finding finding = only(found());
            assertThat(finding.numbers()).containsEntry("accounts", 10.0).containsEntry("days", 5.0);
            assertThat(finding.confidence()).isLessThan(0.5);
            assertThat(finding.benign()).isNotEmpty();
        }

        @Test
        void staysOneFinding_whileItGoesOnForAMonth() {
            tries(60, Duration.ofHours(12));
            assertThat(only(found()).numbers()).containsEntry("accounts", 60.0);
        }

        @Test
        void tellsWhoGotIn_whenItHadBeenTried() {
            tries(10, Duration.ofHours(12));
            acts.add(person(3).at("2024-03-07T03:00:00Z").signsIn());
            assertThat(found())
                    .filteredOn(each -> each.stage() == Stage.S3)
                    .extracting(Finding::account)
                    .containsExactly("user3@example.com");
        }

        @Test
        void tellsWhoGotIn_beforeItWasOneSpray() {
            tries(10, Duration.ofHours(12));
            acts.add(person(0).at("2024-03-02T04:00:00Z").signsIn());
            assertThat(found())
                    .filteredOn(each -> each.stage() == Stage.S3)
                    .extracting(Finding::account)
                    .containsExactly("user0@example.com");
        }

        @Test
        void isSilent_onTelephonesThatFailEveryDay() {
            for (int day = 0; day < 20; day++) {
                for (int i = 0; i < 7; i++) {
                    acts.add(failure(person(i).later(Duration.ofDays(day))));
                }
            }
            assertThat(found()).isEmpty();
        }

        @Test
        void countsNoAccountThatGoesOnFailing_besideAFewThatWereTriedOnce() {
            for (int day = 0; day < 20; day++) {
                for (int i = 0; i < 6; i++) {
                    acts.add(failure(person(i).later(Duration.ofDays(day))));
                }
                if (day % 5 == 4) {
                    acts.add(failure(person(20 + day).later(Duration.ofDays(day))));
                }
            }
            assertThat(found()).isEmpty();
        }

        @Test
        void isSilent_wherePeopleMistypeAndGetIn() {
            for (int i = 0; i < 12; i++) {
                Acts each = person(i).later(Duration.ofHours(12L * i));
                acts.add(failure(each));
                acts.add(each.later(Duration.ofMinutes(1)).signsIn());
            }
            assertThat(found()).isEmpty();
        }

        @Test
        void isSilent_whereMoreGetInThanFail() {
            for (int i = 0; i < 12; i++) {
                acts.add(person(100 + i).later(Duration.ofHours(-12)).signsIn());
            }
            tries(12, Duration.ofHours(12));
            assertThat(found()).isEmpty();
        }

        @Test
        void isSilent_whenTriesAreWeeksApart() {
            tries(12, Duration.ofDays(4));
            assertThat(found()).isEmpty();
        }

        @Test
        void isSilent_whenAllOfItFellOnOneDay_whichAnotherDetectorTells() {
            tries(12, Duration.ofMinutes(30));
            assertThat(found()).isEmpty();
        }

        @Test
        void staysSmall_whenAMillionNamesAreTried() {
            SlowSpray detector = SlowSpray.fromOneSource(Found.people(10));
            SlowSpray.Memory memory = detector.fresh();
            for (int i = 0; i < 3_000; i++) {
                memory = detector.see(memory, failure(person(i).later(Duration.ofMinutes(20L * i))))
                        .memory();
            }
            assertThat(memory.tries().values())
                    .allSatisfy(tries -> assertThat(tries.faults()).hasSizeLessThanOrEqualTo(500));
        }

        private List<Finding> found() {
            return Found.by(SlowSpray.fromOneSource(Found.people(10)), acts);
        }
    }

    @Nested
    class ByOneClient {
        @Test
        void fires_whenOneClientTriesManyFromEverOtherPlaces() {
            for (int i = 0; i < 10; i++) {
                acts.add(failure(at(i)));
            }
            assertThat(only(found()).sentence()).contains("with the client", "10 addresses");
        }

        @Test
        void findsTheSame_inWhateverOrderRecordsOfOneTimeCome() {
            for (int i = 0; i < 10; i++) {
                acts.add(failure(at(i)));
            }
            List<Finding> inOrder = found();
            Collections.reverse(acts);
            assertThat(found()).isEqualTo(inOrder);
        }

        @Test
        void isSilent_whenTheClientIsACommonBrowser() {
            for (int i = 0; i < 30; i++) {
                acts.add(person(100 + i).from("198.51.100." + i).signsIn());
            }
            for (int i = 0; i < 10; i++) {
                acts.add(failure(at(i)));
            }
            assertThat(found()).isEmpty();
        }

        @Test
        void isSilent_onThoseWhoGetInAfterwards() {
            for (int i = 0; i < 10; i++) {
                acts.add(failure(at(i)));
                acts.add(at(i).later(Duration.ofMinutes(1)).signsIn());
            }
            assertThat(found()).isEmpty();
        }

        @Test
        void keepsFewOfTheNamesThatAreInvented_butThoseThatTellSomething() {
            SlowSpray detector = SlowSpray.byOneClient(Found.people(10));
            SlowSpray.Memory memory = detector.fresh();
            for (int i = 0; i < 3; i++) {
                memory = detector.see(memory, failure(at(i))).memory();
            }
            for (int i = 0; i < 500; i++) {
                memory = detector.see(memory, failure(at(3).agent("invented " + i)))
                        .memory();
            }
            assertThat(memory.tries()).hasSizeLessThanOrEqualTo(8).containsKey(Found.FIREFOX_MAC);
        }

        @Test
        void isSilent_inTheOwnNetworks_andWithoutAName() {
            for (int i = 0; i < 10; i++) {
                acts.add(failure(at(i).from("192.0.2." + i)));
                acts.add(failure(at(i).agent("")));
            }
            assertThat(Found.by(SlowSpray.byOneClient(Found.people(10, "192.0.2.0/24")), acts))
                    .isEmpty();
        }

        private Acts at(int i) {
            return person(i).from("2001:db8:%x::9".formatted(i)).later(Duration.ofHours(6L * i));
        }

        private List<Finding> found() {
            return Found.by(SlowSpray.byOneClient(Found.people(10)), acts);
        }
    }

    private void tries(int accounts, Duration apart) {
        for (int i = 0; i < accounts; i++) {
            acts.add(failure(person(i).later(apart.multipliedBy(i))));
        }
    }

    private static Acts person(int i) {
        return Acts.by("user" + i + "@example.com")
                .origin(STRANGER.context().origin())
                .at(STRANGER.context().time());
    }

    private static Activity failure(Acts who) {
        return who.signsIn(SignInVerdict.WRONG_PASSWORD, "50126");
    }

    private static Finding only(List<Finding> findings) {
        assertThat(findings).hasSize(1);
        return findings.getFirst();
    }
}
