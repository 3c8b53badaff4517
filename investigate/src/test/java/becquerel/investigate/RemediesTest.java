package becquerel.investigate;

import static org.assertj.core.api.Assertions.assertThat;

import becquerel.activity.Account;
import becquerel.activity.Activity;
import becquerel.activity.Change;
import becquerel.activity.Client;
import becquerel.activity.Configuration.StandingRule;
import becquerel.activity.SignInVerdict;
import becquerel.investigate.OpenItem.Kind;
import becquerel.knowledge.CleanUp;
import becquerel.knowledge.Organisation;
import becquerel.testkit.Acts;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What a clean-up missed. */
class RemediesTest {
    private static final String ANNA = Takeover.ANNA;
    private static final Acts ADMIN =
            Acts.by("admin@example.com").at("2024-03-06T09:00:00Z").from(Takeover.OFFICE);
    private static final Activity RESET = ADMIN.changesPassword(ANNA, true);

    static Stream<Arguments> afterwards() {
        Acts bad = Takeover.intruder(ANNA);
        Acts soon = bad.at("2024-03-06T09:20:00Z");
        Acts late = bad.at("2024-03-07T09:00:00Z");
        return Stream.of(
                Arguments.of("nothing more", 0, List.of(RESET)),
                Arguments.of("a sign-in at the intruder's address", 1, List.of(RESET, soon.signsIn())),
                Arguments.of("mail read with a token from before", 0, List.of(RESET, soon.reads(ANNA))),
                Arguments.of(
                        "mail read in a session from before",
                        1,
                        List.of(RESET, late.session("s-1").reads(ANNA))),
                Arguments.of(
                        "a try that failed", 0, List.of(RESET, late.signsIn(SignInVerdict.WRONG_PASSWORD, "50126"))),
                Arguments.of(
                        "the owner at her place",
                        0,
                        List.of(
                                RESET,
                                Acts.by(ANNA)
                                        .at("2024-03-07T09:00:00Z")
                                        .from(Takeover.OFFICE)
                                        .signsIn())),
                Arguments.of(
                        "a second clean-up that held",
                        0,
                        List.of(
                                RESET,
                                soon.signsIn(),
                                ADMIN.at("2024-03-08T09:00:00Z").changesPassword(ANNA, true))),
                Arguments.of(
                        "sessions revoked",
                        1,
                        List.of(
                                ADMIN.operation("Update StsRefreshTokenValidFrom Timestamp.")
                                        .does("Update StsRefreshTokenValidFrom Timestamp.", "Anna@example.com"),
                                late.session("s-1").reads(ANNA))),
                Arguments.of(
                        "a disabled account",
                        1,
                        List.of(
                                ADMIN.changesAccount(Takeover.MADE, Change.DISABLED),
                                Takeover.intruder(Takeover.MADE)
                                        .at("2024-03-07T09:00:00Z")
                                        .signsIn())),
                Arguments.of(
                        "a password the intruder set",
                        0,
                        List.of(bad.at("12:40").changesPassword(ANNA, false), late.signsIn())),
                Arguments.of(
                        "a password set by a service",
                        0,
                        List.of(
                                Acts.by(new Account("reset service", Account.Kind.SYSTEM))
                                        .at("2024-03-06T09:00:00Z")
                                        .changesPassword(ANNA, true),
                                late.signsIn())),
                Arguments.of(
                        "a password set anew before anything was wrong",
                        0,
                        List.of(ADMIN.at("2024-03-04T09:00:00Z").changesPassword(ANNA, true), late.signsIn())));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("afterwards")
    void saysWhereTheIntruderStillActs(String name, int expected, List<Activity> acts) {
        assertThat(open(Takeover.happened().happened(acts.toArray(Activity[]::new))))
                .filteredOn(item -> item.kind() == Kind.ACCESS)
                .hasSize(expected)
                .allSatisfy(item -> assertThat(item.evidence())
                        .contains(acts.getFirst().evidence(), acts.getLast().evidence()));
    }

    @Test
    void namesTheCleanUpAndTheActs() {
        Activity read = Takeover.intruder(ANNA)
                .at("2024-03-07T09:00:00Z")
                .session("s-1")
                .client(Client.BROWSER)
                .reads(ANNA, Acts.message("Invoice"));
        assertThat(open(Takeover.happened().happened(RESET, read)))
                .first()
                .extracting(OpenItem::text)
                .isEqualTo(
                        "The intruder still acts as anna@example.com after the password of anna@example.com was set anew"
                                + " by admin@example.com on 2024-03-06 09:00 UTC: 1 act from his session or address until"
                                + " 2024-03-07 09:00 UTC; the first: anna@example.com opened 1 message in the mailbox"
                                + " from 203.0.113.66.");
    }

    @Test
    void saysWhatTheCleanUpDidNotEnd() {
        assertThat(open(Takeover.happened().happened(RESET)))
                .filteredOn(item -> item.kind() == Kind.INBOX_RULE)
                .singleElement()
                .satisfies(item -> {
                    assertThat(item.text())
                            .endsWith(" It did not end when the password of anna@example.com was set anew by"
                                    + " admin@example.com on 2024-03-06 09:00 UTC.");
                    assertThat(item.evidence()).contains(RESET.evidence());
                });
        assertThat(open(Takeover.happened()))
                .allSatisfy(item -> assertThat(item.text()).doesNotContain("did not end"));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "password of anna@example.com reset, true",
        "Anna's password reset, true",
        "all sessions revoked, true",
        "every password of the office set anew, true",
        "password of joanna@example.com reset, false",
        "Joanna's password reset, false",
        "all sessions of ben revoked, false",
        "an alert was read, false"
    })
    void takesThePersonsWordForTheAccountsItNames(String done, boolean concerns) {
        Activity later = Takeover.intruder(ANNA).at("2024-03-07T09:00:00Z").signsIn();
        List<OpenItem> open = open(told(done).happened(later));

        assertThat(open).filteredOn(item -> item.kind() == Kind.ACCESS).hasSize(concerns ? 1 : 0);
        assertThat(open)
                .filteredOn(item -> item.kind() == Kind.INBOX_RULE)
                .singleElement()
                .satisfies(item -> assertThat(
                                item.text().contains(" No record shows that the clean-up of 2024-03-06 10:00 UTC"))
                        .isEqualTo(concerns));
    }

    @ParameterizedTest(name = "an export of {0}")
    @CsvSource({
        "2024-03-08T00:00:00Z, It outlived the clean-up",
        "2024-03-05T20:00:00Z, No record shows that the clean-up"
    })
    void trustsALaterExportOverThePerson(String exported, String words) {
        Activity state = ADMIN.at(exported).shows(ANNA, new StandingRule(Takeover.forward()));
        assertThat(open(told("rule of anna removed").happened(state)))
                .filteredOn(item -> item.kind() == Kind.INBOX_RULE)
                .singleElement()
                .satisfies(item -> assertThat(item.text()).contains(words));
    }

    private static CaseFile told(String done) {
        var organisation = Organisation.unknown(Acts.TENANT);
        return Takeover.happened()
                .with(new Organisation(
                        organisation.tenant(),
                        organisation.name(),
                        organisation.ownDomains(),
                        organisation.partnerDomains(),
                        organisation.people(),
                        organisation.ownNetworks(),
                        organisation.approvedApps(),
                        organisation.approvedTargets(),
                        organisation.activeAccounts(),
                        Organisation.Setup.after(List.of(new CleanUp(Instant.parse("2024-03-06T10:00:00Z"), done)))));
    }

    private static List<OpenItem> open(CaseFile file) {
        return file.concluded().incidents().getFirst().open();
    }
}
