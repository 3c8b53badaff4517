package becquerel.detect.rules;

import static org.assertj.core.api.Assertions.assertThat;

import becquerel.activity.Change;
import becquerel.activity.MailRule;
import becquerel.activity.MailRule.Part;
import becquerel.detect.Finding;
import becquerel.detect.Look;
import becquerel.detect.Severity;
import becquerel.knowledge.Knowledge;
import becquerel.testkit.ARule;
import becquerel.testkit.Acts;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ForwardAndDeleteTest {
    private static final Acts ANNA = Acts.by("anna@example.com").at("12:07").from("203.0.113.9");
    private static final MailRule FORWARD = ARule.named("o365 default")
            .with(Part.BODY, "invoice", "payment", "statement")
            .forwardsTo("collect@dropzone.example")
            .inbox();

    private static MailRule deleting(String word) {
        return ARule.named("o365 (del)").with(Part.BODY, word).deletes().inbox();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "collect@dropzone.example",
                "Collect@DropZone.Example",
                "dropzone.example",
                "@dropzone.example",
                "dropzone"
            })
    void fires_forTheAddressOrItsDomain(String word) {
        Finding finding = Look.of(
                        ForwardAndDelete::new,
                        ANNA.makesRule(FORWARD),
                        ANNA.at("12:09").makesRule(deleting(word)))
                .getFirst();
        assertThat(finding.severity()).isEqualTo(Severity.CRITICAL);
        assertThat(finding.confidence()).isGreaterThanOrEqualTo(0.9);
        assertThat(finding.evidence()).hasSize(2);
        assertThat(finding.sentence()).contains("within 2 minutes", "dropzone.example");
    }

    @Test
    void fires_lowerForTheNameBeforeTheSignAlone() {
        Finding finding = Look.of(
                        ForwardAndDelete::new,
                        ANNA.makesRule(FORWARD),
                        ANNA.at("12:09").makesRule(deleting("collect")))
                .getFirst();
        assertThat(finding.confidence()).isBetween(0.8, 0.89);
    }

    @Test
    void fires_oncePerPairWhateverTheOrder() {
        List<Finding> findings = Look.of(
                ForwardAndDelete::new,
                ANNA.makesRule(deleting("dropzone.example")),
                ANNA.at("12:09").makesRule(FORWARD),
                ANNA.at("12:10").changesRule(Change.ENABLED, FORWARD));
        assertThat(findings).hasSize(1);
    }

    @Test
    void fires_whenOwnDomainsAreUnknown() {
        var detector = new ForwardAndDelete(Look.NOTHING_KNOWN, Knowledge.shipped());
        assertThat(Look.with(
                        detector, ANNA.makesRule(FORWARD), ANNA.at("12:09").makesRule(deleting("dropzone.example"))))
                .hasSize(1);
    }

    @Test
    void fires_whenTheSecondRuleHidesInAFolder() {
        MailRule hiding = ARule.named("b")
                .from("collect@dropzone.example")
                .movesTo("RSS-Abonnements")
                .inbox();
        assertThat(Look.of(
                        ForwardAndDelete::new,
                        ANNA.makesRule(FORWARD),
                        ANNA.at("12:09").makesRule(hiding)))
                .hasSize(1);
    }

    @Test
    void silent_forUnrelatedOrDistantOrForeignRules() {
        MailRule inside = ARule.named("cover")
                .about("invoice")
                .forwardsTo("ben@example.com")
                .inbox();
        assertThat(Look.of(
                        ForwardAndDelete::new,
                        ANNA.makesRule(FORWARD),
                        ANNA.at("12:08").makesRule(deleting("newsletter")),
                        ANNA.at("12:09").makesRule(deleting("dropzones")),
                        ANNA.at("12:10").makesRule(inside),
                        ANNA.at("12:11").makesRule(deleting("ben@example.com")),
                        Acts.by("ben@example.com").at("12:12").makesRule(deleting("dropzone.example")),
                        ANNA.later(Duration.ofDays(15)).makesRule(deleting("dropzone.example"))))
                .isEmpty();
    }

    @Test
    void silent_whenTheForwardWasRemovedBefore() {
        assertThat(Look.of(
                        ForwardAndDelete::new,
                        ANNA.makesRule(FORWARD),
                        ANNA.at("12:08").changesRule(Change.REMOVED, FORWARD),
                        ANNA.at("12:09").makesRule(deleting("dropzone.example"))))
                .isEmpty();
    }
}
