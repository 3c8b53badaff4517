package becquerel.collect.exchange;

import becquerel.activity.Account;
import becquerel.activity.Configuration.StandingRule;
import becquerel.activity.MailRule;
import becquerel.activity.MailRule.Action;
import becquerel.activity.MailRule.Condition;
import becquerel.collect.fields.Cells;
import becquerel.collect.fields.Desk;
import becquerel.collect.fields.FieldSource;
import becquerel.collect.fields.Fields;
import becquerel.collect.fields.Said;
import becquerel.collect.fields.Snapshot;
import becquerel.collect.value.Lists;
import becquerel.collect.value.MailboxPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** {@code Get-SweepRule}: rules that clear away what a sender has sent, now and in future. */
public final class SweepRules implements FieldSource {
    @Override
    public String kind() {
        return "sweep rules";
    }

    @Override
    public boolean knows(Fields fields) {
        return fields.has("keeplatest") && fields.has("keepfordays") && fields.has("destinationfolder");
    }

    @Override
    public Said read(Fields fields, Desk desk) {
        var cells = new Cells(fields);
        String id = cells.text("ruleid");
        String folder = cells.text("destinationfolder");
        if (id.isEmpty() && folder.isEmpty()) {
            return Said.nothing("no rule");
        }
        List<Condition> conditions = new ArrayList<>();
        List<String> senders = Lists.addresses(cells.list("sender"));
        if (!senders.isEmpty()) {
            conditions.add(new Condition.From(senders));
        }
        for (String name : List.of("SourceFolder", "KeepForDays", "KeepLatest")) {
            String value = cells.text(name.toLowerCase(Locale.ROOT));
            if (!value.isEmpty()) {
                conditions.add(new Condition.Other(name, value));
            }
        }
        List<Action> actions = folder.isEmpty() ? List.of() : List.of(new Action.MoveTo(folder));
        cells.report(desk);
        boolean enabled = cells.told("enabled").orElse(true);
        boolean whole = !actions.isEmpty() && !cells.lostAny();
        var rule = new MailRule(MailRule.Kind.INBOX, id, cells.text("name"), conditions, actions, enabled, whole);
        String identity = cells.text("identity");
        boolean path = identity.indexOf('\\') > 0;
        Account owner = path
                ? Owners.account(MailboxPath.owner(identity))
                : Owners.of(cells, desk, "userprincipalname", "mailboxownerid", "mailbox");
        var snapshot = new Snapshot(fields, desk, "Get-SweepRule", id);
        snapshot.see(owner, new StandingRule(rule));
        return snapshot.said();
    }
}
