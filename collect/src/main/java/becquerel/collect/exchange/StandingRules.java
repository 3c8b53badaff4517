package becquerel.collect.exchange;

import becquerel.activity.MailRule;
import becquerel.activity.MailRule.Action;
import becquerel.activity.MailRule.Condition;
import becquerel.collect.fields.Cells;
import becquerel.collect.fields.Desk;
import becquerel.collect.rule.RuleParameters;
import becquerel.collect.rule.RuleParameters.Parameter;
import becquerel.collect.value.AccountNames;
import becquerel.collect.value.ListText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A rule as Get-InboxRule and Get-TransportRule show it: one property for each possible condition and action. */
final class StandingRules {
    private StandingRules() {}

    static MailRule read(MailRule.Kind kind, String id, String name, boolean enabled, Cells cells, Desk desk) {
        List<Parameter> parameters = parameters(cells);
        List<Condition> conditions = RuleParameters.conditions(parameters);
        List<Action> actions = new ArrayList<>(RuleParameters.actions(parameters, kind == MailRule.Kind.TRANSPORT));
        cells.report(desk);
        String description = cells.text("description", "textdescription");
        boolean told = !actions.isEmpty();
        if (!description.isEmpty() && (cells.lostAny() || !told)) {
            // in the owner's language and for people to read, but all that is left of what the rule does
            actions.add(new Action.Other("Description", description));
        }
        boolean isSystems =
                description.isEmpty() && !cells.fields().isRow(); // such as the junk mail rule, shown without a body
        if (!told && !cells.lostAny() && !isSystems) {
            desk.problem(
                    "the export does not hold what the rule does",
                    "export it again with all properties: Select-Object *, then ConvertTo-Json -Depth 10");
        }
        return new MailRule(kind, id, name, conditions, actions, enabled, told && !cells.lostAny());
    }

    private static List<Parameter> parameters(Cells cells) {
        List<Parameter> parameters = new ArrayList<>();
        for (String name : RuleParameters.NAMES) {
            List<String> values = cells.list(name.toLowerCase(Locale.ROOT));
            String text = String.join(";", values);
            if (!values.isEmpty() && (RuleParameters.isText(name) || !isOff(text))) {
                parameters.add(new Parameter(name, text, values));
            }
        }
        return parameters;
    }

    /** A switch that is off, in whatever language a spreadsheet wrote it; of a number 0 may be meant. */
    private static boolean isOff(String text) {
        return !text.equals("0") && ListText.truth(text).anyMatch(truth -> !truth);
    }

    /** Rules of mailboxes are numbered with unsigned long integers, those of the transport with GUIDs. */
    static boolean isId(String text) {
        boolean digits = !text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9');
        return digits || AccountNames.isGuid(text);
    }
}
