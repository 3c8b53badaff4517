package becquerel.collect.exchange;

import becquerel.activity.Configuration.StandingRule;
import becquerel.activity.MailRule;
import becquerel.activity.MailRule.Action;
import becquerel.activity.MailRule.Condition;
import becquerel.activity.MailRule.How;
import becquerel.collect.fields.Cells;
import becquerel.collect.fields.Desk;
import becquerel.collect.fields.FieldSource;
import becquerel.collect.fields.Fields;
import becquerel.collect.fields.Said;
import becquerel.collect.fields.Snapshot;
import becquerel.collect.value.Lists;
import java.util.ArrayList;
import java.util.List;

/** {@code Get-JournalRule}: copies of all mail of a recipient, or of everybody, to one address. */
public final class JournalRules implements FieldSource {
    @Override
    public String kind() {
        return "journal rules";
    }

    @Override
    public boolean knows(Fields fields) {
        return fields.has("journalemailaddress") && fields.has("name");
    }

    @Override
    public Said read(Fields fields, Desk desk) {
        var cells = new Cells(fields);
        List<String> targets = Lists.addresses(cells.list("journalemailaddress"));
        String id = cells.text("guid", "immutableid");
        if (targets.isEmpty()) {
            return Said.nothing("no rule");
        }
        List<Condition> conditions = new ArrayList<>();
        List<String> whose = Lists.addresses(cells.list("recipient"));
        if (!whose.isEmpty()) {
            conditions.add(new Condition.To(whose));
        }
        String scope = cells.text("scope");
        if (!scope.isEmpty()) {
            conditions.add(new Condition.Other("Scope", scope));
        }
        var rule = new MailRule(
                MailRule.Kind.TRANSPORT,
                id,
                cells.text("name"),
                conditions,
                List.of(new Action.Send(How.BLIND_COPY, targets)),
                cells.told("enabled").orElse(true),
                true);
        cells.report(desk);
        var snapshot = new Snapshot(fields, desk, "Get-JournalRule", id);
        snapshot.see(new StandingRule(rule));
        return snapshot.said();
    }
}
