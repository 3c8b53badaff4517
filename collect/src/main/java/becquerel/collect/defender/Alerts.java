package becquerel.collect.defender;

import becquerel.activity.Account;
import becquerel.activity.Activity;
import becquerel.activity.Activity.ProviderAlert;
import becquerel.activity.Context;
import becquerel.activity.EvidenceRef;
import becquerel.activity.Origin;
import becquerel.activity.Outcome;
import becquerel.collect.fields.Desk;
import becquerel.collect.fields.FieldSource;
import becquerel.collect.fields.Fields;
import becquerel.collect.fields.Said;
import becquerel.collect.value.AccountNames;
import becquerel.collect.value.Recurring;
import becquerel.collect.value.SharedActs;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Alerts and incidents as objects: Graph security ({@code alerts_v2}, {@code incidents}), the older APIs of Defender XDR and
 * Defender for Endpoint, and Sentinel's {@code SecurityAlert}. Told once for each account that the evidence names.
 */
public final class Alerts implements FieldSource {
    @Override
    public String kind() {
        return "Defender alerts";
    }

    @Override
    public boolean knows(Fields fields) {
        boolean incident = fields.has("severity")
                && (fields.has("incidentname") || fields.has("incidentweburl") || fields.has("incidentnumber"))
                && (fields.has("createdtime") || fields.has("createddatetime"));
        return incident || isAlert(fields);
    }

    private static boolean isAlert(Fields fields) {
        boolean made = fields.has("alertcreationtime")
                || (fields.has("createddatetime") && hasSource(fields))
                || (fields.has("creationtime") && fields.has("alertid"));
        boolean sentinel = fields.has("systemalertid") && fields.has("alertseverity");
        return sentinel || (fields.has("severity") && fields.has("title") && made);
    }

    private static boolean hasSource(Fields fields) {
        return fields.has("detectionsource")
                || fields.has("servicesource")
                || fields.has("alertweburl")
                || fields.has("vendorinformation");
    }

    @Override
    public Said read(Fields fields, Desk desk) {
        if (isAlert(fields)) {
            return alert(fields, desk);
        }
        List<JsonNode> alerts = Alerting.many(fields.node("alerts"));
        return alerts.isEmpty() ? alert(fields, desk) : incident(fields, alerts, desk);
    }

    private static Said alert(Fields fields, Desk desk) {
        Instant time = time(fields, desk);
        if (time == null) {
            return desk.withoutTime(written(fields));
        }
        String id = id(fields);
        List<ProviderAlert> told = told(fields, time, tenant(fields), desk.ref(id));
        // Without a native id, as an alert is written again, and differently, whenever it changes.
        Said said = Said.of(told.toArray(Activity[]::new));
        return told.size() == 1
                ? said.sharing(SharedActs.alert(id, told.getFirst().about().name(), 0))
                : said.holding(told.size());
    }

    /** An incident is its alerts; those without a time of their own have the incident's. */
    private static Said incident(Fields fields, List<JsonNode> alerts, Desk desk) {
        Instant opened = time(fields, desk);
        String id = fields.text("incidentid", "id");
        List<Activity> told = new ArrayList<>();
        for (JsonNode each : alerts) {
            if (each instanceof ObjectNode object) {
                Fields inner = Fields.of(object);
                Instant time = time(inner, desk);
                Instant when = time == null ? opened : time;
                if (when != null) {
                    told.addAll(told(inner, when, tenant(fields), desk.ref(id)));
                }
            }
        }
        return told.isEmpty()
                ? desk.withoutTime(written(fields))
                : Said.of(told.toArray(Activity[]::new)).holding(told.size());
    }

    private static List<ProviderAlert> told(Fields fields, Instant time, String tenant, EvidenceRef ref) {
        Context context = new Context(
                time,
                tenant,
                Alerting.service(fields.text("servicesource", "providername", "detectionsource")),
                Origin.UNKNOWN,
                "",
                Recurring.one(isAlert(fields) ? "Alert" : "Incident"),
                Outcome.SUCCESS,
                ref);
        String name = fields.text("title", "displayname", "alertname", "incidentname");
        String severity = fields.text("severity", "alertseverity");
        List<ProviderAlert> told = new ArrayList<>();
        for (Account about : accounts(fields)) {
            told.add(new ProviderAlert(context, about, name, severity));
        }
        return told.isEmpty() ? List.of(new ProviderAlert(context, Account.NOBODY, name, severity)) : told;
    }

    private static List<Account> accounts(Fields fields) {
        List<Account> accounts = new ArrayList<>(Alerting.accounts(fields.node("evidence", "entities")));
        Alerting.accounts(fields.node("relateduser", "userstates")).stream()
                .filter(each -> !accounts.contains(each))
                .forEach(accounts::add);
        String compromised = fields.text("compromisedentity");
        if (accounts.isEmpty() && compromised.indexOf('@') > 0) {
            accounts.add(AccountNames.account(compromised));
        }
        return accounts;
    }

    private static String id(Fields fields) {
        return fields.text("alertid", "provideralertid", "vendororiginalid", "systemalertid", "id", "incidentid");
    }

    private static @Nullable Instant time(Fields fields, Desk desk) {
        return desk.time(written(fields));
    }

    private static String written(Fields fields) {
        return fields.text(
                "alertcreationtime", "createddatetime", "creationtime", "createdtime", "timegenerated", "starttime");
    }

    private static String tenant(Fields fields) {
        boolean workspace = fields.has("systemalertid");
        String id = workspace ? "" : fields.text("tenantid", "aadtenantid").toLowerCase(Locale.ROOT);
        return AccountNames.isGuid(id) ? id : "unknown";
    }
}
