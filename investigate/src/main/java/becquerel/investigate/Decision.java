package becquerel.investigate;

import becquerel.investigate.StoryLine.Side;
import java.time.Instant;

/**
 * What a person decided about whose hand a session was.
 *
 * @param session its id
 * @param account whose session it is, folded
 * @param label owner or intruder; unknown takes back what was decided before
 * @param who the person, as the person or the computer's account says it
 * @param why in the person's words
 * @param time when it was decided
 */
public record Decision(
        String session, String tenant, String account, Side label, String who, String why, Instant time) {
    /** Whether it says whose hand it was. */
    public boolean holds() {
        return label != Side.UNKNOWN;
    }

    /** Says that the session it is about is not in the evidence. */
    String isGone() {
        return "What %s decided on %s about session %s of %s could not be applied: no such session is in the evidence."
                .formatted(Phrases.plain(who), Phrases.day(time), Phrases.plain(session), Phrases.plain(account));
    }
}
