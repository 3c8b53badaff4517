package becquerel.investigate;

import static org.assertj.core.api.Assertions.assertThat;

import becquerel.detect.Stage;
import becquerel.testkit.ARule;
import becquerel.testkit.Acts;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Anna's intruder sends to three on 5 March 2024, 12:40; later somebody with other marks is in Zoe's account. */
class SpreadTest {
    private static final String ZOE = "zoe@example.com";

    @Test
    void entrySoonAfterAMailingIsRelated_butStaysAnIncidentOfItsOwn() {
        List<Incident> incidents = incidents("2024-03-07T12:40:00Z", ZOE, "yan@example.com", "xia@example.com");
        assertThat(incidents).hasSize(2);
        assertThat(incidents)
                .allSatisfy(
                        incident -> assertThat(incident.related())
                                .extracting(Incident.Related::why)
                                .containsExactly(
                                        "The intruder sent \"Shared file\" from anna@example.com to 3 addresses;"
                                                + " zoe@example.com was one of them and was entered 2 days later: perhaps one attack."));
        assertThat(incidents.getFirst().related().getFirst().incident())
                .isEqualTo(incidents.getLast().id());
    }

    @Test
    void messageToFew_toOthersOrLongBefore_relatesNothing() {
        assertThat(incidents("2024-03-07T12:40:00Z", ZOE, "yan@example.com")).allMatch(SpreadTest::isAlone);
        assertThat(incidents("2024-03-07T12:40:00Z", "yan@example.com", "xia@example.com", "wim@example.com"))
                .allMatch(SpreadTest::isAlone);
        assertThat(incidents("2024-03-13T12:41:00Z", ZOE, "yan@example.com", "xia@example.com"))
                .allMatch(SpreadTest::isAlone);
    }

    private static boolean isAlone(Incident incident) {
        return incident.related().isEmpty();
    }

    private static List<Incident> incidents(String entered, String... to) {
        var other = Acts.by(ZOE).from("203.0.113.200").agent("curl/8").session("s-9");
        return Takeover.happened()
                .happened(Takeover.intruder(Takeover.ANNA)
                        .at("12:40")
                        .session("s-1")
                        .sends("Shared file", to))
                .found(
                        "rule-forward-external",
                        0.95,
                        Stage.S5,
                        "T1114.003",
                        other.at(entered)
                                .makesRule(ARule.named("x")
                                        .forwardsTo("other@elsewhere.example")
                                        .inbox()))
                .concluded()
                .incidents();
    }
}
