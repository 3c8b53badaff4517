package becquerel.detect.sigma.activity;

import becquerel.activity.Activity.LinkClicked;
import becquerel.activity.Activity.MailRead;
import becquerel.activity.Activity.MessageHeld;
import becquerel.activity.Activity.MessageMoved;
import becquerel.activity.Activity.MessageReceived;
import becquerel.activity.Activity.MessageSent;
import becquerel.activity.Activity.MessageTraced;
import becquerel.activity.Message;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** What messages, and what was done with them, tell. */
final class MailFields {
    private MailFields() {}

    static List<ActivityField> list() {
        return Stream.of(messages(), passages(), reading(), links())
                .flatMap(List::stream)
                .toList();
    }

    private static List<ActivityField> messages() {
        return List.of(
                message("message.subject", "subjects of the messages", "Invoice 17", Message::subject),
                message("message.id", "Internet Message-IDs", "<17@example.com>", Message::id),
                message(
                        "message.network_id",
                        "the provider's own ids",
                        "a0000000-0000-4000-8000-000000000001",
                        Message::network),
                ActivityField.named("message.folder", "folders the messages were in", "\\Inbox")
                        .list(MailRead.class, MailRead::folders)
                        .text(MessageMoved.class, MessageMoved::from),
                ActivityField.named("message.to_folder", "where messages were moved to", "\\Deleted Items")
                        .text(MessageMoved.class, MessageMoved::to),
                ActivityField.named("message.sender", "whom the message names as its sender", "bank@bank.example")
                        .text(MessageReceived.class, MessageReceived::sender)
                        .text(MessageTraced.class, MessageTraced::sender),
                ActivityField.named("message.recipients", "to whom it went", "ben@example.com")
                        .list(MessageSent.class, MessageSent::recipients)
                        .text(MessageTraced.class, it -> it.recipient().name()),
                ActivityField.named("message.attachments", "names of the files in it", "Invoice.html")
                        .text(MessageHeld.class, MessageHeld::fileName)
                        .list(MessageSent.class, MessageSent::attachments));
    }

    private static List<ActivityField> passages() {
        return List.of(
                ActivityField.named("message.verdict", "what the provider took it for", "Phish")
                        .text(LinkClicked.class, LinkClicked::verdict)
                        .text(MessageHeld.class, MessageHeld::verdict)
                        .text(MessageReceived.class, MessageReceived::verdict)
                        .text(MessageTraced.class, MessageTraced::verdict),
                ActivityField.named(
                                "message.delivery",
                                "delivered, junked, quarantined, blocked, failed, pending, expanded or unknown",
                                "delivered")
                        .text(MessageTraced.class, it -> Normal.word(it.delivery())),
                ActivityField.named("message.direction", "inbound, outbound or internal", "outbound")
                        .text(MessageTraced.class, it -> Normal.known(it.direction())),
                ActivityField.named("message.size", "in bytes", "20480")
                        .text(MessageTraced.class, it -> it.size() == 0 ? "" : Long.toString(it.size())),
                ActivityField.named("message.sent_as", "owner, send as or on behalf", "send as")
                        .text(MessageSent.class, it -> Normal.word(it.sentAs())),
                ActivityField.named(
                                "message.manner",
                                "moved, copied, to deleted items, soft deleted or hard deleted",
                                "hard deleted")
                        .text(MessageMoved.class, it -> Normal.word(it.manner())));
    }

    private static List<ActivityField> reading() {
        return List.of(
                ActivityField.named("read.whole", "true for a synchronisation, which copies whole folders", "true")
                        .text(MailRead.class, it -> Normal.truth(it.whole())),
                ActivityField.named("read.items", "how many items, where the record counts them", "12")
                        .text(MailRead.class, it -> it.items() == 0 ? "" : Integer.toString(it.items())),
                ActivityField.named("read.throttled", "true where the provider stopped logging for a day", "true")
                        .text(MailRead.class, it -> Normal.truth(it.throttled())),
                ActivityField.named("read.delegate", "true where somebody other than the owner read", "true")
                        .text(MailRead.class, it -> Normal.truth(it.delegate())));
    }

    private static List<ActivityField> links() {
        return List.of(
                ActivityField.named("link.url", "the link", "https://example.net/login")
                        .text(LinkClicked.class, LinkClicked::url)
                        .text(MessageHeld.class, MessageHeld::url),
                ActivityField.named("link.place", "where in the message it stood", "QRCode")
                        .text(MessageHeld.class, MessageHeld::place),
                ActivityField.named("link.allowed", "whether the person got through: true or false", "true")
                        .text(LinkClicked.class, it -> Normal.truth(it.allowed())),
                ActivityField.named("link.chain", "the addresses it led over", "https://example.org/r")
                        .list(LinkClicked.class, LinkClicked::chain));
    }

    private static ActivityField message(String name, String meaning, String example, Function<Message, String> value) {
        Function<List<Message>, List<String>> each =
                messages -> messages.stream().map(value).toList();
        return ActivityField.named(name, meaning, example)
                .text(LinkClicked.class, it -> value.apply(it.message()))
                .list(MailRead.class, it -> each.apply(it.messages()))
                .text(MessageHeld.class, it -> value.apply(it.message()))
                .list(MessageMoved.class, it -> each.apply(it.messages()))
                .text(MessageReceived.class, it -> value.apply(it.message()))
                .text(MessageSent.class, it -> value.apply(it.message()))
                .text(MessageTraced.class, it -> value.apply(it.message()));
    }
}
