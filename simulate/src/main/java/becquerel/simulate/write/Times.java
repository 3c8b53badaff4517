package becquerel.simulate.write;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** Times as the services write them. */
final class Times {
    private Times() {}

    /** {@code 2025-03-09T14:05:06}; the audit log leaves out the zone, which is UTC. */
    static String second(long epochSecond) {
        char[] text = "2000-01-01T00:00:00".toCharArray();
        date(text, LocalDate.ofEpochDay(Math.floorDiv(epochSecond, 86_400L)));
        int second = (int) Math.floorMod(epochSecond, 86_400L);
        two(text, 11, second / 3600);
        two(text, 14, second / 60 % 60);
        two(text, 17, second % 60);
        return new String(text);
    }

    static String zulu(Instant time) {
        return second(time.getEpochSecond()) + "Z";
    }

    /** With seven digits after the second, as .NET counts ticks. */
    static String ticks(Instant time) {
        return second(time.getEpochSecond()) + "." + digits(7, time.getNano() / 100) + "Z";
    }

    /** {@code 3/9/2025 2:05:06 PM}, as PowerShell writes a date in America. */
    static String american(Instant time) {
        var local = time.atOffset(ZoneOffset.UTC);
        int hour = local.getHour();
        return local.getMonthValue() + "/" + local.getDayOfMonth() + "/" + local.getYear() + " "
                + (hour % 12 == 0 ? 12 : hour % 12) + ":" + digits(2, local.getMinute()) + ":"
                + digits(2, local.getSecond()) + (hour < 12 ? " AM" : " PM");
    }

    /** {@code 3/9/2025, 2:05:06.123 PM}, as Azure's portal writes a date. */
    static String portal(Instant time) {
        String text = american(time);
        int space = text.indexOf(' ');
        int half = text.length() - 3;
        return text.substring(0, space) + "," + text.substring(space, half) + "."
                + digits(3, (int) Math.floorMod(time.toEpochMilli(), 1000L)) + text.substring(half);
    }

    private static void date(char[] text, LocalDate date) {
        two(text, 2, date.getYear() % 100);
        two(text, 5, date.getMonthValue());
        two(text, 8, date.getDayOfMonth());
    }

    private static void two(char[] text, int at, int value) {
        text[at] = (char) ('0' + value / 10);
        text[at + 1] = (char) ('0' + value % 10);
    }

    private static String digits(int count, int value) {
        String text = Integer.toString(value);
        return "0".repeat(count - text.length()) + text;
    }
}
