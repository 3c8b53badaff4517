package becquerel.investigate;

import static java.time.temporal.ChronoUnit.DAYS;

import becquerel.investigate.Ledger.Gap;
import becquerel.investigate.Ledger.Source;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which of the days of interest a kind of source does not cover. */
final class MissingDays {
    /** Fewer days without records at an end may only be a weekend; unless they are all there is. */
    private static final int FEW = 3;

    private MissingDays() {}

    /** The scope cut down to what is missing of any tenant within the days of interest there; empty when nothing is. */
    static Optional<RequestScope> of(
            SourceKind kind, List<Source> sources, Map<String, Gap> interest, RequestScope scope) {
        LocalDate from = scope.to().plusDays(1);
        LocalDate to = scope.from().minusDays(1);
        for (Map.Entry<String, Gap> each : interest.entrySet()) {
            Optional<Gap> missing = of(covered(kind, sources, each.getKey()), each.getValue());
            if (missing.isPresent()) {
                Gap days = missing.get();
                from = days.from().isBefore(from) ? days.from() : from;
                to = days.to().isAfter(to) ? days.to() : to;
            }
        }
        return from.isAfter(to) ? Optional.empty() : Optional.of(scope.days(from, to));
    }

    private static Optional<Gap> covered(SourceKind kind, List<Source> sources, String tenant) {
        return sources.stream()
                .filter(source -> source.kind() == kind && source.tenant().equals(tenant))
                .flatMap(source -> source.covered().stream())
                .findFirst();
    }

    private static Optional<Gap> of(Optional<Gap> covered, Gap wanted) {
        boolean nothing = covered.isEmpty()
                || covered.get().from().isAfter(wanted.to())
                || covered.get().to().isBefore(wanted.from());
        if (nothing) {
            return Optional.of(wanted);
        }
        boolean late = DAYS.between(wanted.from(), covered.get().from()) >= FEW;
        boolean early = DAYS.between(covered.get().to(), wanted.to()) >= FEW;
        if (!late && !early) {
            return Optional.empty();
        }
        return Optional.of(new Gap(
                late ? wanted.from() : covered.get().to().plusDays(1),
                early ? wanted.to() : covered.get().from().minusDays(1)));
    }
}
