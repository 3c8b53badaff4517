package becquerel.respond.report;

import becquerel.activity.Context;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/** How the report writes numbers, times and lists. */
final class Words {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.UK);
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.UK);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
    private static final DateTimeFormatter SHORT_DAY = DateTimeFormatter.ofPattern("d MMM", Locale.UK);
    private static final DateTimeFormatter ZONED = DateTimeFormatter.ofPattern("HH:mm z", Locale.UK);
    private static final DateTimeFormatter ZONED_DAY = DateTimeFormatter.ofPattern("d MMM HH:mm z", Locale.UK);

    /** Parts thousands and does not break; sentences of findings part them by one that does. */
    static final char THIN_SPACE = '\u202f';

    private Words() {}

    /** {@code 4 769}, with a thin space that does not break. */
    static String count(long number) {
        return String.format(Locale.ROOT, "%,d", number).replace(',', THIN_SPACE);
    }

    static String count(long number, String one, String several) {
        return count(number) + "\u00a0" + (number == 1 ? one : several);
    }

    /** {@code 2021-04-16 12:07 UTC}. */
    static String moment(Instant time) {
        return Context.isUndated(time) ? "unknown" : MOMENT.format(time.atZone(ZoneOffset.UTC)) + "\u00a0UTC";
    }

    /** {@code 12:07}, for lists whose heading names the day. */
    static String clock(Instant time) {
        return Context.isUndated(time) ? "–" : CLOCK.format(time.atZone(ZoneOffset.UTC));
    }

    /** {@code 14:07 CEST}, with the day where it differs from the day in UTC. */
    static String local(Instant time, ZoneId zone) {
        if (Context.isUndated(time)) {
            return "–";
        }
        var there = time.atZone(zone);
        boolean sameDay = there.toLocalDate().equals(time.atZone(ZoneOffset.UTC).toLocalDate());
        return (sameDay ? ZONED : ZONED_DAY).format(there);
    }

    /** {@code 16 April 2021}. */
    static String day(Instant time) {
        return Context.isUndated(time) ? "a day that no record tells" : DAY.format(time.atZone(ZoneOffset.UTC));
    }

    /** {@code 2021-04-16}, for tables. */
    static String date(Instant time) {
        return Context.isUndated(time)
                ? "unknown"
                : time.atZone(ZoneOffset.UTC).toLocalDate().toString();
    }

    static String date(LocalDate day) {
        return date(day.atStartOfDay(ZoneOffset.UTC).toInstant());
    }

    /** {@code 16 Apr}. */
    static String shortDay(LocalDate day) {
        return SHORT_DAY.format(day);
    }

    /** {@code 0.97}: two digits, never rounded up to certainty. */
    static String score(double value) {
        double cut = Math.floor(Math.max(0, Math.min(1, value)) * 100 + 1e-9) / 100;
        return String.format(Locale.ROOT, "%.2f", cut);
    }

    /** {@code +1.10}, {@code −0.51}. */
    static String signed(double value) {
        String digits = String.format(Locale.ROOT, "%.2f", Math.abs(value));
        return (value < 0 && !digits.equals("0.00") ? "−" : "+") + digits;
    }

    /** {@code a, b and c}. */
    static String list(Collection<String> items) {
        var all = List.copyOf(items);
        if (all.size() < 2) {
            return String.join("", all);
        }
        return String.join(", ", all.subList(0, all.size() - 1)) + " and " + all.getLast();
    }

    /** {@code a, b, c and 4 more}. */
    static String list(Collection<String> items, int most) {
        if (items.size() <= most) {
            return list(items);
        }
        return String.join(", ", items.stream().limit(most).toList()) + " and " + count(items.size() - (long) most)
                + " more";
    }

    static String zones(ZoneId zone) {
        return zone.normalized().equals(ZoneOffset.UTC) ? "UTC" : "UTC, with " + zone.getId() + " beside it";
    }

    static String capital(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    /** {@code 18.5 MB}. */
    static String bytes(long bytes) {
        if (bytes < 1_000) {
            return count(bytes) + "\u00a0B";
        }
        if (bytes < 1_000_000) {
            return String.format(Locale.ROOT, "%.1f\u00a0kB", bytes / 1e3);
        }
        return bytes < 1_000_000_000
                ? String.format(Locale.ROOT, "%.1f\u00a0MB", bytes / 1e6)
                : String.format(Locale.ROOT, "%.1f\u00a0GB", bytes / 1e9);
    }
}
