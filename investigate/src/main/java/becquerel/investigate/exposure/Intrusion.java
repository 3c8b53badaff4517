package becquerel.investigate.exposure;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How long the intruder could be in an account.
 *
 * @param from when something was first wrong with it
 * @param last his last act there; {@link Instant#MIN} when no act of his own is known
 * @param shutOut when somebody last shut him out, and he did nothing there afterwards; empty while nobody did
 */
public record Intrusion(String mailbox, Instant from, Instant last, Optional<Instant> shutOut) {
    /** How long before the first sign of him an unclear hand may have been his. */
    private static final Duration BEFORE = Duration.ofDays(1);

    boolean mayBeHis(Instant time) {
        return !time.isBefore(from.minus(BEFORE)) && !time.isAfter(shutOut.orElse(Instant.MAX));
    }
}
