package becquerel.collect.m365;

import becquerel.activity.Account;
import becquerel.activity.Account.Kind;
import becquerel.activity.Activity;
import becquerel.activity.Activity.ProviderAlert;
import becquerel.activity.Context;
import becquerel.collect.Act;
import becquerel.collect.value.AccountNames;
import becquerel.collect.value.Json;
import becquerel.collect.value.SharedActs;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What the provider's own detections say. Details are JSON text with short keys: f3u user, eid entity, suid
 * submitter, trc recipient, an name, sev. */
final class Alerts {
    /** What people say who were asked to confirm a sign-in that was not theirs. */
    static final List<String> REPORTED = List.of(
            "suspicious activity reported",
            "fraud reported - no action taken",
            "fraud reported - user is blocked for mfa");

    private Alerts() {}

    static List<Activity> reported(AuditRecord record) {
        String name = record.context().operation();
        return List.of(new ProviderAlert(record.context(), Users.target(record), name, ""));
    }

    static List<Activity> read(AuditRecord record) {
        JsonNode data = record.nested("Data");
        String name = record.firstText("Name", "AlertDisplayName", "InvestigationName");
        String severity = record.firstText("Severity", "AlertSeverity");
        return List.of(new ProviderAlert(
                context(record),
                about(record, data),
                name.isEmpty() ? text(data, "an") : name,
                severity.isEmpty() ? text(data, "sev") : severity));
    }

    /** What the records about one alert share; the first to be written speaks, those of things concerned are its proofs. */
    static Act act(AuditRecord record, ProviderAlert alert) {
        boolean triggered = record.act().equals("alerttriggered");
        return SharedActs.alert(record.text("AlertId"), alert.about().name(), triggered ? 0 : 1);
    }

    /** Some alerts name the user whom they are about as if he had raised them. */
    private static Context context(AuditRecord record) {
        Account service = new Account(record.text("Workload").toLowerCase(Locale.ROOT), Kind.SYSTEM);
        return record.actor().isPerson() ? record.context().withActor(service) : record.context();
    }

    private static Account about(AuditRecord record, @Nullable JsonNode data) {
        for (String written : new String[] {
            text(data, "f3u"), text(data, "eid"), record.text("AlertEntityId"), text(data, "suid"), text(data, "trc")
        }) {
            if (written.indexOf('@') > 0 && written.indexOf(' ') < 0) {
                return AccountNames.account(written);
            }
        }
        return record.actor().isPerson() ? record.actor() : Account.NOBODY;
    }

    private static String text(@Nullable JsonNode data, String key) {
        return data == null ? "" : Json.text(data.get(key));
    }
}
