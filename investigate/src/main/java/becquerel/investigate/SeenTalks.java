package becquerel.investigate;

import becquerel.activity.Activity;
import becquerel.activity.Activity.MailRead;
import becquerel.activity.Activity.MessageTraced;
import becquerel.activity.Activity.SearchRun;
import becquerel.activity.Message;
import becquerel.investigate.StoryLine.Side;
import becquerel.knowledge.Words;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The talks the intruder read or searched for, and when first. Records of reading often name only ids; mail flow has the subjects. */
final class SeenTalks {
    /** A shorter search finds anything. */
    private static final int SHORTEST = 4;

    private final Words words;
    private final Map<String, Instant> read = new HashMap<>();
    private final List<SearchRun> searches = new ArrayList<>();

    SeenTalks(Attack attack, Words words) {
        this.words = words;
        Map<String, String> subjects = new HashMap<>();
        for (Activity act : attack.acts()) {
            if (act instanceof MessageTraced mail && !mail.message().id().isEmpty()) {
                subjects.putIfAbsent(
                        TracedMail.key(mail.message()), mail.message().subject());
            }
        }
        for (Activity act : attack.acts()) {
            if (attack.side(act) == Side.INTRUDER && act instanceof MailRead mail) {
                mail.messages().forEach(each -> add(mail.time(), each, subjects));
            } else if (attack.side(act) == Side.INTRUDER && act instanceof SearchRun search) {
                searches.add(search);
            }
        }
    }

    private void add(Instant time, Message message, Map<String, String> subjects) {
        String subject =
                message.subject().isEmpty() ? subjects.getOrDefault(TracedMail.key(message), "") : message.subject();
        String talk = Conversation.of(subject, words);
        if (!talk.isEmpty()) {
            read.merge(talk, time, (one, two) -> two.isBefore(one) ? two : one);
        }
    }

    /** How he knew the talk before a time, as a clause; empty where no record says so. */
    Optional<String> before(Instant time, String subject) {
        String talk = Conversation.of(subject, words);
        Instant first = read.getOrDefault(talk, Instant.MAX);
        if (!talk.isEmpty() && first.isBefore(time)) {
            return Optional.of("in a talk he had read");
        }
        boolean searched = searches.stream()
                .filter(search -> search.time().isBefore(time))
                .map(search -> search.query().strip().toLowerCase(Locale.ROOT))
                .anyMatch(query -> query.length() >= SHORTEST && talk.contains(query));
        return searched ? Optional.of("in a talk he had searched for") : Optional.empty();
    }
}
