package becquerel.collect.m365;

import becquerel.activity.Activity;
import becquerel.activity.Activity.ConsentGranted;
import becquerel.activity.Alias;
import becquerel.activity.EvidenceRef;
import becquerel.collect.Act;
import becquerel.collect.value.AccountNames;
import becquerel.collect.value.Json;
import becquerel.collect.value.SharedActs;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Changes of the directory, which the audit log shares with the directory's own log: one understanding for both.
 *
 * @param activities what the record says, never empty
 * @param aliases names it ties together
 * @param act what the records of both logs about this change share
 */
public record DirectoryActs(List<Activity> activities, List<Alias> aliases, Act act) {
    private static final int IN_AUDIT_LOG = 1;

    public DirectoryActs {
        activities = List.copyOf(activities);
        aliases = List.copyOf(aliases);
    }

    /**
     * What a record in the shape of the audit log's says ({@code Operation}, {@code UserId}, {@code Actor}, {@code Target},
     * {@code ModifiedProperties} …). {@code rank}: 0 for the directory's log whole, 2 for what a table leaves of it.
     */
    public static DirectoryActs read(ObjectNode body, Instant time, EvidenceRef evidence, int rank) {
        var record = new AuditRecord(body, true, time, evidence);
        List<Activity> activities = Areas.read(record);
        return new DirectoryActs(activities, Aliases.of(record), act(record, activities, rank));
    }

    static Act act(AuditRecord record, List<Activity> activities) {
        return act(record, activities, IN_AUDIT_LOG);
    }

    /**
     * One request of a client has one correlation id in all records of both logs. Of a consent all of them tell the same act,
     * the consent itself best; otherwise each operation on each target is one.
     */
    private static Act act(AuditRecord record, List<Activity> activities, int rank) {
        String correlation = record.text("InterSystemsId");
        if (correlation.isEmpty()) {
            correlation = record.extended().text("correlationId");
        }
        if (!AccountNames.isGuid(correlation)) {
            return Act.ALONE;
        }
        if (activities.getFirst() instanceof ConsentGranted) {
            boolean consent = record.act().equals("consent to application");
            return SharedActs.consent(correlation, consent ? rank : rank + 1);
        }
        return SharedActs.directory(correlation, record.act(), target(record.nested("Target")), rank);
    }

    /** The object's id, which stands alone or behind its kind ({@code User_…}). */
    private static String target(@Nullable JsonNode target) {
        if (target != null) {
            for (JsonNode each : target) {
                String id = Json.text(each.get("ID"));
                String object = id.substring(id.indexOf('_') + 1);
                if (AccountNames.isGuid(object)) {
                    return object;
                }
            }
        }
        return "";
    }
}
