package becquerel.collect.value;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Times as audit records write them. Without a zone they are UTC. Read by hand: this runs for every record, and bad input is
 * too common for exceptions.
 */
public final class AuditTime {
    private static final int FIRST_YEAR = 1990; // before it: a default value such as 0001-01-01, not a time
    private static final int LAST_YEAR = 2200; // beyond it: digits that only look like a year

    private AuditTime() {}

    /** {@code 2024-03-05T08:12:44[.fraction][Z|+hh:mm]}, a space for the T, or {@code /Date(ms)/}; null for anything else. */
    public static @Nullable Instant parse(String written) {
        String text = written.strip();
        if (text.startsWith("/Date(")) {
            return sinceEpoch(text.substring(6));
        }
        if (text.length() < 16 || text.charAt(4) != '-' || text.charAt(7) != '-' || text.charAt(13) != ':') {
            return null;
        }
        char between = text.charAt(10);
        if (between != 'T' && between != ' ' && between != 't') {
            return null;
        }
        int year = number(text, 0, 4);
        int month = number(text, 5, 7);
        int day = number(text, 8, 10);
        long date = epochDay(year, month, day);
        int minutes = timeOfDay(number(text, 11, 13), number(text, 14, 16));
        return date == Long.MIN_VALUE || minutes < 0 ? null : seconds(text, date * 86_400 + minutes * 60L);
    }

    /** A day that exists, as days since 1970; {@link Long#MIN_VALUE} for any other. */
    public static long epochDay(int year, int month, int day) {
        boolean inRange = year >= FIRST_YEAR && year <= LAST_YEAR && month >= 1 && month <= 12 && day >= 1;
        if (!inRange || day > daysIn(year, month)) {
            return Long.MIN_VALUE;
        }
        // Days from 1 March of year 0 in eras of 400 years, so that the leap day ends each year.
        int shifted = month > 2 ? year : year - 1;
        long era = shifted / 400;
        long yearOfEra = shifted - era * 400;
        long dayOfYear = (153L * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1;
        return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468;
    }

    /** Minutes since midnight, -1 when there is no such time. */
    public static int timeOfDay(int hour, int minute) {
        return hour < 0 || hour > 23 || minute < 0 || minute > 59 ? -1 : hour * 60 + minute;
    }

    /** Digits only; -1 otherwise. */
    public static int number(String text, int from, int to) {
        int value = 0;
        for (int i = from; i < to; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            value = value * 10 + digit;
        }
        return value;
    }

    private static @Nullable Instant seconds(String text, long minute) {
        int at = 16;
        int second = 0;
        int nanos = 0;
        if (at < text.length() && text.charAt(at) == ':') {
            if (text.length() < 19) {
                return null;
            }
            second = number(text, 17, 19);
            at = 19;
            if (second < 0 || second > 60) {
                return null;
            }
            if (at < text.length() && text.charAt(at) == '.') {
                int scale = 100_000_000;
                for (at++; at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9'; at++) {
                    nanos += (text.charAt(at) - '0') * scale;
                    scale /= 10;
                }
            }
        }
        int offset = offset(text, at);
        return offset == Integer.MIN_VALUE
                ? null
                : Instant.ofEpochSecond(minute + Math.min(second, 59) - offset * 60L, nanos);
    }

    /** Minutes east of UTC, or {@link Integer#MIN_VALUE} when what follows the time is no zone. */
    private static int offset(String text, int at) {
        int left = text.length() - at;
        if (left == 0 || (left == 1 && (text.charAt(at) == 'Z' || text.charAt(at) == 'z'))) {
            return 0;
        }
        char sign = text.charAt(at);
        boolean colon = left == 6 && text.charAt(at + 3) == ':';
        if ((sign != '+' && sign != '-') || (!colon && left != 5 && left != 3)) {
            return Integer.MIN_VALUE;
        }
        int hours = number(text, at + 1, at + 3);
        int minutes = left == 3 ? 0 : number(text, text.length() - 2, text.length());
        int total = hours > 18 ? -1 : timeOfDay(hours, minutes);
        return total < 0 ? Integer.MIN_VALUE : sign == '-' ? -total : total;
    }

    private static @Nullable Instant sinceEpoch(String text) {
        int end = 0;
        while (end < text.length() && end < 15 && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
            end++;
        }
        return end < 10 ? null : Instant.ofEpochMilli(Long.parseLong(text, 0, end, 10));
    }

    private static int daysIn(int year, int month) {
        return switch (month) {
            case 4, 6, 9, 11 -> 30;
            case 2 -> year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28;
            default -> 31;
        };
    }
}
