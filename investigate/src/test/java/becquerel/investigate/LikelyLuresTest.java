package becquerel.investigate;

import static becquerel.activity.Activity.MessageTraced.Delivery.DELIVERED;
import static becquerel.activity.Activity.MessageTraced.Delivery.JUNKED;
import static org.assertj.core.api.Assertions.assertThat;

import becquerel.activity.Activity;
import becquerel.detect.Stage;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The intruder's first sign-in to Anna's account is on 5 March 2024, 12:01 UTC; a week of her mail is known. */
class LikelyLuresTest {
    private static final String NEW = "fax@newcomer.example";

    @Test
    void onlyNewcomerInTheDaysBeforeIsLikelyTheLure() {
        Activity lure = Mail.traced("09:00", NEW, Takeover.ANNA, "<lure>", DELIVERED);
        Incident incident = incident(lure);
        assertThat(incident.beginning()).hasValueSatisfying(beginning -> {
            assertThat(beginning.sure()).isFalse();
            assertThat(beginning.text())
                    .isEqualTo(
                            "anna@example.com received \"Invoice\" from fax@newcomer.example, 3 hours before the first"
                                    + " sign-in from 203.0.113.66; likely the intrusion into this account began with it: in the"
                                    + " mail at hand nobody had to do with newcomer.example before.");
            assertThat(beginning.evidence()).containsExactly(lure.evidence());
        });
        assertThat(incident.stages()).contains(Stage.S1);
    }

    @Test
    void nothingIsGuessed_whenTwoNewcomersWrote() {
        Incident incident = incident(
                Mail.traced("09:00", NEW, Takeover.ANNA, "<lure>", DELIVERED),
                Mail.traced("09:30", "hello@other.example", Takeover.ANNA, "<b>", DELIVERED));
        assertThat(incident.beginning()).isEmpty();
        assertThat(incident.stages()).doesNotContain(Stage.S1);
    }

    @Test
    void nothingIsGuessed_whenTheDomainWroteBeforeOrTheMessageWentToJunk() {
        assertThat(incident(
                                Mail.traced("2024-02-27T09:00:00Z", NEW, Takeover.ANNA, "<old>", DELIVERED),
                                Mail.traced("09:00", NEW, Takeover.ANNA, "<lure>", DELIVERED))
                        .beginning())
                .isEmpty();
        assertThat(incident(Mail.traced("09:00", NEW, Takeover.ANNA, "<lure>", JUNKED))
                        .beginning())
                .isEmpty();
    }

    @Test
    void nothingIsGuessed_whenNoMailIsKnownOfTheDaysBefore() {
        Incident incident = Takeover.happened()
                .happened(Mail.traced("09:00", NEW, Takeover.ANNA, "<lure>", DELIVERED))
                .concluded()
                .incidents()
                .getFirst();
        assertThat(incident.beginning()).isEmpty();
    }

    private static Incident incident(Activity... mail) {
        List<Activity> all = new ArrayList<>(List.of(mail));
        for (String day : List.of("2024-02-27", "2024-02-28", "2024-02-29", "2024-03-01", "2024-03-04")) {
            all.add(Mail.traced(
                    day + "T08:00:00Z", "orders@partner.example", Takeover.ANNA, "<" + day + ">", DELIVERED));
        }
        return Takeover.happened()
                .happened(all.toArray(Activity[]::new))
                .concluded()
                .incidents()
                .getFirst();
    }
}
