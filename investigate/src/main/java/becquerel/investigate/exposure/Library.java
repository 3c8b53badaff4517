package becquerel.investigate.exposure;

import becquerel.activity.Activity;
import becquerel.activity.Activity.MailRead;
import becquerel.activity.Activity.MessageHeld;
import becquerel.activity.Activity.MessageMoved;
import becquerel.activity.Activity.MessageReceived;
import becquerel.activity.Activity.MessageSent;
import becquerel.activity.Activity.MessageTraced;
import becquerel.activity.Activity.MessageTraced.Delivery;
import becquerel.activity.Message;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** The facts of all messages that records near an attack name. */
final class Library {
    /** What lies beyond has no subject in the list; its class is said all the same. */
    private static final int MOST = 1_000_000;

    private final Map<String, Facts> byKey = new HashMap<>();
    /** Names of files, by the provider's id of the message that held them. */
    private final Map<String, Set<String>> held = new HashMap<>();

    Library(Iterable<Activity> acts, Set<String> drops) {
        for (Activity act : acts) {
            switch (act) {
                case MailRead read ->
                    read.messages().forEach(each -> facts(each).subject(each.subject()));
                case MessageMoved moved ->
                    moved.messages().forEach(each -> facts(each).subject(each.subject()));
                case MessageSent sent -> sent(sent);
                case MessageReceived received -> {
                    Facts facts = facts(received.message());
                    facts.subject(received.message().subject());
                    facts.sender(received.sender());
                    facts.recipient(received.mailbox().name());
                }
                case MessageTraced mail -> traced(mail, drops);
                case MessageHeld part -> {
                    if (!part.fileName().isEmpty()) {
                        held.computeIfAbsent(part.message().network(), none -> new HashSet<>())
                                .add(part.fileName());
                    }
                }
                default -> {
                    // names no message
                }
            }
        }
    }

    private void sent(MessageSent sent) {
        Facts facts = facts(sent.message());
        facts.subject(sent.message().subject());
        facts.sender(
                sent.mailbox().isKnown() ? sent.mailbox().name() : sent.actor().name());
        sent.recipients().forEach(facts::recipient);
        facts.sent(sent.time());
        facts.attachments(sent.attachments().size());
    }

    private void traced(MessageTraced mail, Set<String> drops) {
        Facts facts = facts(mail.message());
        facts.subject(mail.message().subject());
        facts.sender(mail.sender());
        facts.network(mail.message().network());
        facts.sent(mail.time());
        if (mail.delivery() != Delivery.EXPANDED
                && !drops.contains(mail.recipient().name())) {
            facts.recipient(mail.recipient().name()); // a copy sent on was written to nobody there
        }
    }

    /** Of a message that records do not name nothing is kept. */
    private Facts facts(Message message) {
        String key = MessageKey.of(message);
        if (key.isEmpty() || (byKey.size() >= MOST && !byKey.containsKey(key))) {
            return new Facts();
        }
        return byKey.computeIfAbsent(key, none -> new Facts());
    }

    Facts of(String key) {
        return byKey.getOrDefault(key, Facts.NONE);
    }

    int attachments(String key) {
        Facts facts = of(key);
        return Math.max(
                facts.attachments(),
                held.getOrDefault(facts.network(), Set.of()).size());
    }
}
