package becquerel.detect.sigma.read;

import java.time.Duration;
import java.util.Locale;

/** Time spans like {@code 90m}. */
final class Spans {
    private static final int LONGEST_COUNT = 9;
    private static final Duration LONGEST = Duration.ofDays(36_525);

    private Spans() {}

    static Outcome<Duration> of(String written) {
        String text = written.strip();
        String count = text.isEmpty() ? "" : text.substring(0, text.length() - 1);
        boolean digits = !count.isEmpty() && count.chars().allMatch(c -> c >= '0' && c <= '9');
        long unit = digits ? seconds(text.charAt(text.length() - 1)) : 0;
        if (unit == 0) {
            return Outcome.refused(
                    Quoted.text(written) + " is no time span",
                    "Write a whole number and s, m, h or d, as in 90m (w, M and y for weeks, months and years).");
        }
        if (count.length() > LONGEST_COUNT || Long.parseLong(count) * unit > LONGEST.toSeconds()) {
            return Outcome.refused("the time span is longer than a hundred years", "Shorten it.");
        }
        Duration span = Duration.ofSeconds(Long.parseLong(count) * unit);
        return span.isZero() ? Outcome.refused("the time span is zero", "Write at least 1s.") : Outcome.fine(span);
    }

    /** A month is a twelfth of a year, and a year 365.2425 days, as pySigma has it. Only minutes and months differ by case. */
    private static long seconds(char unit) {
        if (unit == 'M') {
            return 2_629_746;
        }
        return switch (String.valueOf(unit).toLowerCase(Locale.ROOT)) {
            case "s" -> 1;
            case "m" -> 60;
            case "h" -> 3_600;
            case "d" -> 86_400;
            case "w" -> 604_800;
            case "y" -> 31_556_952;
            default -> 0;
        };
    }
}
