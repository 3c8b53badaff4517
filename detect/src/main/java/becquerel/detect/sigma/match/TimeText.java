package becquerel.detect.sigma.match;

import becquerel.detect.sigma.Wanted.TimePart.Part;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.temporal.IsoFields;
import org.jspecify.annotations.Nullable;

/** Reads times as records write them: ISO 8601, in UTC where no zone is named, or seconds or milliseconds since 1970. */
final class TimeText {
    private static final int LONGEST = 40;
    /** Seconds up to the year 5138; what is more is milliseconds. */
    private static final long MOST_SECONDS = 100_000_000_000L;

    private static final BigDecimal MOST_MILLIS = BigDecimal.valueOf(MOST_SECONDS * 1000);

    private final char[] text;
    private final int end;
    private int at;

    private TimeText(char[] text, int start, int end) {
        this.text = text;
        this.at = start;
        this.end = end;
    }

    /** The time in UTC, or null where the text is none. */
    static @Nullable LocalDateTime read(char[] text, int start, int end) {
        if (end - start > LONGEST) {
            return null;
        }
        BigDecimal number = NumberText.any(text, start, end);
        return number == null ? new TimeText(text, start, end).written() : sinceEpoch(number);
    }

    static long part(LocalDateTime time, Part part) {
        return switch (part) {
            case MINUTE -> time.getMinute();
            case HOUR -> time.getHour();
            case DAY -> time.getDayOfMonth();
            case WEEK -> time.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
            case MONTH -> time.getMonthValue();
            case YEAR -> time.getYear();
        };
    }

    private static @Nullable LocalDateTime sinceEpoch(BigDecimal number) {
        if (number.signum() < 0 || number.compareTo(MOST_MILLIS) >= 0) {
            return null;
        }
        long whole = number.longValue();
        long seconds = whole < MOST_SECONDS ? whole : whole / 1000;
        return LocalDateTime.ofEpochSecond(seconds, 0, ZoneOffset.UTC);
    }

    private @Nullable LocalDateTime written() {
        int year = digits(4);
        int month = after('-') ? digits(2) : -1;
        int day = after('-') ? digits(2) : -1;
        if (year < 1
                || month < 1
                || month > 12
                || day < 1
                || day > YearMonth.of(year, month).lengthOfMonth()) {
            return null;
        }
        if (at == end) {
            return LocalDateTime.of(year, month, day, 0, 0);
        }
        int hour = after('T') || after('t') || after(' ') ? digits(2) : -1;
        int minute = after(':') ? digits(2) : -1;
        int second = after(':') ? digits(2) : 0;
        if (hour < 0 || hour > 23 || minute < 0 || minute > 59 || second < 0 || second > 60) {
            return null;
        }
        fraction();
        int offset = offset();
        if (at != end || offset == Integer.MIN_VALUE) {
            return null;
        }
        return LocalDateTime.of(year, month, day, hour, minute).minusMinutes(offset);
    }

    private void fraction() {
        if (after('.') || after(',')) {
            while (at < end && isDigit()) {
                at++;
            }
        }
    }

    /** Minutes east of UTC; the least number where it is none. */
    private int offset() {
        if (at == end || after('Z') || after('z')) {
            return 0;
        }
        boolean west = after('-');
        if (!west && !after('+')) {
            return Integer.MIN_VALUE;
        }
        int hours = digits(2);
        int minutes = at == end ? 0 : after(':') || isDigit() ? digits(2) : -1;
        if (hours < 0 || hours > 18 || minutes < 0 || minutes > 59) {
            return Integer.MIN_VALUE;
        }
        return west ? -(hours * 60 + minutes) : hours * 60 + minutes;
    }

    private boolean after(char wanted) {
        boolean there = at < end && text[at] == wanted;
        at += there ? 1 : 0;
        return there;
    }

    private int digits(int count) {
        int number = 0;
        for (int i = 0; i < count; i++) {
            if (at == end || !isDigit()) {
                return -1;
            }
            number = number * 10 + text[at++] - '0';
        }
        return number;
    }

    private boolean isDigit() {
        return text[at] >= '0' && text[at] <= '9';
    }
}
