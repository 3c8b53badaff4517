package becquerel.investigate;

import becquerel.activity.Account;
import becquerel.activity.Activity.ConfigurationSeen;
import becquerel.activity.Activity.LinkClicked;
import becquerel.activity.Activity.MessageHeld;
import becquerel.activity.Activity.MessageTraced;
import becquerel.activity.Activity.MessageTraced.Delivery;
import becquerel.activity.Activity.MessageTraced.Direction;
import becquerel.activity.Configuration;
import becquerel.activity.Message;
import becquerel.testkit.Acts;
import java.util.List;

/** Mail on its way, and states, as tests need them. */
final class Mail {
    private static final Acts NOBODY = Acts.by(Account.NOBODY).from("198.51.100.25");

    private Mail() {}

    static MessageTraced traced(String time, String sender, String recipient, String id, Delivery delivery) {
        return traced(time, sender, recipient, new Message(id, "net-" + id, "Invoice", ""), delivery, "");
    }

    static MessageTraced traced(
            String time, String sender, String recipient, Message message, Delivery delivery, String verdict) {
        return new MessageTraced(
                NOBODY.at(time).does("MessageTrace", "").context(),
                sender,
                new Account(recipient, Account.Kind.UNKNOWN),
                message,
                delivery,
                Direction.UNKNOWN,
                0,
                verdict);
    }

    static MessageHeld held(String time, String network, String fileName) {
        return new MessageHeld(
                NOBODY.at(time).does("EmailAttachmentInfo", "").context(),
                new Message("", network, "", ""),
                "",
                "",
                fileName,
                "",
                "");
    }

    static LinkClicked clicked(String time, String who, String network, boolean allowed) {
        return new LinkClicked(
                Acts.by(who)
                        .at(time)
                        .from(Takeover.OFFICE)
                        .does("ClickAllowed", "")
                        .context(),
                "https://login.lure.example/",
                new Message("", network, "", ""),
                allowed,
                "",
                List.of());
    }

    /** As seen at the end of the evidence. */
    static ConfigurationSeen state(String about, Configuration what) {
        return new ConfigurationSeen(
                NOBODY.from("")
                        .at("2024-03-20T00:00:00Z")
                        .does("Get-Something", "")
                        .context(),
                about.isEmpty() ? Account.NOBODY : Account.person(about),
                what);
    }
}
