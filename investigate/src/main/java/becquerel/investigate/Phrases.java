package becquerel.investigate;

import becquerel.activity.Context;
import becquerel.detect.Quoted;
import becquerel.detect.Sentences;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.Locale;

/** Turns of phrase of verdicts and stories. */
final class Phrases {
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("yyyy-MM-dd", Locale.ROOT).withZone(ZoneOffset.UTC);

    private Phrases() {}

    static String moment(Instant time) {
        return Context.isUndated(time) ? "a time that no record tells" : MOMENT.format(time);
    }

    static String day(Instant time) {
        return Context.isUndated(time) ? "a day that no record tells" : DAY.format(time);
    }

    static String count(long number, String one, String several) {
        return Sentences.count(number, one, several);
    }

    static String times(long number) {
        return number == 1 ? "once" : count(number, "time", "times");
    }

    static String list(Collection<String> items) {
        return Sentences.list(items);
    }

    static String quoted(Collection<String> items) {
        return Sentences.quotedList(items);
    }

    static String quoted(String text) {
        return Quoted.of(text);
    }

    static String plain(String text) {
        return Quoted.plain(text);
    }
}
