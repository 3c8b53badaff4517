package becquerel.run.scoreboard;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Figures of the scoreboard as people read them. */
final class Words {
    private Words() {}

    static String share(Share share) {
        return share.whole() == 0 ? "–" : number(share.value());
    }

    /** With the interval that holds the true share with 95 %. */
    static String measured(Share share) {
        return share.whole() == 0
                ? "–"
                : number(share.value()) + " (" + number(share.low()) + "–" + number(share.high()) + ")";
    }

    /** Two digits; three would promise more than some hundred worlds can tell. */
    static String number(double value) {
        return Double.isNaN(value) ? "–" : String.format(Locale.ROOT, "%.2f", value);
    }

    static String delay(Optional<Duration> delay) {
        return delay.map(Words::delay).orElse("–");
    }

    private static String delay(Duration delay) {
        if (delay.toMinutes() < 1) {
            return delay.toSeconds() + " s";
        }
        if (delay.toHours() < 1) {
            return delay.toMinutes() + " min";
        }
        return delay.toDays() < 2
                ? String.format(Locale.ROOT, "%.1f h", delay.toMinutes() / 60.0)
                : String.format(Locale.ROOT, "%.1f d", delay.toHours() / 24.0);
    }

    /** The first few of a list, and how many more there are. */
    static String some(List<String> all, int most) {
        if (all.isEmpty()) {
            return "–";
        }
        String shown = all.stream().limit(most).collect(Collectors.joining(", "));
        return all.size() <= most ? shown : shown + " and " + (all.size() - most) + " more";
    }
}
