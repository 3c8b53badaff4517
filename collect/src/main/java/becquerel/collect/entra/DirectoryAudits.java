package becquerel.collect.entra;

import becquerel.activity.Activity;
import becquerel.collect.Form;
import becquerel.collect.fields.Desk;
import becquerel.collect.fields.FieldSource;
import becquerel.collect.fields.Fields;
import becquerel.collect.fields.Said;
import becquerel.collect.m365.DirectoryActs;
import java.time.Instant;
import java.util.Locale;

/**
 * Entra's audit log ({@code directoryAudits}): who changed what in the directory, from Graph, the portal, Azure Monitor and Log
 * Analytics (CATALOGUE 1.6). The unified audit log tells most of the same changes.
 */
public final class DirectoryAudits implements FieldSource {
    @Override
    public String kind() {
        return "Entra audit log";
    }

    @Override
    public boolean knows(Fields fields) {
        if (!fields.category().isEmpty()) {
            return fields.category().equalsIgnoreCase("AuditLogs") || isInside(fields);
        }
        boolean graph = fields.has("activitydisplayname") && fields.has("activitydatetime");
        boolean logAnalytics = fields.has("operationname") && fields.has("timegenerated");
        boolean nested = fields.has("targetresources") && fields.has("initiatedby") && !fields.has("appdisplayname");
        return (nested && (graph || logAnalytics)) || isPortal(fields);
    }

    /** Who wraps the record anew may put its own category ({@code Policy}) in place of the log's. */
    private static boolean isInside(Fields fields) {
        return fields.has("activitydisplayname")
                && fields.has("activitydatetime")
                && fields.has("initiatedby")
                && fields.has("loggedbyservice");
    }

    private static boolean isPortal(Fields fields) {
        return fields.has("activity")
                && (fields.has("dateutc") || fields.has("date"))
                && (fields.has("actoruserprincipalname") || fields.has("actortype"));
    }

    /** Whether a row of a table that unites several logs is of this one. */
    static boolean isRow(Fields fields) {
        return (fields.text("type") + " " + fields.text("category"))
                .toLowerCase(Locale.ROOT)
                .contains("auditlogs");
    }

    @Override
    public Said read(Fields fields, Desk desk) {
        String written = fields.text("activitydatetime", "dateutc", "date", "timegenerated", "time");
        Instant time = desk.time(written);
        if (time == null) {
            return desk.withoutTime(written);
        }
        if (AuditBody.operation(fields).isEmpty()) {
            return Said.nothing("no operation");
        }
        Losses.note(fields, desk, "initiatedby", "targetresources", "additionaldetails");
        String id = fields.text("id");
        Form form = form(fields);
        DirectoryActs acts = DirectoryActs.read(
                AuditBody.of(fields, LogOwner.of(fields), id), time, desk.ref(id), form == Form.FLATTENED ? 2 : 0);
        String operation = AuditBody.operation(fields).toLowerCase(Locale.ROOT);
        return Said.of(acts.activities().toArray(Activity[]::new))
                .named(id, form, time.getEpochSecond(), operation)
                .sharing(acts.act())
                .tying(acts.aliases());
    }

    /** Only diagnostic settings hand the record on as it was written; the portal's table holds the first few changes. */
    private static Form form(Fields fields) {
        if (!fields.category().isEmpty()) {
            return Form.FULL;
        }
        return fields.node("targetresources") != null ? Form.RESHAPED : Form.FLATTENED;
    }
}
