package becquerel.collect.value;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Times that a container writes beside the record, in the format of whoever exported it. Taken as UTC, as the audit log's
 * own tools write them; used only when the record has no time of its own.
 */
public final class WrapperTime {
    /** Which number of {@code 4/5/2021} is the month. */
    public enum Order {
        MONTH_FIRST,
        DAY_FIRST,
        UNSETTLED
    }

    private static final int LONGEST = 40;

    private WrapperTime() {}

    /** What the first rows of a file settle: a number above 12 is no month. */
    public static Order settle(List<String> written) {
        boolean monthFirst = false;
        boolean dayFirst = false;
        for (String each : written) {
            int[] numbers = numbers(each);
            if (numbers.length >= 3 && each.indexOf('/') > 0) {
                monthFirst |= numbers[0] <= 12 && numbers[1] > 12 && numbers[1] <= 31;
                dayFirst |= numbers[0] > 12 && numbers[0] <= 31 && numbers[1] <= 12;
            }
        }
        return monthFirst == dayFirst ? Order.UNSETTLED : monthFirst ? Order.MONTH_FIRST : Order.DAY_FIRST;
    }

    /** Whether this is a date with slashes of which either number could be the month. */
    public static boolean isOpen(String written) {
        int[] numbers = dated(written);
        return numbers.length >= 3 && numbers[0] <= 12 && numbers[1] <= 12 && numbers[0] != numbers[1];
    }

    /** Whether this is a date with slashes that shows which number is the month. */
    public static boolean isSettled(String written) {
        return dated(written).length >= 3 && settle(List.of(written)) != Order.UNSETTLED;
    }

    /** The numbers of a text that begins as a date with slashes does; none of any other. */
    private static int[] dated(String written) {
        int slash = written.indexOf('/');
        return slash > 0 && slash < 4 && written.length() < LONGEST ? numbers(written) : new int[0];
    }

    /** Null when it is no time, or one whose day and month could be either. */
    public static @Nullable Instant parse(String written, Order order) {
        Instant iso = AuditTime.parse(written);
        return iso != null ? iso : local(written.strip(), order);
    }

    private static @Nullable Instant local(String text, Order order) {
        int named = MonthNames.of(text);
        int[] n = named == 0 ? numbers(text) : withMonth(numbers(text), named);
        if (n.length == 1 || n.length == 2) {
            return epoch(text, n[0]);
        }
        if (n.length < 5) {
            return null;
        }
        boolean yearFirst = n[0] > 31;
        int year = yearFirst ? n[0] : n[2];
        int month = named > 0 ? named : yearFirst ? n[1] : month(text, n, order);
        int day = yearFirst ? n[2] : month == 0 ? 0 : n[0] + n[1] - month;
        long date = month == 0 ? Long.MIN_VALUE : AuditTime.epochDay(year, month, day);
        int minutes = AuditTime.timeOfDay(hour(text, n[3]), n[4]);
        if (date == Long.MIN_VALUE || minutes < 0) {
            return null;
        }
        int second = n.length > 5 && n[5] < 60 ? n[5] : 0;
        return Instant.ofEpochSecond(date * 86_400 + minutes * 60L + second);
    }

    /** Puts a month that is written as a word before the day: {@code Apr 16, 2024 12:07:33 PM}, {@code 16. April 2024 12:07}. */
    private static int[] withMonth(int[] n, int month) {
        int[] all = new int[n.length + 1];
        all[0] = month;
        System.arraycopy(n, 0, all, 1, n.length);
        return all;
    }

    /** 0 when day and month cannot be told apart. */
    private static int month(String text, int[] n, Order order) {
        boolean dayFirstAlways = (text.indexOf('.') > 0 && text.indexOf('.') < 3) || text.indexOf('-') > 0;
        // Portals write a comma before the hour and capital AM or PM only in US English.
        boolean american = text.indexOf(',') > 0 && (text.endsWith("AM") || text.endsWith("PM"));
        if (dayFirstAlways || n[0] > 12 || n[0] == n[1]) {
            return n[1];
        }
        if (american || n[1] > 12 || order == Order.MONTH_FIRST) {
            return n[0];
        }
        return order == Order.DAY_FIRST ? n[1] : 0;
    }

    private static int hour(String text, int hour) {
        String lower = text.toLowerCase(Locale.ROOT);
        boolean afternoon = lower.endsWith("pm") || lower.endsWith("p.m.");
        boolean morning = lower.endsWith("am") || lower.endsWith("a.m.");
        if (hour > 12 || (!afternoon && !morning)) {
            return hour;
        }
        return hour % 12 + (afternoon ? 12 : 0);
    }

    private static @Nullable Instant epoch(String text, int seconds) {
        boolean onlyNumber =
                !text.isEmpty() && text.length() >= 10 && Character.isDigit(text.charAt(text.length() - 1));
        return onlyNumber && seconds > 600_000_000 ? Instant.ofEpochSecond(seconds) : null;
    }

    /** Runs of digits in order, at most seven; too long a run ends the reading. */
    private static int[] numbers(String text) {
        int[] numbers = new int[7];
        int count = 0;
        int i = 0;
        while (i < text.length() && count < numbers.length) {
            int start = i;
            while (i < text.length() && text.charAt(i) >= '0' && text.charAt(i) <= '9') {
                i++;
            }
            if (i - start > 10) {
                break;
            }
            if (i > start) {
                long value = Long.parseLong(text, start, i, 10);
                numbers[count++] = (int) Math.min(value, Integer.MAX_VALUE);
            } else {
                i++;
            }
        }
        return Arrays.copyOf(numbers, count);
    }
}
