package becquerel.investigate;

import static org.assertj.core.api.Assertions.assertThat;

import becquerel.activity.Activity;
import becquerel.activity.Activity.MessageTraced.Delivery;
import becquerel.investigate.StoryLine.Side;
import becquerel.testkit.Acts;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which acts the second pass shows again because of what a person decided. */
class InterestTest {
    private static final String ANN = "ann@example.com";
    private static final Activity MAIL =
            Acts.bySystem().at("2024-03-06T09:00:00Z").traces("lure@elsewhere.example", ANN, Delivery.DELIVERED);

    @Test
    void mailOfAnAccountThatWasEnteredByDecision_isWanted_howeverLateSomebodyDecided() {
        assertThat(interest(Side.INTRUDER).wants(MAIL)).isTrue();
    }

    @Test
    void sessionOfTheOwner_makesNoMailInteresting() {
        assertThat(interest(Side.OWNER).wants(MAIL)).isFalse();
    }

    private static Interest interest(Side label) {
        var decision = new Decision(
                "s-1", Acts.TENANT, ANN, label, "M. Examiner", "why", Instant.parse("2025-01-01T00:00:00Z"));
        return new Interest(List.of(), List.of(decision), new Census());
    }
}
