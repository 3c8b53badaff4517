package becquerel.investigate;

import static org.assertj.core.api.Assertions.assertThat;

import becquerel.activity.Activity;
import becquerel.activity.Change;
import becquerel.activity.MailRule;
import becquerel.testkit.ARule;
import becquerel.testkit.Acts;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class OpenItemsTest {
    private static final String ANNA = Takeover.ANNA;
    private static final MailRule RULE = ARule.named("Second").deletes().inbox();

    static Stream<Arguments> endings() {
        Acts bad = Takeover.intruder(ANNA).at("12:30");
        Acts good = Acts.by("admin@example.com").at("2024-03-06T09:00:00Z").from(Takeover.OFFICE);
        Acts again = Takeover.intruder(ANNA).at("2024-03-06T10:00:00Z");
        return Stream.of(
                Arguments.of("a rule nobody removed", OpenItem.Kind.INBOX_RULE, 2, List.of(bad.makesRule(RULE))),
                Arguments.of(
                        "a removed rule",
                        OpenItem.Kind.INBOX_RULE,
                        1,
                        List.of(bad.makesRule(RULE), good.changesRule(ANNA, Change.REMOVED, RULE))),
                Arguments.of(
                        "a disabled rule",
                        OpenItem.Kind.INBOX_RULE,
                        1,
                        List.of(bad.makesRule(RULE), good.changesRule(ANNA, Change.DISABLED, RULE))),
                Arguments.of(
                        "a rule made again",
                        OpenItem.Kind.INBOX_RULE,
                        2,
                        List.of(
                                bad.makesRule(RULE),
                                good.changesRule(ANNA, Change.REMOVED, RULE),
                                again.makesRule(RULE))),
                Arguments.of(
                        "forwarding", OpenItem.Kind.FORWARDING, 1, List.of(bad.forwards(ANNA, true, Takeover.DROP))),
                Arguments.of(
                        "forwarding that was cleared",
                        OpenItem.Kind.FORWARDING,
                        0,
                        List.of(bad.forwards(ANNA, true, Takeover.DROP), good.clearsForwarding(ANNA))),
                Arguments.of(
                        "a right on a mailbox",
                        OpenItem.Kind.DELEGATION,
                        1,
                        List.of(bad.grants(Takeover.BEN, Takeover.MADE, "FullAccess"))),
                Arguments.of("a secret", OpenItem.Kind.APP_SECRET, 1, List.of(bad.addsSecret("app-1", "Mailer"))),
                Arguments.of(
                        "a secret whose app was deleted",
                        OpenItem.Kind.APP_SECRET,
                        0,
                        List.of(bad.addsSecret("app-1", "Mailer"), good.does("Delete application.", "Mailer"))),
                Arguments.of(
                        "a grant", OpenItem.Kind.APP_GRANT, 1, List.of(bad.consents("app-1", "Mailer", "Mail.Read"))),
                Arguments.of(
                        "a sign-in method",
                        OpenItem.Kind.AUTH_METHOD,
                        1,
                        List.of(bad.changesMethod(ANNA, Change.CREATED, "phone"))),
                Arguments.of(
                        "auditing switched off",
                        OpenItem.Kind.AUDIT_OFF,
                        1,
                        List.of(bad.sets("Set-Mailbox", ANNA, "AuditEnabled", "False"))),
                Arguments.of(
                        "auditing switched on again",
                        OpenItem.Kind.AUDIT_OFF,
                        0,
                        List.of(
                                bad.sets("Set-Mailbox", ANNA, "AuditEnabled", "False"),
                                good.sets("Set-Mailbox", ANNA, "AuditEnabled", "True"))),
                Arguments.of("a made account", OpenItem.Kind.ACCOUNT, 1, List.of()),
                Arguments.of(
                        "a made account that was disabled",
                        OpenItem.Kind.ACCOUNT,
                        0,
                        List.of(good.changesAccount(Takeover.MADE, Change.DISABLED))),
                Arguments.of(
                        "a rule the owner made long before",
                        OpenItem.Kind.INBOX_RULE,
                        1,
                        List.of(Acts.by(ANNA)
                                .at("2024-03-01T08:00:00Z")
                                .from(Takeover.OFFICE)
                                .makesRule(RULE))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("endings")
    void openAtTheEndOfTheEvidence(String name, OpenItem.Kind kind, int expected, List<Activity> acts) {
        Conclusion conclusion =
                Takeover.happened().happened(acts.toArray(Activity[]::new)).concluded();

        assertThat(conclusion.incidents().getFirst().open())
                .filteredOn(item -> item.kind() == kind)
                .hasSize(expected)
                .allSatisfy(item -> assertThat(item.evidence()).isNotEmpty());
    }
}
