package becquerel.investigate;

import becquerel.activity.Activity;
import becquerel.investigate.StoryLine.Side;
import java.time.Duration;

/** How acts are drawn together into lines, finest first: the longest pause inside a line, and what may differ within it. */
enum Grain {
    HOUR(Duration.ofHours(1), Duration.ofHours(1)),
    BACKGROUND_BY_DAY(Duration.ofHours(1), Duration.ofHours(12)),
    BACKGROUND_ANYWHERE(Duration.ofHours(1), Duration.ofHours(24)),
    DAY(Duration.ofHours(12), Duration.ofHours(24)),
    BURSTS(Duration.ofHours(12), Duration.ofDays(3)),
    FORTNIGHT(Duration.ofDays(14), Duration.ofDays(14)),
    ALL(Duration.ofDays(3_650), Duration.ofDays(3_650));

    /** Several records of one consent follow each other at once; two consents in a row do not. */
    private static final Duration AT_ONCE = Duration.ofMinutes(2);

    private final Duration pause;
    private final Duration backgroundPause;

    Grain(Duration pause, Duration backgroundPause) {
        this.pause = pause;
        this.backgroundPause = backgroundPause;
    }

    Duration pause(Deed deed) {
        if (deed == Deed.CONSENT && this != ALL) {
            return AT_ONCE;
        }
        return deed.isBackground() ? backgroundPause : pause;
    }

    /** Acts with equal keys may make one line. */
    String key(Activity act, Deed deed, Side side) {
        String key = deed + " " + side;
        if (deed == Deed.TRY) {
            return key + " " + act.origin().address(); // tries on many accounts are one act
        }
        if (!deed.isManyInOne() && isFinerThan(BURSTS)) {
            return key + " " + act.evidence().file() + " " + act.evidence().position() + " " + act.hashCode();
        }
        if (act instanceof Activity.MailRead read) {
            key += read.whole()
                    ? " whole folders"
                    : " messages"; // to copy a mailbox says more than to open a message in it
        }
        key += " " + act.actor().name();
        key += this == ALL ? "" : " " + act.subject().name();
        boolean anywhere = deed == Deed.CONSENT // the provider answers one consent from several machines
                || !isFinerThan(DAY)
                || (deed.isBackground() && !isFinerThan(BACKGROUND_ANYWHERE));
        if (anywhere) {
            return key;
        }
        key += " " + act.origin().address();
        return deed.isBackground() && this != HOUR ? key : key + " " + act.session();
    }

    private boolean isFinerThan(Grain other) {
        return compareTo(other) < 0;
    }
}
