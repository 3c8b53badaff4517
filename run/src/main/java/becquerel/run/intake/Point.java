package becquerel.run.intake;

import java.time.Instant;

/**
 * A moment of the chronology at which everything that judges was written down, so that it can be taken up again there.
 *
 * @param time everything before this time had been told
 * @param line how many activities these were
 * @param from from which activity on they must be gathered again, so that those after the moment know what is near them
 */
public record Point(Instant time, long line, long from) {
    /** Before everything. */
    public static final Point START = new Point(Instant.MIN, 0, 0);
}
