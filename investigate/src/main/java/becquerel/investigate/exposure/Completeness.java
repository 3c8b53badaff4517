package becquerel.investigate.exposure;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * From when on every access to a mailbox is proven to be in the log. It is asked for the presence of records alone, so that fewer
 * records never prove more: that is what keeps "not observed" from being said wrongly.
 */
final class Completeness {
    /** Tokens given out before live that long at most, where access is evaluated all the time. */
    static final Duration TOKENS_LIVE = Duration.ofHours(28);
    /** Records may arrive that late (CATALOGUE 1.2: 24 hours and more). */
    static final Duration LATE = Duration.ofDays(3);
    /** Logging that was throttled is silent for 24 hours; a mailbox silent for nearly as long may have been. */
    static final Duration SILENCE = Duration.ofHours(20);

    private final List<UnknownSpan> missing = new ArrayList<>();
    private Optional<Instant> from = Optional.empty();

    /**
     * Judges one mailbox.
     *
     * @param binds times of all records of single messages opened in the mailbox, by anybody, in order
     * @param doubts reasons from elsewhere why nothing is complete
     */
    Completeness(String tenant, Intrusion stay, List<Instant> binds, LoggedReading logged, List<String> doubts) {
        doubts.forEach(each -> missing.add(UnknownSpan.always(each)));
        if (binds.isEmpty()) {
            missing.add(UnknownSpan.always(
                    "No record tells of reading in this mailbox: it was not logged, not licensed or not exported."));
        } else if (stay.shutOut().isEmpty()) {
            missing.add(new UnknownSpan(
                    "Nothing shows that the intruder was shut out before the end of the evidence.",
                    Optional.of(stay.from()),
                    Optional.empty()));
        } else {
            look(tenant, stay.shutOut().get(), binds, logged);
        }
    }

    private void look(String tenant, Instant shutOut, List<Instant> binds, LoggedReading logged) {
        Instant end = shutOut.plus(TOKENS_LIVE);
        Instant logEnd = logged.end(tenant);
        if (logEnd.isBefore(end.plus(LATE))) {
            missing.add(new UnknownSpan(
                    "The log ends less than three days after tokens of the time before he was shut out had run out; records that arrive late are missing.",
                    Optional.of(logEnd),
                    Optional.empty()));
            return;
        }
        Instant unbroken = logged.unbrokenUntil(tenant, end);
        Instant loud = loudUntil(end, binds);
        Instant proven = unbroken.isAfter(loud) ? unbroken : loud;
        missing.add(new UnknownSpan(
                unbroken.isAfter(loud)
                        ? "There are half hours in which nobody's reading is logged, so that records may have been lost."
                        : "The log of this mailbox is silent for 20 hours and more at a time, as it is after the provider throttles logging.",
                Optional.empty(),
                Optional.of(proven)));
        if (missing.size() == 1 && proven.isBefore(shutOut)) {
            from = Optional.of(proven);
        }
    }

    /** End of the last long silence of the mailbox before a moment. */
    private static Instant loudUntil(Instant end, List<Instant> binds) {
        Instant next = end;
        for (Instant each : binds.reversed()) {
            if (!each.isBefore(end)) {
                continue;
            }
            if (Duration.between(each, next).compareTo(SILENCE) >= 0) {
                return next;
            }
            next = each;
        }
        return next;
    }

    /** From then on everything is proven to be logged; empty when nothing is. */
    Optional<Instant> from() {
        return from;
    }

    List<UnknownSpan> missing() {
        return List.copyOf(missing);
    }

    String proof(Intrusion stay) {
        return from.map(start -> "From " + start.truncatedTo(ChronoUnit.MINUTES) + " until "
                        + stay.shutOut()
                                .map(out -> out.plus(TOKENS_LIVE).truncatedTo(ChronoUnit.MINUTES))
                                .orElse(start)
                        + " reading in this mailbox is logged at least every 20 hours and reading in the organisation in every half hour, "
                        + "nothing was throttled, and the log goes on for three days more.")
                .orElse("");
    }
}
