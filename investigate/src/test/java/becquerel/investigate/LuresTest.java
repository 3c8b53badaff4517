package becquerel.investigate;

import static becquerel.activity.Activity.MessageTraced.Delivery.BLOCKED;
import static becquerel.activity.Activity.MessageTraced.Delivery.DELIVERED;
import static org.assertj.core.api.Assertions.assertThat;

import becquerel.activity.Activity;
import becquerel.activity.Message;
import becquerel.detect.Entity;
import becquerel.detect.Stage;
import becquerel.investigate.StoryLine.Side;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The intruder's first sign-in to Anna's account is on 5 March 2024, 12:01 UTC. */
class LuresTest {
    private static final String LURER = "billing@lure.example";

    @Test
    void storyBeginsWithTheMessageAndTheLinkThatWasFollowed() {
        Incident incident = incident(
                Mail.traced("11:50", LURER, Takeover.ANNA, "<lure>", DELIVERED),
                Mail.held("11:50", "net-<lure>", "Invoice 4711.HTML"),
                Mail.held("11:50", "net-<lure>", "logo.png"),
                Mail.held("11:50", "net-<other>", "page.html"),
                Mail.clicked("11:57", Takeover.ANNA, "net-<lure>", true));

        List<StoryLine> beginning = lures(incident);
        assertThat(beginning)
                .extracting(StoryLine::text)
                .containsExactly(
                        "anna@example.com received \"Invoice\" from billing@lure.example, with the HTML attachment"
                                + " \"Invoice 4711.HTML\".",
                        "anna@example.com followed the link \"https://login.lure.example/\" in it, 4 minutes before the"
                                + " first sign-in from 203.0.113.66.");
        assertThat(beginning).extracting(StoryLine::side).containsExactly(Side.UNKNOWN, Side.OWNER);
        assertThat(beginning.getFirst().evidence()).as("message and page").hasSize(2);
        assertThat(incident.stages().getFirst()).isEqualTo(Stage.S1);
    }

    @Test
    void clickAloneIsToldAsNoMoreThanItIs() {
        Incident incident = incident(Mail.clicked("11:57", Takeover.ANNA, "", true));
        assertThat(lures(incident))
                .singleElement()
                .satisfies(line -> assertThat(line.text())
                        .isEqualTo(
                                "anna@example.com followed the link \"https://login.lure.example/\", 4 minutes before"
                                        + " the first sign-in from 203.0.113.66."));
        assertThat(incident.stages()).doesNotContain(Stage.S1);
    }

    @Test
    void messageTheProviderTookForALureIsToldWithoutAClick() {
        var message = new Message("<a>", "net-a", "Voice message", "");
        assertThat(lures(incident(
                        Mail.traced("2024-03-03T10:01:00Z", LURER, Takeover.ANNA, message, DELIVERED, "Phish"))))
                .singleElement()
                .satisfies(line -> assertThat(line.text())
                        .isEqualTo(
                                "anna@example.com received \"Voice message\" from billing@lure.example, 2 days before"
                                        + " the first sign-in from 203.0.113.66; the provider took it for \"Phish\"."));
    }

    @Test
    void messageFromTheSenderOfALureToAnotherOfTheAttackIsTold() {
        CaseFile file = Takeover.happened()
                .found(
                        "rule-forward-external",
                        0.85,
                        Stage.S5,
                        "T1114.003",
                        draft -> draft.entity(Entity.Kind.DROP_ADDRESS, Takeover.DROP),
                        Takeover.intruder(Takeover.BEN)
                                .at("12:40")
                                .session("s-2")
                                .makesRule(Takeover.forward()));
        Incident incident = file.happened(
                        Mail.traced("2024-03-03T10:01:00Z", LURER, Takeover.ANNA, "<known>", DELIVERED),
                        Mail.held("10:01", "net-<known>", "page.html"),
                        Mail.traced("2024-03-03T10:02:00Z", LURER, Takeover.BEN, "<same sender>", DELIVERED),
                        Mail.traced("2024-03-03T10:03:00Z", "news@other.example", Takeover.BEN, "<b>", DELIVERED),
                        Mail.traced("2024-03-03T10:04:00Z", LURER, "zoe@example.com", "<c>", DELIVERED))
                .concluded()
                .incidents()
                .getFirst();
        assertThat(lures(incident)).hasSize(2);
        StoryLine second = lures(incident).getLast();
        assertThat(second.account()).isEqualTo(Takeover.BEN);
        assertThat(second.text())
                .startsWith("ben@example.com received \"Invoice\" from billing@lure.example, 2 days before")
                .endsWith("; the lure to anna@example.com came from the same sender.");
        assertThat(second.evidence()).as("both messages and the page").hasSize(3);
    }

    @Test
    void linkOfALureIsTold_howeverLongBeforeItWasFollowed() {
        var message = new Message("<a>", "net-a", "Voice message", "");
        assertThat(lures(incident(
                        Mail.traced("2024-03-03T10:01:00Z", LURER, Takeover.ANNA, message, DELIVERED, "Phish"),
                        Mail.clicked("2024-03-04T22:00:00Z", Takeover.ANNA, "net-a", true),
                        Mail.clicked("2024-03-04T23:00:00Z", Takeover.ANNA, "net-other", true))))
                .extracting(StoryLine::text)
                .satisfiesExactly(
                        text -> assertThat(text).contains("received \"Voice message\""),
                        text -> assertThat(text)
                                .startsWith("anna@example.com followed the link ")
                                .contains(" in it, 14 hours before the first sign-in"));
    }

    @Test
    void nothingIsTold_whereNothingSpeaksForALure() {
        var message = new Message("<a>", "net-a", "Voice message", "");
        assertThat(lures(incident(
                        // long before, after the sign-in, stopped, of a colleague, to somebody else, unsuspicious
                        Mail.traced("2024-02-20T10:00:00Z", LURER, Takeover.ANNA, message, DELIVERED, "Phish"),
                        Mail.traced("12:30", LURER, Takeover.ANNA, message, DELIVERED, "Phish"),
                        Mail.traced("11:50", LURER, Takeover.ANNA, message, BLOCKED, "Phish"),
                        Mail.traced("11:50", Takeover.BEN, Takeover.ANNA, message, DELIVERED, "Phish"),
                        Mail.traced("11:50", LURER, "zoe@example.com", message, DELIVERED, "Phish"),
                        Mail.traced("11:50", LURER, Takeover.ANNA, message, DELIVERED, ""),
                        Mail.clicked("10:30", Takeover.ANNA, "net-a", true),
                        Mail.clicked("11:58", Takeover.ANNA, "net-a", false),
                        Mail.clicked("11:58", "zoe@example.com", "net-a", true))))
                .isEmpty();
    }

    @Test
    void serversOnTheWayAreNobodysPlace() {
        Incident with = incident(Mail.traced("11:50", LURER, Takeover.ANNA, "<lure>", DELIVERED));
        assertThat(with.story())
                .filteredOn(line -> line.side() == Side.INTRUDER)
                .extracting(StoryLine::address)
                .doesNotContain("198.51.100.25");
    }

    private static Incident incident(Activity... mail) {
        return Takeover.happened().happened(mail).concluded().incidents().getFirst();
    }

    private static List<StoryLine> lures(Incident incident) {
        return incident.story().stream()
                .filter(line -> line.stage().equals(Stage.S1.label()))
                .toList();
    }
}
