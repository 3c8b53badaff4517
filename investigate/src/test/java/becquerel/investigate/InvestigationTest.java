package becquerel.investigate;

import static becquerel.investigate.CaseFile.verdict;
import static org.assertj.core.api.Assertions.assertThat;

import becquerel.activity.EvidenceRef;
import becquerel.detect.Entity;
import becquerel.detect.Severity;
import becquerel.detect.Stage;
import becquerel.investigate.Incident.LossRisk;
import becquerel.investigate.StoryLine.Side;
import becquerel.investigate.Verdict.Kind;
import becquerel.testkit.ARule;
import becquerel.testkit.Acts;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class InvestigationTest {
    @Test
    void takeoverIsOneIncident() {
        Conclusion conclusion = Takeover.happened().concluded();

        assertThat(conclusion.incidents()).hasSize(1);
        Incident incident = conclusion.incidents().getFirst();
        assertThat(incident.title())
                .isEqualTo("Takeover of mailboxes and administration with forwarding and messages sent");
        assertThat(incident.severity()).isEqualTo(Severity.CRITICAL);
        assertThat(incident.lossRisk()).isEqualTo(LossRisk.HIGH);
        assertThat(incident.confidence()).isGreaterThanOrEqualTo(0.95);
        assertThat(incident.accounts()).containsExactly(Takeover.ANNA, Takeover.BEN, Takeover.MADE);
        assertThat(incident.id()).matches("i-[0-9a-f]{12}");
        assertThat(incident.stages()).containsExactly(Stage.S2, Stage.S3, Stage.S4, Stage.S5, Stage.S7);
    }

    @Test
    void everyAccountHasTheVerdictThatFits() {
        Conclusion conclusion = Takeover.happened().concluded();

        assertThat(verdict(conclusion, Takeover.ANNA).kind()).isEqualTo(Kind.COMPROMISED);
        assertThat(verdict(conclusion, Takeover.ANNA).confidence()).isGreaterThanOrEqualTo(0.9);
        assertThat(verdict(conclusion, Takeover.BEN).kind()).isEqualTo(Kind.INTRUDERS_OWN);
        assertThat(verdict(conclusion, Takeover.MADE).kind()).isEqualTo(Kind.INTRUDERS_OWN);
        assertThat(verdict(conclusion, "eve@example.com").kind()).isEqualTo(Kind.TARGETED);
        assertThat(verdict(conclusion, "eve@example.com").reasons())
                .containsExactly("Passwords were tried 6 times from 203.0.113.66; none of these tries got in.");
        Verdict cara = verdict(conclusion, Takeover.CARA);
        assertThat(cara.kind()).isEqualTo(Kind.NOTHING_FOUND);
        assertThat(cara.lookedFor().getFirst())
                .isEqualTo("Judged: records from 2024-02-20 to 2024-03-05; this account acts on 1 day of them.");
    }

    @Test
    void incidentNamesTheSessionsThatAreNotTheOwners() {
        var weeksBefore = Acts.by(Takeover.ANNA).at("2024-02-10T10:00:00Z").from("198.51.100.99");
        Conclusion conclusion = Takeover.happened()
                .happened(weeksBefore.signsIn(), weeksBefore.makesRule(Takeover.forward()))
                .concluded();
        Incident incident = conclusion.incidents().getFirst();
        List<Session> named = conclusion.sessions().stream()
                .filter(each -> incident.sessions().contains(each.id()))
                .toList();

        assertThat(named).hasSameSizeAs(incident.sessions());
        assertThat(named).extracting(Session::label).contains(Side.INTRUDER).doesNotContain(Side.OWNER);
        assertThat(named).extracting(Session::account).isSubsetOf(incident.accounts());
        assertThat(named)
                .flatExtracting(Session::addresses)
                .contains(Takeover.FOREIGN)
                .doesNotContain("198.51.100.99");
        assertThat(conclusion.sessions())
                .filteredOn(each -> each.addresses().contains("198.51.100.99"))
                .extracting(Session::label)
                .isNotEmpty()
                .doesNotContain(Side.OWNER);
        assertThat(conclusion.sessions())
                .filteredOn(each -> each.addresses().contains(Takeover.OFFICE)
                        || each.addresses().contains("198.51.100.99"))
                .isNotEmpty()
                .allSatisfy(each -> assertThat(incident.sessions()).doesNotContain(each.id()));
    }

    @Test
    void storyGroupsBurstsAndCitesEveryRecord() {
        Incident incident = Takeover.happened().concluded().incidents().getFirst();

        StoryLine tries = incident.story().getFirst();
        assertThat(tries.text())
                .startsWith("36 failed tries to sign in on 6 accounts (")
                .endsWith(" from 203.0.113.66.");
        assertThat(tries.evidence()).hasSize(36);
        assertThat(incident.story()).extracting(StoryLine::side).doesNotContain(Side.OWNER);
        Set<EvidenceRef> told = new HashSet<>();
        incident.story().forEach(line -> told.addAll(line.evidence()));
        incident.findings().forEach(finding -> assertThat(told).containsAll(finding.evidence()));
    }

    @Test
    void messagesOfTheIntrusionAreListedWithTheirSide() {
        Incident incident = Takeover.happened().concluded().incidents().getFirst();

        assertThat(incident.sent())
                .extracting(SentMessage::subject, SentMessage::side)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("New bank details", Side.INTRUDER),
                        org.assertj.core.groups.Tuple.tuple("Lunch", Side.OWNER));
        assertThat(PaymentHold.of(incident))
                .containsExactly("Hold payments and check bank details by telephone with: pay@partner.example.");
    }

    @Test
    void whatTheIntruderLeftIsOpen() {
        Incident incident = Takeover.happened().concluded().incidents().getFirst();

        assertThat(incident.open())
                .extracting(OpenItem::kind)
                .containsExactly(OpenItem.Kind.INBOX_RULE, OpenItem.Kind.ROLE, OpenItem.Kind.ACCOUNT);
        assertThat(incident.open().getFirst().text())
                .isEqualTo(
                        "The inbox rule \".\" works in the mailbox of anna@example.com: it forwards to collect@drop.example messages"
                                + " that mention \"invoice\" or \"payment\" in subject, since 2024-03-05 12:07 UTC.");
    }

    @Property(tries = 12)
    void orderOfEvidenceChangesNothing(@ForAll long seed) {
        CaseFile file = Takeover.happened();

        assertThat(file.shuffled(seed)).isEqualTo(file.concluded());
    }

    @Test
    void oneWeakSignMakesNoIncident() {
        Conclusion conclusion = new CaseFile()
                .found(
                        "secret-added",
                        0.4,
                        Stage.S4,
                        "T1098.001",
                        Acts.by("admin@example.com").addsSecret("a-1", "Backup"))
                .concluded();

        assertThat(conclusion.incidents()).isEmpty();
        assertThat(verdict(conclusion, "admin@example.com").kind()).isEqualTo(Kind.NOTHING_FOUND);
        assertThat(verdict(conclusion, "admin@example.com").reasons()).hasSize(1);
    }

    @Test
    void weakSignsOfThreeKindsTogetherMakeAnIncident() {
        var anna = Acts.by(Takeover.ANNA).from("203.0.113.9");
        Conclusion conclusion = new CaseFile()
                .found("odd-sign-in", 0.45, Stage.S3, "T1078", anna.at("10:00").signsIn())
                .found("odd-consent", 0.45, Stage.S4, "T1528", anna.at("10:10").consents("a-1", "Reader", "Mail.Read"))
                .found(
                        "odd-rule",
                        0.45,
                        Stage.S6,
                        "T1564.008",
                        anna.at("10:20").makesRule(ARule.named("x").deletes().inbox()))
                .concluded();

        assertThat(conclusion.incidents()).hasSize(1);
        assertThat(verdict(conclusion, Takeover.ANNA).kind()).isEqualTo(Kind.SUSPECTED);
    }

    @Test
    void weakSignJoinsTheAttackItsAppBelongsTo() {
        Conclusion conclusion = Takeover.happened()
                .found(
                        "lookalike-consent",
                        0.8,
                        Stage.S2,
                        "T1528",
                        draft -> draft.entity(Entity.Kind.APP, "app-1"),
                        Takeover.intruder(Takeover.ANNA).at("12:30").consents("app-1", "rnail", "Mail.Read"))
                .found(
                        "secret-added",
                        0.4,
                        Stage.S4,
                        "T1098.001",
                        draft -> draft.entity(Entity.Kind.APP, "app-1"),
                        Acts.by("zoe@example.com").at("2024-02-21T10:00:00Z").addsSecret("app-1", "rnail"))
                .concluded();

        assertThat(conclusion.incidents()).hasSize(1);
        assertThat(conclusion.incidents().getFirst().findings()).hasSize(6);
        assertThat(verdict(conclusion, "zoe@example.com").kind()).isEqualTo(Kind.NOTHING_FOUND);
    }

    @Test
    void attackersOfTwoTenantsAreRelatedButNeverOneIncident() {
        var here = Takeover.intruder(Takeover.ANNA);
        var there = Takeover.intruder("xaver@example.org").tenant("7e57ab1e-0000-4000-8000-000000000002");
        var file = new CaseFile();
        for (Acts each : List.of(here, there)) {
            file.found(
                    "rule-forward-external",
                    0.85,
                    Stage.S5,
                    "T1114.003",
                    draft -> draft.entity(Entity.Kind.DROP_ADDRESS, Takeover.DROP),
                    each.makesRule(Takeover.forward()));
        }
        Conclusion conclusion = file.concluded();

        assertThat(conclusion.incidents()).hasSize(2);
        Incident first = conclusion.incidents().getFirst();
        Incident second = conclusion.incidents().getLast();
        assertThat(first.related()).hasSize(1);
        assertThat(first.related().getFirst().incident()).isEqualTo(second.id());
        assertThat(first.related().getFirst().why()).contains(Takeover.DROP);
    }

    @Test
    void addressOfManyPeopleJoinsNothing() {
        var file = new CaseFile();
        for (int i = 0; i < 50; i++) {
            file.happened(Acts.by("person%d@example.com".formatted(i))
                    .from("198.51.100.1")
                    .signsIn());
        }
        for (int i = 0; i < 2; i++) {
            String who = "person%d@example.com".formatted(i);
            file.found(
                    "rule-hides",
                    0.7,
                    Stage.S6,
                    "T1564.008",
                    Acts.by(who)
                            .at("1%d:00".formatted(i))
                            .from("198.51.100.1")
                            .makesRule(ARule.named(who + i).deletes().inbox()));
        }

        assertThat(file.concluded().incidents()).hasSize(2);
    }

    @Test
    void seldomAddressJoinsTwoAccounts() {
        var file = new CaseFile();
        for (String who : List.of(Takeover.ANNA, Takeover.BEN)) {
            file.found(
                    "rule-hides",
                    0.7,
                    Stage.S6,
                    "T1564.008",
                    Takeover.intruder(who).makesRule(ARule.named(who).deletes().inbox()));
        }

        assertThat(file.concluded().incidents()).hasSize(1);
    }

    @Test
    void raisedAccountThatActsItselfIsSuspected() {
        Conclusion conclusion = Takeover.happened()
                .found(
                        "lookalike-consent",
                        0.8,
                        Stage.S2,
                        "T1528",
                        Acts.by(Takeover.BEN)
                                .at("12:40")
                                .from("198.51.100.9")
                                .consentsForAll("app-2", "rnail", "Mail.Read"))
                .concluded();

        assertThat(conclusion.incidents()).hasSize(1);
        assertThat(verdict(conclusion, Takeover.BEN).kind()).isEqualTo(Kind.SUSPECTED);
    }

    @Test
    void raisedAccountBelongsToTheAttackAlsoWhenNoStrongFindingSaysSo() {
        Conclusion conclusion = Takeover.happened()
                .happened(
                        Takeover.intruder(Takeover.ANNA).at("12:15").givesRole("gil@example.com", "User Administrator"))
                .found(
                        "odd-consent",
                        0.6,
                        Stage.S2,
                        "T1528",
                        Acts.by("gil@example.com")
                                .at("12:45")
                                .from("198.51.100.9")
                                .consentsForAll("app-3", "Sync", "Mail.Read"))
                .concluded();

        assertThat(conclusion.incidents()).hasSize(1);
        assertThat(verdict(conclusion, "gil@example.com").kind()).isEqualTo(Kind.SUSPECTED);
    }

    @Test
    void guessingWithoutEntryTargetsAndDoesNotCompromise() {
        var file = new CaseFile();
        var tries = Takeover.TRIED.stream()
                .map(who -> Takeover.intruder(who).signsIn(becquerel.activity.SignInVerdict.WRONG_PASSWORD, "50126"))
                .toArray(becquerel.activity.Activity[]::new);
        Conclusion conclusion =
                file.found("spray", 0.9, Stage.S2, "T1110.003", tries).concluded();

        assertThat(conclusion.incidents()).hasSize(1);
        assertThat(conclusion.incidents().getFirst().title()).isEqualTo("Password guessing, nobody got in");
        assertThat(conclusion.incidents().getFirst().accounts()).isEmpty();
        assertThat(conclusion.verdicts()).allMatch(verdict -> verdict.kind() == Kind.TARGETED);
    }

    @Test
    void sharedAddressClaimsNothing() {
        var file = Takeover.happened();
        for (String day : List.of("2024-02-20", "2024-02-26")) {
            file.happened(Acts.by("hugo@example.com")
                    .at(day + "T08:00:00Z")
                    .from(Takeover.FOREIGN)
                    .signsIn());
        }
        Conclusion conclusion = file.happened(Acts.by("hugo@example.com")
                        .at("12:10")
                        .from(Takeover.FOREIGN)
                        .sends("Weekly figures"))
                .concluded();

        assertThat(verdict(conclusion, "hugo@example.com").kind()).isEqualTo(Kind.NOTHING_FOUND);
        assertThat(conclusion.incidents().getFirst().sent())
                .extracting(SentMessage::subject)
                .doesNotContain("Weekly figures");
    }

    @Test
    void accountThatIsOnlyNamedCannotBeJudged() {
        Conclusion conclusion = new CaseFile()
                .happened(Acts.by("admin@example.com").changesPassword("quiet@example.com", true))
                .concluded();

        assertThat(verdict(conclusion, "quiet@example.com").kind()).isEqualTo(Kind.CANNOT_SAY);
    }
}
