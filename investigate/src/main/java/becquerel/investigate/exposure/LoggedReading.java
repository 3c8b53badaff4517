package becquerel.investigate.exposure;

import becquerel.activity.Activity;
import becquerel.activity.Activity.MailRead;
import java.time.Duration;
import java.time.Instant;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

/**
 * In which half hours the log of each tenant holds any record of reading, by anybody: where it holds none, the log may have been
 * lost, and nobody can tell from a quiet half hour. Two kilobytes for each year and tenant, however many records.
 */
public final class LoggedReading {
    /** What lies before is a broken clock. */
    private static final Instant FIRST = Instant.parse("2010-01-01T00:00:00Z");

    private static final long SECONDS = 1800;
    private static final long MOST = 60L * 366 * 48;

    private final Map<String, BitSet> tenants = new HashMap<>();

    /** Counts one activity of whatever kind. */
    public void see(Activity activity) {
        if (activity instanceof MailRead) {
            long slot = slot(activity.time());
            if (slot >= 0 && slot < MOST) {
                tenants.computeIfAbsent(activity.tenant(), none -> new BitSet()).set((int) slot);
            }
        }
    }

    private static long slot(Instant time) {
        return Math.floorDiv(Duration.between(FIRST, time).toSeconds(), SECONDS);
    }

    /** End of the last half hour before a moment in which nothing was logged, and so the start of unbroken logging up to it. */
    Instant unbrokenUntil(String tenant, Instant moment) {
        BitSet logged = tenants.getOrDefault(tenant, new BitSet());
        int last = (int) Math.clamp(slot(moment), 0, MOST - 1);
        int silent = logged.previousClearBit(last);
        return FIRST.plusSeconds((silent + 1) * SECONDS);
    }

    /** When the log of reading ends; {@link Instant#MIN} when there is none. */
    Instant end(String tenant) {
        BitSet logged = tenants.getOrDefault(tenant, new BitSet());
        return logged.isEmpty() ? Instant.MIN : FIRST.plusSeconds((logged.length() - 1L) * SECONDS);
    }
}
