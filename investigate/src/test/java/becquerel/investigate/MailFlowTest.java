package becquerel.investigate;

import static becquerel.activity.Activity.MessageTraced.Delivery.DELIVERED;
import static becquerel.activity.Activity.MessageTraced.Delivery.EXPANDED;
import static becquerel.activity.Activity.MessageTraced.Delivery.FAILED;
import static org.assertj.core.api.Assertions.assertThat;

import becquerel.activity.Activity;
import becquerel.detect.Stage;
import becquerel.investigate.StoryLine.Side;
import becquerel.testkit.Acts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** What the message trace adds to an attack: what really left, and to whom the intruder wrote. */
class MailFlowTest {
    private static final String PAY = "pay@partner.example";

    @Test
    void forwardedMailThatLeftIsCounted_andWhatWasRefusedIsSaid() {
        List<Activity> mail = new ArrayList<>();
        for (int i = 10; i < 24; i++) {
            mail.add(Mail.traced(
                    "2024-03-06T" + i + ":00:00Z",
                    "x" + i + "@partner.example",
                    Takeover.DROP,
                    "<" + i + ">",
                    DELIVERED));
        }
        mail.add(Mail.traced("2024-03-06T23:30:00Z", PAY, Takeover.DROP, "<23>", DELIVERED)); // the same one again
        mail.add(Mail.traced("2024-03-07T09:00:00Z", PAY, Takeover.DROP, "<refused>", FAILED));
        mail.add(Mail.traced("2024-03-07T10:00:00Z", PAY, "other@drop.example", "<other>", DELIVERED));

        List<StoryLine> lines = traced(incident(mail.toArray(Activity[]::new)));
        assertThat(lines)
                .extracting(StoryLine::text)
                .containsExactly(
                        "The message trace shows 14 messages that left for collect@drop.example, between 2024-03-06 10:00"
                                + " UTC and 2024-03-06 23:30 UTC.",
                        "The message trace shows 1 message to collect@drop.example that was refused or failed on the way,"
                                + " and did not leave, at 2024-03-07 09:00 UTC.");
        assertThat(lines.getFirst().evidence()).hasSize(15);
        assertThat(lines.getFirst().side()).isEqualTo(Side.INTRUDER);
    }

    @Test
    void recipientsOfTheIntrudersMessagesComeFromTheTrace() {
        var sent = Takeover.intruder(Takeover.ANNA).at("12:40").session("s-1").sends("Please pay");
        String id = sent.message().id();
        Incident incident = incident(
                sent,
                Mail.traced("12:40", Takeover.ANNA, PAY, " " + id.toUpperCase(Locale.ROOT), DELIVERED),
                Mail.traced("12:40", Takeover.ANNA, "boss@partner.example", id, FAILED),
                Mail.traced("12:40", Takeover.ANNA, "list@example.com", id, EXPANDED),
                Mail.traced("12:41", Takeover.ANNA, Takeover.DROP, id, DELIVERED));

        SentMessage message = incident.sent().stream()
                .filter(each -> each.subject().equals("Please pay"))
                .findFirst()
                .orElseThrow();
        assertThat(message.recipients()).containsExactly("boss@partner.example", PAY);
        assertThat(message.evidence()).hasSize(5);
        assertThat(incident.story())
                .anySatisfy(line -> assertThat(line.text())
                        .isEqualTo(
                                "anna@example.com sent \"Please pay\" to boss@partner.example and pay@partner.example"
                                        + " from 203.0.113.66."));
    }

    @Test
    void traceTellsWhatWasSent_whereSendingIsNotRecorded() {
        var ben = Takeover.intruder(Takeover.BEN);
        Activity entered = ben.at("12:02").signsIn();
        Incident incident = Takeover.happened()
                .found("odd-sign-in", 0.9, Stage.S3, "T1078", entered)
                .happened(
                        Mail.traced("12:50", Takeover.BEN, PAY, "<b>", DELIVERED),
                        Mail.traced("12:51", Takeover.ANNA, PAY, "<a>", DELIVERED))
                .concluded()
                .incidents()
                .getFirst();
        assertThat(incident.sent())
                .as("Anna's sending is recorded, so that her mailbox did not send this")
                .filteredOn(each -> each.recipients().equals(List.of(PAY)) && each.side() == Side.UNKNOWN)
                .extracting(SentMessage::account)
                .containsExactly(Takeover.BEN);
    }

    private static Incident incident(Activity... more) {
        return Takeover.happened()
                .happened(more)
                .happened(Acts.by(Takeover.ANNA)
                        .at("2024-03-08T08:00:00Z")
                        .from(Takeover.OFFICE)
                        .signsIn())
                .concluded()
                .incidents()
                .getFirst();
    }

    private static List<StoryLine> traced(Incident incident) {
        return incident.story().stream()
                .filter(line -> line.text().startsWith("The message trace"))
                .toList();
    }
}
