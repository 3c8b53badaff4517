package becquerel.investigate;

import becquerel.knowledge.Words;
import java.util.Locale;

/** Which messages are of one talk, as far as subjects tell: the subject without its marks of reply and forwarding. */
final class Conversation {
    private Conversation() {}

    /** Empty where the subject says nothing. */
    static String of(String subject, Words words) {
        String bare = subject.strip();
        while (words.isReply(bare)) {
            bare = bare.substring(bare.indexOf(':') + 1).strip();
        }
        return bare.toLowerCase(Locale.ROOT);
    }
}
