package becquerel.investigate;

import becquerel.activity.Activity;
import becquerel.activity.Activity.MessageReceived;
import becquerel.activity.Activity.MessageTraced;
import becquerel.activity.EvidenceRef;
import becquerel.activity.Message;
import becquerel.knowledge.Words;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Mail that came into a mailbox and by subject and sender is likely an answer to what was sent from there. */
final class Replies {
    private final Words words;
    /** By mailbox and talk; several records of one message are one. */
    private final Map<List<String>, Map<String, Reply>> byTalk = new HashMap<>();

    /** One message that came in. */
    record Reply(Instant time, String account, String sender, Message message, List<EvidenceRef> evidence) {
        private Reply with(Reply other) {
            var all = new ArrayList<>(evidence);
            all.addAll(other.evidence);
            return new Reply(time, account, sender, message, all);
        }
    }

    Replies(Attack attack, Words words) {
        this.words = words;
        for (Activity act : attack.acts()) {
            if (act instanceof MessageTraced mail && mail.delivery().arrived()) {
                add(new Reply(mail.time(), mail.recipient().name(), mail.sender(), mail.message(), mail.proofs()));
            } else if (act instanceof MessageReceived mail) {
                add(new Reply(mail.time(), mail.mailbox().name(), mail.sender(), mail.message(), mail.proofs()));
            }
        }
    }

    private void add(Reply mail) {
        String subject = mail.message().subject();
        if (words.isReply(subject)) {
            String id = mail.message().id().isEmpty() ? mail.evidence().toString() : TracedMail.key(mail.message());
            byTalk.computeIfAbsent(
                            List.of(mail.account(), Conversation.of(subject, words)), none -> new LinkedHashMap<>())
                    .merge(id, mail, Reply::with);
        }
    }

    /** Replies of those it was sent to, or of their firm, in the weeks after. */
    List<Reply> to(SentMessage sent) {
        String talk = Conversation.of(sent.subject(), words);
        Set<String> domains = sent.recipients().stream().map(Replies::domain).collect(Collectors.toSet());
        return talk.isEmpty()
                ? List.of()
                : byTalk.getOrDefault(List.of(sent.account(), talk), Map.of()).values().stream()
                        .filter(mail -> mail.time().isAfter(sent.time())
                                && Duration.between(sent.time(), mail.time()).compareTo(Outcomes.LATER) <= 0
                                && domains.contains(domain(mail.sender())))
                        .toList();
    }

    private static String domain(String address) {
        return address.substring(address.lastIndexOf('@') + 1).toLowerCase(Locale.ROOT);
    }
}
