package becquerel.detect.rules;

import static org.assertj.core.api.Assertions.assertThat;

import becquerel.activity.Activity;
import becquerel.activity.Activity.MailRuleChanged;
import becquerel.activity.Change;
import becquerel.activity.Configuration.Delegation;
import becquerel.activity.Configuration.StandingRule;
import becquerel.activity.MailRule;
import becquerel.detect.Finding;
import becquerel.detect.Look;
import becquerel.testkit.ARule;
import becquerel.testkit.Acts;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Rules, forwards and rights that an export shows, with and without somebody seen making them. */
class StandingRulesTest {
    private static final String ANN = "ann@example.com";
    private static final Acts MADE = Acts.by(ANN).at("09:00").from("203.0.113.9");
    private static final Acts EXPORT = Acts.by("").at("2024-04-01T00:00:00Z");
    private static final MailRule DROP = ARule.named(".")
            .about("invoice", "payment")
            .forwardsTo("x@drop.example")
            .inbox();
    private static final MailRule HIDE =
            ARule.named("..").about("drop.example").deletes().inbox();

    @Test
    void aForwardThatOnlyAnExportShows_isFoundWithLessWeight() {
        Finding seen = only(Look.of(ExternalForwardRule::new, MADE.makesRule(DROP)));
        Finding shown = only(Look.of(ExternalForwardRule::new, stands(DROP)));
        assertThat(shown.confidence()).isLessThan(seen.confidence()).isGreaterThan(0.5);
        assertThat(shown.sentence())
                .contains("stands in the export of the configuration")
                .contains("nobody was seen making it")
                .doesNotContain("was set by");
        assertThat(shown.account()).isEqualTo(ANN);
    }

    @Test
    void anOldForwardToAPrivateAddress_isWeak() {
        MailRule plain =
                ARule.named("to my home").forwardsTo("ann@home.example").inbox();
        assertThat(only(Look.of(ExternalForwardRule::new, stands(plain))).confidence())
                .isLessThan(0.5);
    }

    @Test
    void aRuleJudgedFromItsMaking_isNotFoundTwice() {
        List<Finding> once = Look.of(ExternalForwardRule::new, MADE.makesRule(DROP), stands(DROP));
        assertThat(only(once).sentence()).contains("It was set by ann@example.com");
        assertThat(Look.of((o, k) -> new HidingRule(k), MADE.makesRule(HIDE), stands(HIDE)))
                .hasSize(1);
    }

    @Test
    void twoExportsOfOneRule_areOneFinding() {
        assertThat(Look.of(ExternalForwardRule::new, stands(DROP), stands(DROP)))
                .hasSize(1);
    }

    @Test
    void aChangeOfWhichNothingIsTold_isCompletedByTheExport() {
        MailRule bodyless = new MailRule(MailRule.Kind.INBOX, "", ".", List.of(), List.of(), true, false);
        Finding finding =
                only(Look.of(ExternalForwardRule::new, MADE.changesRule(Change.MODIFIED, bodyless), stands(DROP)));
        assertThat(finding.sentence())
                .contains("It was set by ann@example.com on 5 March 2024 09:00 UTC")
                .contains("known from the export");
        assertThat(finding.evidence()).hasSize(2);
        assertThat(finding.confidence())
                .isEqualTo(only(Look.of(ExternalForwardRule::new, MADE.makesRule(DROP)))
                        .confidence());
    }

    @Test
    void aRuleThatWasRewrittenUnseen_isJudgedAsItStands() {
        MailRule harmless =
                ARule.named(".").about("invoice").movesTo("Invoices").inbox();
        assertThat(only(Look.of(ExternalForwardRule::new, MADE.makesRule(harmless), stands(DROP)))
                        .sentence())
                .contains("x@drop.example");
    }

    @Test
    void aRuleSwitchedOff_weighsLessStill() {
        MailRule off = new MailRule(DROP.kind(), "", ".", DROP.conditions(), DROP.actions(), false, true);
        Finding finding = only(Look.of(ExternalForwardRule::new, stands(off)));
        assertThat(finding.confidence())
                .isLessThan(
                        only(Look.of(ExternalForwardRule::new, stands(DROP))).confidence());
        assertThat(finding.sentence()).contains("switched off");
    }

    @Test
    void aPairInOneExport_isFound() {
        Finding finding = only(Look.of(ForwardAndDelete::new, stands(DROP), stands(HIDE)));
        assertThat(finding.sentence()).contains("Both stand in the export");
    }

    @Test
    void aPairOfWhichOneWasSeen_isFoundHoweverLongAgo() {
        Finding finding = only(Look.of(ForwardAndDelete::new, MADE.makesRule(DROP), stands(HIDE)));
        assertThat(finding.sentence()).contains("One was set by ann@example.com");
    }

    @Test
    void theSameRuleInTwoMailboxes_isFound() {
        Finding finding =
                only(Look.of(RepeatedRule::new, stands(DROP), EXPORT.shows("bob@example.com", new StandingRule(DROP))));
        assertThat(finding.sentence()).contains("stands in 2 mailboxes");
    }

    @Test
    void aForwardOfTheMailbox_isFoundOnce() {
        MailRule forward = forwarding("x@drop.example");
        assertThat(only(Look.of(MailboxForward::new, stands(forward))).sentence())
                .contains("All mail of ann@example.com is forwarded to x@drop.example")
                .contains("nobody was seen");
        assertThat(Look.of(MailboxForward::new, MADE.forwards(ANN, true, "x@drop.example"), stands(forward)))
                .hasSize(1);
    }

    @Test
    void aTransportRule_isFoundOnce_whoeverMadeIt() {
        MailRule copies =
                ARule.named(".").about("invoice").copiesTo("x@drop.example").transport();
        assertThat(only(Look.of(DivertingTransportRule::new, EXPORT.shows("", new StandingRule(copies))))
                        .sentence())
                .contains("for the whole organisation")
                .contains("It stands in the export");
        assertThat(Look.of(
                        DivertingTransportRule::new,
                        MADE.makesRule(copies),
                        EXPORT.shows("", new StandingRule(copies))))
                .hasSize(1);
    }

    @Test
    void rightsOfDeputies_areSilent_andOfOutsidersWeak() {
        assertThat(Look.of(DelegateGrant::new, right("bob@example.com"))).isEmpty();
        Finding outsider = only(Look.of(DelegateGrant::new, right("x@drop.example")));
        assertThat(outsider.confidence()).isLessThan(0.5);
        assertThat(outsider.sentence()).contains("who is outside the organisation");
    }

    @Test
    void aRightThatWasSeenBeingGiven_isNotTwoFindings() {
        assertThat(Look.of(
                        DelegateGrant::new, MADE.grants(ANN, "x@drop.example", "FullAccess"), right("x@drop.example")))
                .hasSize(1);
    }

    @Test
    void ownersTidyRules_stayBelowAWord() {
        MailRule tidy = ARule.named("news")
                .from("news@shop.example")
                .movesTo("Newsletters")
                .inbox();
        assertThat(Look.of((o, k) -> new HidingRule(k), stands(tidy))).isEmpty();
    }

    private static Activity stands(MailRule rule) {
        return EXPORT.shows(ANN, new StandingRule(rule));
    }

    private static Activity right(String delegate) {
        return EXPORT.shows(ANN, new Delegation(delegate, List.of("FullAccess"), ""));
    }

    private static MailRule forwarding(String target) {
        MailRuleChanged plain =
                MADE.makesRule(ARule.named("").redirectsTo(target).inbox());
        return new MailRule(
                MailRule.Kind.MAILBOX_FORWARD, "", "", List.of(), plain.rule().actions(), true, true);
    }

    private static Finding only(List<Finding> findings) {
        assertThat(findings).hasSize(1);
        return findings.getFirst();
    }
}
