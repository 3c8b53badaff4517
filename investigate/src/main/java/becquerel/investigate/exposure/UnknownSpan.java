package becquerel.investigate.exposure;

import java.time.Instant;
import java.util.Optional;

/**
 * A time of which the records of a mailbox tell nothing.
 *
 * @param reason one plain sentence
 * @param from start, where the reason has one
 * @param to end, where the reason has one
 */
public record UnknownSpan(String reason, Optional<Instant> from, Optional<Instant> to) {
    static UnknownSpan always(String reason) {
        return new UnknownSpan(reason, Optional.empty(), Optional.empty());
    }
}
