package becquerel.collect.exchange;

import becquerel.activity.Configuration.StandingRule;
import becquerel.activity.MailRule;
import becquerel.collect.fields.Cells;
import becquerel.collect.fields.Desk;
import becquerel.collect.fields.FieldSource;
import becquerel.collect.fields.Fields;
import becquerel.collect.fields.Said;
import becquerel.collect.fields.Snapshot;
import java.util.Locale;

/** {@code Get-TransportRule}: rules of the mail flow, by PowerShell, Hawk and the Extractor Suite (CATALOGUE 1.3, 1.7). */
public final class TransportRules implements FieldSource {
    @Override
    public String kind() {
        return "transport rules";
    }

    @Override
    public boolean knows(Fields fields) {
        boolean named = fields.has("name") && fields.has("state");
        boolean brief = fields.has("description") && fields.has("createdby") && fields.has("whenchanged");
        return named && (fields.has("mode") || fields.has("ruleversion") || brief);
    }

    @Override
    public Said read(Fields fields, Desk desk) {
        var cells = new Cells(fields);
        String name = cells.text("name");
        String identity = cells.text("guid", "immutableid", "identity").toLowerCase(Locale.ROOT);
        String id = StandingRules.isId(identity) ? identity : "";
        if (name.isEmpty() && id.isEmpty()) {
            return Said.nothing("no rule");
        }
        MailRule rule = StandingRules.read(MailRule.Kind.TRANSPORT, id, name, inForce(cells), cells, desk);
        var snapshot = new Snapshot(fields, desk, "Get-TransportRule", id);
        snapshot.see(new StandingRule(rule));
        return snapshot.said();
    }

    /** ConvertTo-Json writes the state (0 enabled, 1 disabled) and the mode (0 audit, 1 audit and notify, 2 enforce) as numbers. */
    private static boolean inForce(Cells cells) {
        String state = cells.text("state");
        String mode = cells.text("mode");
        boolean off = state.equalsIgnoreCase("Disabled") || state.equals("1");
        boolean onlyWrites = mode.startsWith("Audit") || mode.equals("0") || mode.equals("1");
        return !off && !onlyWrites;
    }
}
