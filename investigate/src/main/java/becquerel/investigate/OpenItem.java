package becquerel.investigate;

import becquerel.activity.EvidenceRef;
import becquerel.investigate.StoryLine.Side;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/**
 * Something the intruder left that is still in force at the end of the evidence.
 *
 * @param kind what it is
 * @param account the mailbox, app or account it sits on
 * @param text one plain sentence that names it exactly
 * @param since when it was made
 * @param side whose hand made it, as far as known: the intruder's, or unclear
 * @param evidence the record that made it
 */
public record OpenItem(Kind kind, String account, String text, Instant since, Side side, List<EvidenceRef> evidence) {
    /** What can be left behind. */
    public enum Kind {
        /** The intruder himself, in an account that was cleaned up. */
        ACCESS,
        INBOX_RULE,
        TRANSPORT_RULE,
        FORWARDING,
        DELEGATION,
        APP_GRANT,
        APP_SECRET,
        ROLE,
        ACCOUNT,
        AUTH_METHOD,
        AUDIT_OFF;

        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    public OpenItem {
        evidence = List.copyOf(evidence);
    }
}
