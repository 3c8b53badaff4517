package becquerel.investigate;

import static org.assertj.core.api.Assertions.assertThat;

import becquerel.activity.Activity;
import becquerel.activity.Change;
import becquerel.activity.Configuration.AppGrant;
import becquerel.activity.Configuration.Delegation;
import becquerel.activity.Configuration.Mailbox;
import becquerel.activity.Configuration.Person;
import becquerel.activity.Configuration.RoleHeld;
import becquerel.activity.Configuration.SignInMethods;
import becquerel.activity.Configuration.StandingRule;
import becquerel.activity.MailRule;
import becquerel.detect.Entity;
import becquerel.detect.Stage;
import becquerel.testkit.ARule;
import becquerel.testkit.Acts;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Exports of the configuration settle what of the intruder's still stands. */
class SnapshotsTest {
    private static final String ANNA = Takeover.ANNA;
    private static final MailRule OWNERS = ARule.named("Newsletters").deletes().inbox();
    private static final Acts BAD = Takeover.intruder(ANNA).at("12:30");

    @Test
    void whatAnExportShowsIsStillThere() {
        Incident incident = incident(Mail.state(ANNA, new StandingRule(Takeover.forward())));
        assertThat(open(incident, OpenItem.Kind.INBOX_RULE)).singleElement().satisfies(item -> {
            assertThat(item.text())
                    .endsWith(", since 2024-03-05 12:07 UTC. It is still there in the export of inbox rules.");
            assertThat(item.evidence()).hasSize(2);
        });
        assertThat(gone(incident)).isEmpty();
    }

    @Test
    void whatAnExportOfTheMailboxDoesNotShowIsGone() {
        Incident incident = incident(Mail.state(ANNA, new StandingRule(OWNERS)));
        assertThat(open(incident, OpenItem.Kind.INBOX_RULE)).isEmpty();
        assertThat(gone(incident))
                .containsExactly(
                        "The inbox rule \".\" of anna@example.com is no longer in the export of inbox rules, which"
                                + " names hidden ones only when asked to; no record shows who ended it.");
    }

    @Test
    void exportThatDoesNotCoverTheMailboxSettlesNothing() {
        Incident incident = incident(Mail.state(Takeover.BEN, new StandingRule(OWNERS)));
        assertThat(open(incident, OpenItem.Kind.INBOX_RULE))
                .singleElement()
                .satisfies(item -> assertThat(item.text()).endsWith("since 2024-03-05 12:07 UTC."));
        assertThat(gone(incident)).isEmpty();
    }

    @Test
    void ruleThatIsSwitchedOffIsNotOpen() {
        MailRule on = Takeover.forward();
        var off = new MailRule(on.kind(), on.id(), on.name(), on.conditions(), on.actions(), false, true);
        assertThat(open(incident(Mail.state(ANNA, new StandingRule(off))), OpenItem.Kind.INBOX_RULE))
                .isEmpty();
    }

    @Test
    void forwardingRightsGrantsRolesAndMethodsAreSettledAlike() {
        Activity[] made = {
            BAD.forwards(ANNA, true, Takeover.DROP),
            BAD.grants(Takeover.BEN, Takeover.MADE, "FullAccess"),
            BAD.consents("app-1", "Reader", "Mail.Read"),
            BAD.changesMethod(ANNA, Change.CREATED, "Mobile app")
        };
        Incident there = incident(
                made,
                List.of(
                        Mail.state(ANNA, new Mailbox("UserMailbox", List.of(), Map.of())),
                        Mail.state(ANNA, new StandingRule(forwarding())),
                        Mail.state(Takeover.BEN, new Delegation(Takeover.MADE, List.of("fullaccess"), "")),
                        Mail.state("", new AppGrant("app-1", "", List.of("Mail.Read"), true, false)),
                        Mail.state(Takeover.BEN, new RoleHeld("Global Administrator")),
                        Mail.state(ANNA, new SignInMethods(List.of("mobile app"))),
                        Mail.state(Takeover.MADE, new Person(true, Map.of()))));
        assertThat(there.open())
                .filteredOn(item -> item.text().contains("It is still there in "))
                .extracting(OpenItem::kind)
                .containsExactly(
                        OpenItem.Kind.FORWARDING,
                        OpenItem.Kind.DELEGATION,
                        OpenItem.Kind.APP_GRANT,
                        OpenItem.Kind.ROLE,
                        OpenItem.Kind.ACCOUNT,
                        OpenItem.Kind.AUTH_METHOD);

        Incident ended = incident(
                made,
                List.of(
                        Mail.state(ANNA, new Mailbox("UserMailbox", List.of(), Map.of())),
                        Mail.state(Takeover.BEN, new Delegation(Takeover.CARA, List.of("FullAccess"), "")),
                        Mail.state("", new AppGrant("app-2", "Other", List.of("Mail.Read"), true, false)),
                        Mail.state(Takeover.CARA, new RoleHeld("Global Administrator")),
                        Mail.state(Takeover.MADE, new Person(false, Map.of()))));
        assertThat(ended.open())
                .extracting(OpenItem::kind)
                .containsExactly(OpenItem.Kind.INBOX_RULE, OpenItem.Kind.AUTH_METHOD);
        assertThat(gone(ended)).hasSize(4);
    }

    @Test
    void rightsOfAnotherSortAndAppsByThemselvesSayNothing() {
        Incident incident = incident(
                new Activity[] {
                    BAD.grants(Takeover.BEN, Takeover.MADE, "FullAccess"), BAD.consents("app-1", "Reader", "Mail.Read")
                },
                List.of(
                        Mail.state(Takeover.BEN, new Delegation(Takeover.CARA, List.of("SendOnBehalf"), "")),
                        Mail.state("", new AppGrant("app-2", "Other", List.of("Mail.Read"), true, true))));
        assertThat(gone(incident)).isEmpty();
        assertThat(incident.open())
                .extracting(OpenItem::kind)
                .contains(OpenItem.Kind.DELEGATION, OpenItem.Kind.APP_GRANT);
    }

    @Test
    void ruleThatNobodyWasSeenToMakeIsToldAsFound() {
        MailRule hidden = ARule.named("sync").forwardsTo(Takeover.DROP).inbox();
        Incident incident = incident(
                Mail.state(ANNA, new StandingRule(Takeover.forward())),
                Mail.state(ANNA, new StandingRule(hidden)),
                Mail.state(ANNA, new StandingRule(OWNERS)));
        assertThat(open(incident, OpenItem.Kind.INBOX_RULE))
                .extracting(OpenItem::text)
                .anySatisfy(text -> assertThat(text)
                        .isEqualTo("The inbox rule \"sync\" works in the mailbox of anna@example.com: it forwards to"
                                + " collect@drop.example every message, as the export of inbox rules shows; since when, and by"
                                + " whose hand, no record tells."))
                .hasSize(2);
    }

    @Test
    void findingOnAStateJoinsTheAttackOnItsMailbox_andDoesNotMakeItLonger() {
        MailRule hidden = ARule.named("sync").forwardsTo("second@drop.example").inbox();
        var state = Mail.state(ANNA, new StandingRule(hidden));
        Conclusion conclusion = Takeover.happened()
                .found(
                        "rule-forward-external",
                        0.85,
                        Stage.S5,
                        "T1114.003",
                        draft -> draft.entity(Entity.Kind.DROP_ADDRESS, "second@drop.example"),
                        state)
                .concluded();
        assertThat(conclusion.incidents()).singleElement().satisfies(incident -> {
            assertThat(incident.lastSeen().toString()).startsWith("2024-03-05");
            assertThat(incident.open())
                    .anySatisfy(item -> assertThat(item.text()).contains("\"sync\""));
            assertThat(incident.story())
                    .anySatisfy(
                            line -> assertThat(line.text())
                                    .isEqualTo(
                                            "The inbox rule \"sync\" works in the mailbox of anna@example.com: it forwards to"
                                                    + " second@drop.example every message, as an export of the configuration shows."));
        });
    }

    private static MailRule forwarding() {
        return new MailRule(
                MailRule.Kind.MAILBOX_FORWARD,
                "",
                "",
                List.of(),
                List.of(new MailRule.Action.Send(MailRule.How.REDIRECT, List.of(Takeover.DROP))),
                true,
                true);
    }

    private static Incident incident(Activity... states) {
        return incident(new Activity[0], List.of(states));
    }

    private static Incident incident(Activity[] made, List<? extends Activity> states) {
        return Takeover.happened()
                .happened(made)
                .happened(states.toArray(Activity[]::new))
                .concluded()
                .incidents()
                .getFirst();
    }

    private static List<OpenItem> open(Incident incident, OpenItem.Kind kind) {
        return incident.open().stream().filter(item -> item.kind() == kind).toList();
    }

    private static List<String> gone(Incident incident) {
        return incident.story().stream()
                .map(StoryLine::text)
                .filter(text -> text.contains("no longer in"))
                .toList();
    }
}
