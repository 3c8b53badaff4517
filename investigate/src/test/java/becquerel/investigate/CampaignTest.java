package becquerel.investigate;

import static org.assertj.core.api.Assertions.assertThat;

import becquerel.activity.Activity;
import becquerel.activity.Client;
import becquerel.activity.MailRule.Part;
import becquerel.detect.Stage;
import becquerel.testkit.ARule;
import becquerel.testkit.Acts;
import org.junit.jupiter.api.Test;

class CampaignTest {
    private static final Acts ANNA = Acts.by(Takeover.ANNA).at("2021-05-20T10:00:00Z");

    private static CaseFile rules(String... words) {
        var checker = ANNA.from("198.51.100.20").agent("BAV2ROPC");
        var maker = ANNA.from("203.0.113.30").agent("Mozilla/5.0 (Windows NT 10.0) Chrome/79.0.3945.79 Safari/537.36");
        Activity forward = maker.at("2021-05-21T10:01:00Z")
                .makesRule(ARule.named("o")
                        .with(Part.BODY, words)
                        .forwardsTo(Takeover.DROP)
                        .inbox());
        Activity hide = maker.at("2021-05-21T10:03:00Z")
                .makesRule(ARule.named("o (del)")
                        .with(Part.BODY, "drop.example")
                        .deletes()
                        .inbox());
        return new CaseFile()
                .happened(checker.signsIn(), maker.at("2021-05-21T10:00:00Z").signsIn())
                .found("rule-pair", 0.95, Stage.S5, "T1114.003", forward, hide)
                .happened(ANNA.at("2021-05-22T10:00:00Z")
                        .from("198.51.100.77")
                        .client(Client.IMAP)
                        .reads(Takeover.ANNA, Acts.message("Invoice")));
    }

    @Test
    void namedWhenItsStepsAddUp() {
        assertThat(rules("invoice", "payment", "statement")
                        .concluded()
                        .incidents()
                        .getFirst()
                        .title())
                .endsWith("(pattern of the June 2021 forwarding campaign)");
    }

    @Test
    void notNamedWhenTheRuleIsAboutSomethingElse() {
        assertThat(rules("newsletter").concluded().incidents().getFirst().title())
                .doesNotContain("campaign");
    }
}
