package becquerel.investigate;

import static becquerel.activity.Activity.MessageTraced.Delivery.DELIVERED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import becquerel.activity.Activity;
import becquerel.activity.MailRule;
import becquerel.investigate.Hit.Kind;
import becquerel.testkit.Acts;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Where the marks of Anna's intruder are met: his address, session, drop address, rule and messages. */
class BlastRadiusTest {
    private static final String ZOE = "zoe@example.com";

    @Test
    void addressOnAFurtherAccountIsToldApartFromTheIncidentsOwn() {
        List<Hit> hits = hits();
        assertThat(hits.getFirst().within()).as("further accounts come first").isFalse();
        assertThat(hits)
                .filteredOn(hit -> hit.account().equals("dan@example.com") && hit.kind() == Kind.ADDRESS)
                .singleElement()
                .satisfies(hit -> {
                    assertThat(hit.indicator()).isEqualTo(Takeover.FOREIGN);
                    assertThat(hit.within()).as("tried, not entered").isFalse();
                    assertThat(hit.records()).isEqualTo(6);
                    assertThat(hit.intruder() + hit.owner() + hit.unknown()).isEqualTo(6);
                });
        assertThat(hits)
                .filteredOn(hit -> hit.account().equals(Takeover.ANNA) && hit.kind() == Kind.ADDRESS)
                .singleElement()
                .satisfies(hit -> {
                    assertThat(hit.within()).isTrue();
                    assertThat(hit.records()).isGreaterThan(Hit.PROOFS);
                    assertThat(hit.evidence())
                            .as("the first and the last alone")
                            .hasSize(Hit.PROOFS);
                });
    }

    @Test
    void officeThatEverybodyUsesIsNoMark() {
        assertThat(hits()).extracting(Hit::indicator).doesNotContain(Takeover.OFFICE, "Outlook");
    }

    @Test
    void sameRuleByAnotherNameInAnotherMailboxIsMet() {
        Activity same = Acts.by(Takeover.BEN)
                .at("12:40")
                .from("198.51.100.99")
                .makesRule(new MailRule(
                        Takeover.forward().kind(),
                        "7",
                        "Other name",
                        Takeover.forward().conditions(),
                        Takeover.forward().actions(),
                        true,
                        true));
        assertThat(hits(same))
                .filteredOn(hit -> hit.account().equals(Takeover.BEN))
                .extracting(Hit::kind)
                .contains(Kind.RULE, Kind.DROP_ADDRESS);
    }

    @Test
    void whoGotTheIntrudersMessageIsNamed() {
        Activity sent =
                Takeover.intruder(Takeover.ANNA).at("12:26").session("s-1").sends("Please sign", ZOE);
        assertThat(hits(sent))
                .filteredOn(hit -> hit.account().equals(ZOE))
                .extracting(Hit::kind, Hit::indicator, Hit::within)
                .containsExactly(tuple(Kind.MESSAGE, "Please sign", false));
    }

    @Test
    void mailToTheDropAddressNamesWhoseItWas() {
        assertThat(hits(Mail.traced("13:00", ZOE, Takeover.DROP, "<gone>", DELIVERED)))
                .filteredOn(hit -> hit.account().equals(ZOE))
                .extracting(Hit::kind)
                .containsExactly(Kind.DROP_ADDRESS);
    }

    @Test
    void nobodysMailboxOutsideIsListed() {
        assertThat(hits()).extracting(Hit::account).doesNotContain(Takeover.DROP, "");
    }

    private static List<Hit> hits(Activity... more) {
        return Takeover.happened()
                .happened(more)
                .concluded()
                .incidents()
                .getFirst()
                .blastRadius();
    }
}
