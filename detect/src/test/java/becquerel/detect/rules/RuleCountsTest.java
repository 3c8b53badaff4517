package becquerel.detect.rules;

import static org.assertj.core.api.Assertions.assertThat;

import becquerel.activity.Activity.MailRuleChanged;
import becquerel.activity.Change;
import becquerel.activity.MailRule;
import becquerel.detect.Detector;
import becquerel.detect.DetectorRun;
import becquerel.detect.Detectors;
import becquerel.detect.Finding;
import becquerel.detect.Look;
import becquerel.detect.ShippedRules;
import becquerel.knowledge.Knowledge;
import becquerel.testkit.ARule;
import becquerel.testkit.Acts;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Rules in numbers: in one mailbox, in several, gone again, and in floods. */
class RuleCountsTest {
    private static final Acts ANNA = Acts.by("anna@example.com").at("12:00").from("203.0.113.9");
    private static final Acts BEN = Acts.by("ben@example.com").at("12:20").from("203.0.113.9");
    private static final Acts CLEO = Acts.by("cleo@example.com").at("12:40").from("203.0.113.9");
    private static final MailRule HIDING =
            ARule.named(".").about("invoice").deletes().inbox();
    private static final MailRule FORWARD =
            ARule.named("f").forwardsTo("x@drop.example").inbox();
    private static final MailRule TIDY =
            ARule.named("News").from("news@shop.example").movesTo("News").inbox();

    private static Detector<?> many() {
        return new ManyHidingRules(Knowledge.shipped());
    }

    @Test
    void many_fireForTwoWithinADay() {
        List<Finding> findings = Look.with(
                many(),
                ANNA.makesRule(HIDING),
                ANNA.at("12:05")
                        .makesRule(ARule.named("..").about("hacked").deletes().inbox()));
        assertThat(findings).hasSize(1);
        assertThat(findings.getFirst().numbers()).containsEntry("rules", 2.0);
    }

    @Test
    void many_growUnderOneId() {
        List<Finding> findings = Look.with(
                many(),
                ANNA.makesRule(HIDING),
                ANNA.at("12:05").makesRule(HIDING),
                ANNA.at("12:06").makesRule(HIDING));
        assertThat(findings).hasSize(1);
        assertThat(findings.getFirst().numbers()).containsEntry("rules", 3.0);
    }

    @Test
    void many_staysOneFindingInAFlood() {
        var run = new DetectorRun(List.of(many()));
        for (int i = 0; i < 2_000; i++) {
            run.see(ANNA.later(Duration.ofSeconds(i)).makesRule(HIDING));
        }
        assertThat(run.findings()).hasSize(1);
        assertThat(run.findings().getFirst().numbers()).containsEntry("rules", 1024.0);
        assertThat(run.findings().getFirst().evidence()).hasSizeLessThan(25);
    }

    @Test
    void many_silentForTidyRulesDistantRulesAndOtherMailboxes() {
        assertThat(Look.with(
                        many(),
                        ANNA.makesRule(TIDY),
                        ANNA.makesRule(TIDY),
                        ANNA.makesRule(TIDY),
                        ANNA.makesRule(HIDING),
                        BEN.makesRule(HIDING),
                        ANNA.later(Duration.ofHours(25)).makesRule(HIDING)))
                .isEmpty();
    }

    @Test
    void repeated_firesForTwoMailboxesAndGrows() {
        List<Finding> findings = Look.of(
                RepeatedRule::new,
                ANNA.makesRule(FORWARD),
                ANNA.at("12:01").makesRule(FORWARD),
                BEN.makesRule(
                        ARule.named("other name").forwardsTo("X@drop.example").inbox()),
                CLEO.makesRule(FORWARD));
        assertThat(findings).hasSize(1);
        assertThat(findings.getFirst().numbers()).containsEntry("mailboxes", 3.0);
        assertThat(findings.getFirst().sentence()).contains("anna@example.com, ben@example.com and cleo@example.com");
    }

    @Test
    void repeated_silentForHonestRulesOtherTenantsAndLater() {
        assertThat(Look.of(
                        RepeatedRule::new,
                        ANNA.makesRule(TIDY),
                        BEN.makesRule(TIDY),
                        ANNA.makesRule(FORWARD),
                        BEN.tenant("other").makesRule(FORWARD),
                        BEN.later(Duration.ofDays(15)).makesRule(FORWARD)))
                .isEmpty();
    }

    @Test
    void removedSoon_firesForForwardsAndHidingRules() {
        List<Finding> findings = Look.of(
                RuleRemovedSoon::new, ANNA.makesRule(FORWARD), ANNA.at("12:20").changesRule(Change.REMOVED, FORWARD));
        assertThat(findings).hasSize(1);
        assertThat(findings.getFirst().sentence()).contains("in force for only 20 minutes");
    }

    @Test
    void removedSoon_silentForTidyRulesAndLateRemovals() {
        assertThat(Look.of(
                        RuleRemovedSoon::new,
                        ANNA.makesRule(TIDY),
                        ANNA.at("12:20").changesRule(Change.REMOVED, TIDY),
                        BEN.makesRule(FORWARD),
                        BEN.later(Duration.ofHours(2)).changesRule(Change.REMOVED, FORWARD)))
                .isEmpty();
    }

    @Test
    void flood_ofRulesKeepsMemoryAndFindingsBounded() {
        var run = new DetectorRun(Detectors.all(Look.ORGANISATIONS, Knowledge.shipped(), ShippedRules.all()));
        KnownRules known = KnownRules.NONE;
        for (int i = 0; i < 10_000; i++) {
            MailRuleChanged change = ANNA.later(Duration.ofSeconds(i))
                    .makesRule(ARule.named("r" + i)
                            .forwardsTo("x" + i + "@drop.example")
                            .inbox());
            run.see(change);
            known = known.see(change).rules();
        }
        assertThat(known.rules()).hasSize(64);
        // a finding for each forward and one for what they have in common, no more
        assertThat(run.findings()).hasSizeLessThan(10_100);
    }
}
