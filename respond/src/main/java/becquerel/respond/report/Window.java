package becquerel.respond.report;

import becquerel.investigate.Ledger;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The span somebody asked to be judged, as the settings name it; records outside it were read and left alone. */
record Window(Optional<Instant> from, Optional<Instant> to) {
    private static final String FROM = "judged from: ";
    private static final String TO = "judged to: ";

    static Window of(ReportInput input) {
        var settings = input.about().settings();
        return new Window(named(settings, FROM), named(settings, TO));
    }

    private static Optional<Instant> named(List<String> settings, String name) {
        return settings.stream()
                .filter(line -> line.startsWith(name))
                .map(line -> Instant.parse(line.substring(name.length())))
                .findFirst();
    }

    boolean isGiven() {
        return from.isPresent() || to.isPresent();
    }

    /** {@code from 2021-06-07 00:00 UTC to 2021-06-09 00:00 UTC}. */
    String words() {
        String begin = from.map(time -> "from " + Words.moment(time)).orElse("");
        String end = to.map(time -> (begin.isEmpty() ? "up to " : " to ") + Words.moment(time))
                .orElse(begin.isEmpty() ? "" : " on");
        return begin + end;
    }

    /** Whether nothing that was read can lie inside. */
    boolean misses(Ledger ledger) {
        var span = Span.of(ledger);
        return span.isPresent()
                && (from.filter(time -> time.isAfter(span.get().to())).isPresent()
                        || to.filter(time -> time.isBefore(span.get().from())).isPresent());
    }
}
