package becquerel.investigate;

import static becquerel.investigate.Takeover.ANNA;
import static becquerel.investigate.Takeover.BEN;
import static becquerel.investigate.Takeover.OFFICE;
import static becquerel.investigate.Takeover.intruder;
import static org.assertj.core.api.Assertions.assertThat;

import becquerel.activity.Activity;
import becquerel.activity.Message;
import becquerel.investigate.exposure.ExposedMessage;
import becquerel.investigate.exposure.ExposureClass;
import becquerel.investigate.exposure.MailboxExposure;
import becquerel.testkit.Acts;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ExposuresTest {
    private static Message message(String id) {
        return new Message("<" + id + "@mail.example>", "", "\\Inbox");
    }

    private static MailboxExposure annas(Activity... more) {
        return Takeover.happened().happened(more).concluded().incidents().getFirst().exposure().mailboxes().stream()
                .filter(each -> each.mailbox().equals(ANNA))
                .findFirst()
                .orElseThrow();
    }

    private static Optional<ExposureClass> classOf(MailboxExposure mailbox, String id) {
        return mailbox.messages().stream()
                .filter(each -> each.id().equals(message(id).id()))
                .map(ExposedMessage::exposure)
                .findFirst();
    }

    @Test
    void whatHisHandOpenedIsRead_andWhatTheOwnerOpenedIsNot() {
        MailboxExposure mailbox = annas(
                intruder(ANNA).at("12:09").session("s-1").reads(ANNA, message("his")),
                Acts.by(ANNA).at("12:30").from(OFFICE).agent("Outlook").reads(ANNA, message("hers")));

        assertThat(classOf(mailbox, "his")).contains(ExposureClass.READ);
        assertThat(classOf(mailbox, "hers")).contains(ExposureClass.UNKNOWN);
    }

    @Test
    void whatHeSentIsRead() {
        assertThat(annas().messages())
                .anyMatch(each ->
                        each.exposure() == ExposureClass.READ && each.how().equals("sent by his hand"));
    }

    @Test
    void colleagueWithARightOfHisOwn_isNotTheIntruder() {
        MailboxExposure mailbox = annas(Acts.by("assistant@example.com")
                .at("12:40")
                .from("198.51.100.77")
                .reads(ANNA, message("shared")));

        assertThat(classOf(mailbox, "shared")).contains(ExposureClass.UNKNOWN);
    }

    @Test
    void rolesGivenInTheAttackAreNamedAsAReasonToKnowLittle() {
        assertThat(annas().unknown())
                .anyMatch(each -> each.reason().startsWith("Given roles with which mail may be searched and exported")
                        && each.reason().contains(BEN));
    }

    @Test
    void appThatTheIntruderLetIn_copiesWhatItReads() {
        MailboxExposure mailbox = annas(
                intruder(ANNA).at("12:09").session("s-1").consents("0ddba11", "Mail Helper", "Mail.Read"),
                Acts.by(ANNA)
                        .at("2024-03-07T03:00:00Z")
                        .from("2603:10a6::1")
                        .client(becquerel.activity.Client.REST)
                        .app("0ddba11")
                        .reads(ANNA, message("fetched")));

        assertThat(classOf(mailbox, "fetched")).contains(ExposureClass.COPIED);
    }
}
