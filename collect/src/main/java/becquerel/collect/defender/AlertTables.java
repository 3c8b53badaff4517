package becquerel.collect.defender;

import becquerel.activity.Account;
import becquerel.activity.Activity.ProviderAlert;
import becquerel.activity.Context;
import becquerel.activity.Outcome;
import becquerel.collect.fields.Desk;
import becquerel.collect.fields.FieldSource;
import becquerel.collect.fields.Fields;
import becquerel.collect.fields.Said;
import becquerel.collect.value.AccountNames;
import becquerel.collect.value.Json;
import becquerel.collect.value.SharedActs;
import java.time.Instant;
import tools.jackson.databind.JsonNode;

/** {@code AlertInfo}, what an alert is, and {@code AlertEvidence}, each thing it is about. */
public final class AlertTables implements FieldSource {
    private final String table;

    private AlertTables(String table) {
        this.table = table;
    }

    public static AlertTables evidence() {
        return new AlertTables("AlertEvidence");
    }

    public static AlertTables info() {
        return new AlertTables("AlertInfo");
    }

    @Override
    public String kind() {
        return "Defender " + table;
    }

    @Override
    public boolean knows(Fields fields) {
        boolean evidence = fields.has("entitytype") || fields.has("evidencerole");
        boolean columns = table.equals("AlertEvidence")
                ? evidence
                : !evidence && fields.has("title") && (fields.has("servicesource") || fields.has("attacktechniques"));
        return Table.is(table, fields, fields.has("alertid") && columns);
    }

    @Override
    public Said read(Fields fields, Desk desk) {
        Instant time = Table.time(fields, desk);
        if (time == null) {
            return desk.withoutTime(Table.written(fields));
        }
        String alert = fields.text("alertid");
        String entity = fields.text("entitytype");
        Account about = about(fields);
        Context context = Table.context(
                fields,
                time,
                Alerting.service(fields.text("servicesource")),
                "",
                entity.isEmpty() ? table : table + " " + entity,
                Outcome.SUCCESS,
                desk.ref(alert));
        var said = new ProviderAlert(context, about, fields.text("title"), fields.text("severity"));
        boolean tells = !said.name().isEmpty();
        return Said.of(said)
                .sharing(SharedActs.alert(alert, about.name(), table.equals("AlertInfo") ? 0 : tells ? 1 : 2))
                .tying(Who.aliases(fields, context.tenant()));
    }

    /** Of a mailbox or message the details name whose it is. */
    private static Account about(Fields fields) {
        Account named = Who.named(fields);
        JsonNode more = fields.node("additionalfields");
        if (named.name().indexOf('@') > 0 || more == null) {
            return named;
        }
        for (String name : new String[] {"UserPrincipalName", "Upn", "MailboxPrimaryAddress", "Recipient"}) {
            String text = Json.text(more.get(name));
            if (text.indexOf('@') > 0) {
                return AccountNames.account(text);
            }
        }
        return named;
    }
}
