package becquerel.collect.defender;

import becquerel.activity.Account;
import becquerel.activity.Client;
import becquerel.activity.Context;
import becquerel.activity.EvidenceRef;
import becquerel.activity.Message;
import becquerel.activity.Origin;
import becquerel.activity.Outcome;
import becquerel.collect.Form;
import becquerel.collect.fields.Desk;
import becquerel.collect.fields.Fields;
import becquerel.collect.trace.Traced;
import becquerel.collect.value.AccountNames;
import becquerel.collect.value.Address;
import becquerel.collect.value.AuditTime;
import becquerel.collect.value.Json;
import becquerel.collect.value.Recurring;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What the rows of all advanced hunting tables have in common. */
public final class Table {
    private static final String STREAMED = "AdvancedHunting-";

    private Table() {}

    /** The table a record says it is of; empty where only its columns can tell (portal and API exports). Log Analytics calls it type. */
    public static String name(Fields fields) {
        String category = fields.category();
        if (category.startsWith(STREAMED)) {
            return category.substring(STREAMED.length());
        }
        String type = category.isEmpty() ? fields.text("type") : category;
        boolean table = type.endsWith("Events") || type.endsWith("Info") || type.endsWith("Evidence");
        return table || !category.isEmpty() ? type : "";
    }

    /** Whether a record is of that table: it says so, or it says nothing and its columns do. */
    static boolean is(String table, Fields fields, boolean byColumns) {
        String name = name(fields);
        return name.isEmpty() ? byColumns : name.equals(table);
    }

    /** The time as written. */
    public static String written(Fields fields) {
        return fields.text("timestamp", "timegenerated", "time");
    }

    /** The portal writes times as its user has set it to, with months as words; everything else is ISO 8601 and UTC. */
    public static @Nullable Instant time(Fields fields, Desk desk) {
        String written = written(fields);
        Instant time = desk.time(written);
        if (time != null && fields.isRow() && AuditTime.parse(written) == null && !marksUtc(fields)) {
            desk.problem(
                    "the portal writes times in the zone that is set there; they were taken as UTC",
                    "set the portal's time zone to UTC and export again to be sure of the times");
        }
        return time;
    }

    private static boolean marksUtc(Fields fields) {
        return fields.texts().keySet().stream().anyMatch(name -> name.contains("UTC"));
    }

    /** The organisation; in a workspace's export {@code TenantId} is the workspace, which is not one. */
    static String tenant(Fields fields) {
        boolean streamed = !fields.category().isEmpty();
        String id = streamed ? fields.text("tenantid").strip().toLowerCase(Locale.ROOT) : "";
        return Recurring.one(AccountNames.isGuid(id) ? id : "unknown");
    }

    static Context context(
            Fields fields,
            Instant time,
            Account actor,
            String address,
            String operation,
            Outcome outcome,
            EvidenceRef ref) {
        return new Context(
                time, tenant(fields), actor, origin(address, ""), "", Recurring.one(operation), outcome, ref);
    }

    /** The name of what was done: the table and, where it has one, its type of action. */
    static String operation(String table, Fields fields) {
        String action = fields.text("actiontype");
        return action.isEmpty() || action.equals(table) ? table : table + " " + action;
    }

    /** Only streaming hands a row on whole; queries choose columns. */
    static Form form(Fields fields) {
        return fields.isRow() ? Form.FLATTENED : fields.category().isEmpty() ? Form.RESHAPED : Form.FULL;
    }

    static Origin origin(String address, String agent) {
        Address at = Address.of(address);
        return !at.isKnown() && agent.isEmpty()
                ? Origin.UNKNOWN
                : Recurring.one(new Origin(at.text(), at.port(), agent, Client.UNKNOWN, ""));
    }

    static Message message(Fields fields) {
        return new Message(
                fields.text("internetmessageid"),
                Traced.network(fields.text("networkmessageid")),
                fields.text("subject"),
                "");
    }

    /** Kinds of threat: words with commas between, or a list. */
    static String threats(Fields fields) {
        List<String> many = list(fields, "threattypes");
        return many.isEmpty() ? fields.text("threattypes") : String.join(", ", many);
    }

    /** The texts of a list, also where it is JSON in a cell. */
    static List<String> list(Fields fields, String name) {
        JsonNode node = fields.node(name);
        List<String> texts = new ArrayList<>();
        if (node != null && node.isArray()) {
            for (JsonNode each : node) {
                String text = Json.text(each);
                if (!text.isEmpty()) {
                    texts.add(text);
                }
            }
        }
        return texts;
    }
}
