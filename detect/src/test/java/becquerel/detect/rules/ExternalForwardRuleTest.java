package becquerel.detect.rules;

import static org.assertj.core.api.Assertions.assertThat;

import becquerel.activity.Activity;
import becquerel.activity.Change;
import becquerel.activity.MailRule;
import becquerel.detect.Entity;
import becquerel.detect.Finding;
import becquerel.detect.Look;
import becquerel.detect.Severity;
import becquerel.knowledge.Knowledge;
import becquerel.testkit.ARule;
import becquerel.testkit.Acts;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExternalForwardRuleTest {
    private static final Acts ANNA = Acts.by("anna@example.com").at("12:07").from("203.0.113.9");

    private static List<Finding> look(MailRule... rules) {
        var acts = new Activity[rules.length];
        for (int i = 0; i < rules.length; i++) {
            acts[i] = ANNA.makesRule(rules[i]);
        }
        return Look.of(ExternalForwardRule::new, acts);
    }

    private static MailRule to(String... targets) {
        return ARule.named("Copies").forwardsTo(targets).inbox();
    }

    @Test
    void fires_forAnAddressOutside() {
        Finding finding = look(to("x@evilexample.com")).getFirst();
        assertThat(finding.severity()).isEqualTo(Severity.HIGH);
        assertThat(finding.confidence()).isEqualTo(0.5);
        assertThat(finding.entities()).contains(new Entity(Entity.Kind.DROP_ADDRESS, "x@evilexample.com"));
        assertThat(finding.sentence())
                .isEqualTo("A rule named \"Copies\" in the mailbox of anna@example.com forwards to x@evilexample.com"
                        + " every message; x@evilexample.com is outside the organisation. It was set by"
                        + " anna@example.com on 5 March 2024 12:07 UTC from 203.0.113.9.");
    }

    @Test
    void fires_criticallyForMoneyWordsToFreeMail() {
        Finding finding = look(ARule.named(".")
                        .about("Invoice", "Zahlung")
                        .redirectsTo("drop@gmail.com")
                        .inbox())
                .getFirst();
        assertThat(finding.severity()).isEqualTo(Severity.CRITICAL);
        assertThat(finding.confidence()).isEqualTo(0.85);
        assertThat(finding.sentence()).contains("(free mail)", "words of payment");
    }

    @Test
    void fires_namingOnlyTheOutsidersOfAList() {
        Finding finding = look(to("x@evil.example;ben@example.com")).getFirst();
        assertThat(finding.sentence()).contains("; x@evil.example is outside");
        assertThat(finding.numbers()).containsEntry("targets", 2.0).containsEntry("targetsOfConcern", 1.0);
    }

    @Test
    void fires_lowerWhenTheTargetIsOnlyAName() {
        Finding finding = look(to("Bob Smith")).getFirst();
        assertThat(finding.severity()).isEqualTo(Severity.MEDIUM);
        assertThat(finding.confidence()).isEqualTo(0.2);
        assertThat(finding.sentence()).contains("cannot be said whether that is outside");
    }

    @Test
    void fires_sayingSoWhenOwnDomainsAreUnknown() {
        var detector = new ExternalForwardRule(Look.NOTHING_KNOWN, Knowledge.shipped());
        Finding finding =
                Look.with(detector, ANNA.makesRule(to("x@drop.example"))).getFirst();
        assertThat(finding.confidence()).isEqualTo(0.3);
        assertThat(finding.sentence()).contains("own domains are not known");
    }

    @Test
    void fires_lowForTicketServicesAndPartners() {
        assertThat(look(to("in@contoso.zendesk.com")).getFirst().severity()).isEqualTo(Severity.LOW);
        assertThat(look(to("ann@partner.example")).getFirst().confidence()).isLessThan(0.3);
    }

    @Test
    void fires_whenAHarmlessRuleIsAltered() {
        MailRule harmless =
                ARule.named("Bills").about("invoice").movesTo("Bills").inbox();
        List<Finding> findings = Look.of(
                ExternalForwardRule::new,
                ANNA.makesRule(harmless),
                ANNA.at("12:30")
                        .changesRule(
                                Change.MODIFIED,
                                ARule.named("Bills")
                                        .forwardsTo("drop@gmail.com")
                                        .inbox()));
        assertThat(findings).hasSize(1);
        assertThat(findings.getFirst().sentence()).contains("\"invoice\"", "drop@gmail.com");
        assertThat(findings.getFirst().evidence()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ben@example.com", "ben@EXAMPLE.ORG", "desk@approved.example"})
    void silent_forOwnAndApprovedTargets(String target) {
        assertThat(look(to(target))).isEmpty();
    }

    @Test
    void silent_forSystemsRefusalsRemovalsAndOtherRules() {
        MailRule rule = to("x@drop.example");
        assertThat(Look.of(
                        ExternalForwardRule::new,
                        Acts.bySystem().changesRule("anna@example.com", Change.CREATED, rule),
                        ANNA.failing().makesRule(rule),
                        ANNA.changesRule(Change.REMOVED, rule),
                        ANNA.makesRule(ARule.named("x").movesTo("Y").inbox()),
                        ANNA.makesRule(
                                ARule.named("x").copiesTo("x@drop.example").transport()),
                        ANNA.changesRule(Change.MODIFIED, ARule.named("").bodyless("12"))))
                .isEmpty();
    }
}
