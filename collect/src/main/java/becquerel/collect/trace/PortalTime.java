package becquerel.collect.trace;

import becquerel.collect.fields.Desk;
import becquerel.collect.fields.Fields;
import becquerel.collect.value.AuditTime;
import becquerel.collect.value.Json;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * When a traced message was received. Cmdlets and reports write UTC; the admin centre writes the zone chosen there into the
 * name of its column, {@code Date (UTC+01:00)}.
 */
final class PortalTime {
    private static final String[] RECEIVED = {"receivedutc", "received", "receiveddatetime"};

    private PortalTime() {}

    static @Nullable Instant read(Fields fields, Desk desk) {
        Instant time = desk.time(written(fields));
        boolean portals = fields.text(RECEIVED).isEmpty() && fields.node(RECEIVED) == null;
        return time == null || !portals ? time : time.minusSeconds(60L * minutesEast(column(fields)));
    }

    /** The time as written; PowerShell 5 makes an object of it in JSON. */
    static String written(Fields fields) {
        String text = fields.text(RECEIVED);
        if (!text.isEmpty()) {
            return text;
        }
        JsonNode object = fields.node(RECEIVED);
        if (object != null) {
            return Json.text(object.get("value"));
        }
        String column = column(fields);
        return column.isEmpty() ? "" : fields.texts().getOrDefault(column, "").strip();
    }

    /** The portal's own column as its header has it; empty when the times stand under another name. */
    static String column(Fields fields) {
        for (String name : fields.names()) {
            if (isPortals(name)) {
                return fields.texts().keySet().stream()
                        .filter(written -> isPortals(Fields.normal(written)))
                        .findFirst()
                        .orElse("");
            }
        }
        return "";
    }

    private static boolean isPortals(String name) {
        return name.startsWith("dateutc") || name.startsWith("datumutc") || name.equals("date") || name.equals("datum");
    }

    /** Of {@code Date (UTC-05:00)}; 0 where only UTC is said or nothing. */
    private static int minutesEast(String column) {
        int at = column.indexOf("UTC");
        if (at < 0 || column.length() < at + 9) {
            return 0;
        }
        // The offset is read as the tail of a time, so that one place knows how offsets look.
        Instant moved = AuditTime.parse("2000-01-01T00:00:00" + column.substring(at + 3, at + 9));
        Instant plain = AuditTime.parse("2000-01-01T00:00:00");
        return moved == null || plain == null ? 0 : (int) ((plain.getEpochSecond() - moved.getEpochSecond()) / 60);
    }
}
