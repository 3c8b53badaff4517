package becquerel.collect.m365;

import becquerel.activity.Account;
import becquerel.activity.Activity;
import becquerel.activity.Activity.ProviderAlert;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What the provider's own detections say. Details are JSON text with short keys: f3u user, eid entity, an name, sev. */
final class Alerts {
    private Alerts() {}

    static List<Activity> read(AuditRecord record) {
        JsonNode data = record.nested("Data");
        String name = record.firstText("Name", "AlertDisplayName", "InvestigationName");
        String severity = record.firstText("Severity", "AlertSeverity");
        return List.of(new ProviderAlert(
                record.context(),
                about(record, data),
                name.isEmpty() ? text(data, "an") : name,
                severity.isEmpty() ? text(data, "sev") : severity));
    }

    private static Account about(AuditRecord record, @Nullable JsonNode data) {
        for (String written :
                new String[] {text(data, "f3u"), text(data, "eid"), record.text("AlertEntityId"), text(data, "suid")}) {
            if (written.indexOf('@') > 0 && written.indexOf(' ') < 0) {
                return Actors.target(written);
            }
        }
        return record.actor().isPerson() ? record.actor() : Account.NOBODY;
    }

    private static String text(@Nullable JsonNode data, String key) {
        return data == null ? "" : Json.text(data.get(key));
    }
}
