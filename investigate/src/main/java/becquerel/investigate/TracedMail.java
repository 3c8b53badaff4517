package becquerel.investigate;

import becquerel.activity.Activity;
import becquerel.activity.Activity.MessageReceived;
import becquerel.activity.Activity.MessageSent;
import becquerel.activity.Activity.MessageTraced;
import becquerel.activity.Activity.MessageTraced.Delivery;
import becquerel.activity.EvidenceRef;
import becquerel.activity.Message;
import becquerel.investigate.StoryLine.Side;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Messages on their way, by the id they carry: to whom they went, where the mailbox's own records do not say it. */
final class TracedMail {
    private final Map<String, List<MessageTraced>> byId = new LinkedHashMap<>();
    /** Mailboxes of which sending is recorded: mail that no such record names was sent by a service in their name. */
    private final Set<String> recorded = new HashSet<>();

    private final Set<String> drops;

    TracedMail(Attack attack) {
        drops = attack.drops();
        for (Activity act : attack.acts()) {
            if (act instanceof MessageTraced mail && !mail.message().id().isEmpty()) {
                byId.computeIfAbsent(key(mail.message()), none -> new ArrayList<>())
                        .add(mail);
            } else if (act instanceof MessageSent sent) {
                recorded.add(sent.actor().name());
                recorded.add(sent.mailbox().name());
            }
        }
    }

    static String key(Message message) {
        return key(message.id());
    }

    static String key(String id) {
        return id.strip().toLowerCase(Locale.ROOT);
    }

    /** The rows of mail flow that tell its way, without copies that a rule sent on. */
    List<MessageTraced> way(String id) {
        return id.isEmpty()
                ? List.of()
                : byId.getOrDefault(key(id), List.of()).stream()
                        .filter(mail -> mail.delivery() != Delivery.EXPANDED
                                && !drops.contains(mail.recipient().name()))
                        .toList();
    }

    /** The one message that an act on mail flow is about. */
    static Optional<Message> message(Activity act) {
        return switch (act) {
            case MessageTraced mail -> Optional.of(mail.message());
            case MessageReceived mail -> Optional.of(mail.message());
            case MessageSent mail -> Optional.of(mail.message());
            default -> Optional.empty();
        };
    }

    List<String> recipients(Message message) {
        return message.id().isEmpty() ? List.of() : recipients(byId.getOrDefault(key(message), List.of()));
    }

    /** Copies that a rule sent on are no message of the account's. */
    private List<String> recipients(Collection<MessageTraced> mails) {
        var names = new TreeSet<String>();
        mails.stream()
                .filter(mail -> mail.delivery() != Delivery.EXPANDED)
                .map(mail -> mail.recipient().name())
                .filter(name -> !drops.contains(name))
                .forEach(names::add);
        return List.copyOf(names);
    }

    /** The record that it was sent, and those of its way where they tell the recipients. */
    List<EvidenceRef> proofs(MessageSent sent) {
        var proofs = new LinkedHashSet<>(sent.proofs());
        if (sent.recipients().isEmpty() && !sent.message().id().isEmpty()) {
            byId.getOrDefault(key(sent.message()), List.of()).forEach(mail -> proofs.addAll(mail.proofs()));
        }
        return List.copyOf(proofs);
    }

    /** The act with the recipients that only mail flow tells, and the records that do. */
    Activity told(Activity act) {
        if (!(act instanceof MessageSent sent) || !sent.recipients().isEmpty()) {
            return act;
        }
        List<EvidenceRef> proofs = proofs(sent);
        return new MessageSent(
                sent.context().withProofs(proofs.subList(1, proofs.size())),
                sent.mailbox(),
                sent.sentAs(),
                sent.message(),
                recipients(sent.message()),
                sent.attachments());
    }

    /** What an account sent by the trace alone, where its sending is not recorded; whose hand it was nobody knows. */
    List<SentMessage> unrecorded(String account) {
        if (recorded.contains(account)) {
            return List.of();
        }
        var all = new ArrayList<SentMessage>();
        byId.values().forEach(mails -> {
            List<MessageTraced> own =
                    mails.stream().filter(mail -> mail.sender().equals(account)).toList();
            List<String> recipients = recipients(own);
            if (!recipients.isEmpty()) {
                MessageTraced first = own.getFirst();
                all.add(new SentMessage(
                        first.time(),
                        account,
                        "",
                        first.message().subject(),
                        first.message().id(),
                        recipients,
                        List.of(),
                        Side.UNKNOWN,
                        own.stream().flatMap(mail -> mail.proofs().stream()).toList()));
            }
        });
        return all;
    }
}
