package becquerel.respond.report;

import becquerel.investigate.Ledger;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;

/** The time the evidence covers. */
record Span(Instant from, Instant to) {

    static Optional<Span> of(Ledger ledger) {
        var from = ledger.files().stream().flatMap(each -> each.from().stream()).min(Comparator.naturalOrder());
        var to = ledger.files().stream().flatMap(each -> each.to().stream()).max(Comparator.naturalOrder());
        return from.isPresent() && to.isPresent() ? Optional.of(new Span(from.get(), to.get())) : Optional.empty();
    }

    /** {@code 23 March 2021 to 31 May 2021}. */
    String words() {
        String first = Words.day(from);
        String last = Words.day(to);
        return first.equals(last) ? first : first + " to " + last;
    }
}
