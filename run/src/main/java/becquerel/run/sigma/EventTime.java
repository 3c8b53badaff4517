package becquerel.run.sigma;

import becquerel.collect.value.AuditTime;
import becquerel.collect.value.Json;
import becquerel.collect.value.WrapperTime;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** When an event of unknown source happened, by the fields in which logs usually say it. */
public final class EventTime {
    /** In the order in which they are looked at. */
    public static final List<String> FIELDS = List.of(
            "@timestamp",
            "timestamp",
            "Timestamp",
            "CreationTime",
            "TimeGenerated",
            "TimeGenerated [UTC]",
            "createdDateTime",
            "activityDateTime",
            "eventTime",
            "EventTime",
            "TimeCreated",
            "SystemTime",
            "UtcTime",
            "_time",
            "time",
            "ts",
            "date",
            "created_at");

    private static final double FIRST_SECONDS = 1e8; // of 1973
    private static final double FIRST_MILLIS = 1e11; // as seconds beyond the year 5000

    private EventTime() {}

    /**
     * The first field that holds a time: ISO 8601, what containers write where it can be read in one way only, or seconds or
     * milliseconds since 1970. Without a zone it is UTC.
     */
    static Optional<Instant> of(JsonNode record) {
        for (String field : FIELDS) {
            JsonNode value = record.get(field);
            Instant time = value == null ? null : value.isNumber() ? epoch(value.asDouble(0)) : time(Json.text(value));
            if (time != null) {
                return Optional.of(time);
            }
        }
        return Optional.empty();
    }

    private static @Nullable Instant time(String written) {
        String text = written.strip();
        if (text.matches("\\d{9,13}(\\.\\d{1,6})?")) {
            return epoch(Double.parseDouble(text));
        }
        Instant time = text.isEmpty() ? null : AuditTime.parse(text);
        return time == null ? WrapperTime.parse(text, WrapperTime.Order.UNSETTLED) : time;
    }

    private static @Nullable Instant epoch(double number) {
        if (number < FIRST_SECONDS || number >= FIRST_MILLIS * 100) {
            return null; // a small number counts something else
        }
        return Instant.ofEpochMilli(Math.round(number < FIRST_MILLIS ? number * 1000 : number));
    }
}
