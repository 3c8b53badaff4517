package becquerel.collect.entra;

import becquerel.activity.Account;
import becquerel.activity.Account.Kind;
import becquerel.activity.Activity.ProviderAlert;
import becquerel.activity.Client;
import becquerel.activity.Context;
import becquerel.activity.Origin;
import becquerel.activity.Outcome;
import becquerel.collect.fields.Desk;
import becquerel.collect.fields.FieldSource;
import becquerel.collect.fields.Fields;
import becquerel.collect.fields.Said;
import becquerel.collect.value.Address;
import becquerel.collect.value.SharedActs;
import java.time.Instant;
import java.util.Locale;

/**
 * What Identity Protection found suspicious about a sign-in or an account: {@code riskDetections} of Graph,
 * {@code UserRiskEvents} and {@code ServicePrincipalRiskEvents} of Azure Monitor and Log Analytics.
 */
public final class RiskDetections implements FieldSource {
    static final Account SERVICE = new Account("identity protection", Kind.SYSTEM);

    @Override
    public String kind() {
        return "Entra risk detections";
    }

    @Override
    public boolean knows(Fields fields) {
        if (!fields.category().isEmpty()) {
            return fields.category().endsWith("RiskEvents");
        }
        return (fields.has("riskeventtype") || fields.has("detectiontype"))
                && (fields.has("riskstate") || fields.has("risklevel"))
                && (fields.has("activitydatetime")
                        || fields.has("detecteddatetime")
                        || fields.has("dateutc")
                        || fields.has("date"));
    }

    @Override
    public Said read(Fields fields, Desk desk) {
        String written =
                fields.text("activitydatetime", "detecteddatetime", "dateutc", "date", "timegenerated", "time");
        Instant time = desk.time(written);
        if (time == null) {
            return desk.withoutTime(written);
        }
        String id = fields.text("id");
        SignInWho who = SignInWho.of(fields);
        Address address = Address.of(fields.text("ipaddress", "calleripaddress"));
        Context context = new Context(
                time,
                who.tenant(),
                SERVICE,
                new Origin(address.text(), address.port(), "", Client.UNKNOWN, ""),
                "",
                "Risk detection",
                Outcome.SUCCESS,
                desk.ref(id));
        String name = fields.text("riskeventtype", "detectiontype", "risktype");
        String level = fields.text("risklevel").toLowerCase(Locale.ROOT);
        return Said.of(new ProviderAlert(context, who.account(), name, level))
                .meaning(id, time.getEpochSecond(), name, level, fields.text("riskstate"), fields.text("riskdetail"))
                .sharing(SharedActs.alert(id, who.account().name(), 0))
                .tying(who.aliases());
    }
}
