package becquerel.run.sigma;

import becquerel.collect.value.AuditTime;
import becquerel.collect.value.Json;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** When an event of unknown source happened, by the fields in which logs usually say it. */
final class EventTime {
    private static final List<String> FIELDS = List.of(
            "@timestamp",
            "timestamp",
            "Timestamp",
            "CreationTime",
            "TimeGenerated",
            "createdDateTime",
            "activityDateTime",
            "eventTime",
            "EventTime",
            "TimeCreated",
            "SystemTime",
            "UtcTime",
            "time");

    private EventTime() {}

    /** The first field that holds a time in ISO 8601; without a zone it is UTC. */
    static Optional<Instant> of(JsonNode record) {
        for (String field : FIELDS) {
            String text = Json.text(record.get(field));
            Instant time = text.isEmpty() ? null : AuditTime.parse(text);
            if (time != null) {
                return Optional.of(time);
            }
        }
        return Optional.empty();
    }
}
