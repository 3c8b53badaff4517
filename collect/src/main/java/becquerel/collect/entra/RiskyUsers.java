package becquerel.collect.entra;

import becquerel.activity.Account;
import becquerel.activity.Activity.ProviderAlert;
import becquerel.activity.Alias;
import becquerel.activity.Context;
import becquerel.activity.Origin;
import becquerel.activity.Outcome;
import becquerel.collect.fields.Desk;
import becquerel.collect.fields.FieldSource;
import becquerel.collect.fields.Fields;
import becquerel.collect.fields.Said;
import becquerel.collect.value.AccountNames;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/**
 * How risky Identity Protection holds an account to be, as of its last change: {@code riskyUsers} of Graph, {@code RiskyUsers}
 * and {@code RiskyServicePrincipals} of Azure Monitor and Log Analytics.
 */
public final class RiskyUsers implements FieldSource {
    @Override
    public String kind() {
        return "Entra risky users";
    }

    @Override
    public boolean knows(Fields fields) {
        if (!fields.category().isEmpty()) {
            return fields.category().startsWith("Risky");
        }
        return (fields.has("risklastupdateddatetime") || fields.has("risklastupdated"))
                && fields.has("risklevel")
                && fields.has("riskstate")
                && !fields.has("riskeventtype");
    }

    @Override
    public Said read(Fields fields, Desk desk) {
        String written = fields.text("risklastupdateddatetime", "risklastupdated", "timegenerated", "time");
        Instant time = desk.time(written);
        if (time == null) {
            return desk.withoutTime(written);
        }
        String tenant = LogOwner.of(fields);
        String id = fields.text("id").toLowerCase(Locale.ROOT);
        Account about = about(fields, id);
        String state = fields.text("riskstate");
        String level = fields.text("risklevel").toLowerCase(Locale.ROOT);
        var context = new Context(
                time,
                tenant,
                RiskDetections.SERVICE,
                Origin.UNKNOWN,
                "",
                "Account risk",
                Outcome.SUCCESS,
                desk.ref(id));
        boolean tied = about.name().indexOf('@') > 0 && LogOwner.isId(id);
        return Said.of(new ProviderAlert(context, about, "account risk: " + state, level))
                .meaning(id, time.getEpochSecond(), state, level, fields.text("riskdetail"))
                .tying(tied ? List.of(new Alias(tenant, id, about.name())) : List.of());
    }

    private static Account about(Fields fields, String id) {
        String app = fields.text("appid").toLowerCase(Locale.ROOT);
        if (!app.isEmpty()) {
            return AccountNames.application(app);
        }
        Account named = AccountNames.account(fields.text("userprincipalname"));
        return named.isKnown() ? named : AccountNames.account(id);
    }
}
