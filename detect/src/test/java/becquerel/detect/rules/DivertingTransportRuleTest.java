package becquerel.detect.rules;

import static org.assertj.core.api.Assertions.assertThat;

import becquerel.activity.MailRule;
import becquerel.detect.Finding;
import becquerel.detect.Look;
import becquerel.detect.Severity;
import becquerel.testkit.ARule;
import becquerel.testkit.Acts;
import java.util.List;
import org.junit.jupiter.api.Test;

class DivertingTransportRuleTest {
    private static final Acts ADMIN = Acts.by("admin@example.com").at("12:08").from("203.0.113.9");

    private static List<Finding> look(ARule rule) {
        return Look.of(DivertingTransportRule::new, ADMIN.makesRule(rule.transport()));
    }

    @Test
    void fires_forSecretCopiesOfTellingMail() {
        Finding finding = look(ARule.named(".").about("password", "invoice").copiesTo("drop@gmail.com"))
                .getFirst();
        assertThat(finding.severity()).isEqualTo(Severity.CRITICAL);
        assertThat(finding.confidence()).isEqualTo(0.95);
        assertThat(finding.sentence())
                .startsWith("A mail flow rule named \".\" secretly copies to drop@gmail.com messages that mention")
                .contains("for the whole organisation");
    }

    @Test
    void fires_lowForArchivingServices() {
        Finding finding =
                look(ARule.named("Journal").copiesTo("journal@eu.mimecast.com")).getFirst();
        assertThat(finding.severity()).isEqualTo(Severity.LOW);
        assertThat(finding.confidence()).isLessThan(0.1);
    }

    @Test
    void fires_whenWarningsAreDeletedForEverybody() {
        assertThat(look(ARule.named(".").about("phishing").deletes())).hasSize(1);
    }

    @Test
    void silent_forUpkeep() {
        MailRule copies = ARule.named("x").copiesTo("x@drop.example").transport();
        assertThat(look(ARule.named("Disclaimer").then(new MailRule.Action.Other("ApplyHtmlDisclaimerText", "…"))))
                .isEmpty();
        assertThat(look(ARule.named("Wave of 5 March").about("You won").deletes()))
                .isEmpty();
        assertThat(look(ARule.named("Archive").copiesTo("archive@example.com"))).isEmpty();
        assertThat(Look.of(DivertingTransportRule::new, Acts.bySystem().makesRule(copies)))
                .isEmpty();
    }
}
