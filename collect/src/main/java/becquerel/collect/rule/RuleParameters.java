package becquerel.collect.rule;

import becquerel.activity.MailRule.Action;
import becquerel.activity.MailRule.Condition;
import becquerel.activity.MailRule.How;
import becquerel.activity.MailRule.Part;
import becquerel.collect.value.Lists;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Parameters of inbox and transport rules as conditions and actions of the one rule model. */
public final class RuleParameters {
    /** Conditions and actions as Exchange names them: what to look for in an export, where any other column says neither. */
    public static final List<String> NAMES = RuleNames.PARTS;

    /**
     * A named value of a rule.
     *
     * @param text as one text, lists joined by semicolons
     * @param values the same taken apart
     */
    public record Parameter(String name, String text, List<String> values) {
        public Parameter {
            values = List.copyOf(values);
        }
    }

    private RuleParameters() {}

    /** Whether the values of a part are words or people; those of all others may be switches. */
    public static boolean isText(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return RuleNames.WORDS.containsKey(lower)
                || RuleNames.SENDERS.contains(lower)
                || RuleNames.RECIPIENTS.contains(lower)
                || RuleNames.SENDS.containsKey(lower);
    }

    public static List<Condition> conditions(List<Parameter> parameters) {
        var conditions = new ArrayList<Condition>();
        for (Parameter each : parameters) {
            String name = each.name().toLowerCase(Locale.ROOT);
            if (!isSet(each)) {
                continue;
            }
            List<Part> parts = RuleNames.WORDS.get(name);
            if (parts != null) {
                conditions.add(new Condition.Words(parts, each.values()));
            } else if (RuleNames.SENDERS.contains(name)) {
                conditions.add(new Condition.From(Lists.addresses(each.values())));
            } else if (RuleNames.RECIPIENTS.contains(name)) {
                conditions.add(new Condition.To(Lists.addresses(each.values())));
            } else if (isOtherCondition(name)) {
                conditions.add(new Condition.Other(each.name(), each.text()));
            }
        }
        return conditions;
    }

    /** Whatever is no condition and not known to say something else is taken for an action. */
    public static List<Action> actions(List<Parameter> parameters, boolean transport) {
        var actions = new ArrayList<Action>();
        for (Parameter each : parameters) {
            String name = each.name().toLowerCase(Locale.ROOT);
            boolean condition = RuleNames.WORDS.containsKey(name)
                    || RuleNames.SENDERS.contains(name)
                    || RuleNames.RECIPIENTS.contains(name)
                    || isOtherCondition(name);
            if (isSet(each) && !condition && !RuleNames.ASIDE.contains(name)) {
                actions.add(action(name, each, transport));
            } else if (name.equals("movetofolder")) {
                actions.add(new Action.MoveTo("")); // a change that ends the move must not leave the old one standing
            }
        }
        return actions;
    }

    private static Action action(String name, Parameter parameter, boolean transport) {
        How how = RuleNames.SENDS.get(name);
        if (how != null) {
            return new Action.Send(how, Lists.addresses(parameter.values()));
        }
        return switch (name) {
            case "deletemessage" -> new Action.Delete(transport); // in transport nobody ever sees it
            case "softdeletemessage" -> new Action.Delete(true);
            case "movetofolder" -> new Action.MoveTo(folder(parameter.text()));
            case "markasread" -> new Action.MarkRead();
            case "stopprocessingrules", "stopruleprocessing" -> new Action.Stop();
            default -> new Action.Other(parameter.name(), parameter.text());
        };
    }

    /** {@code alias:\Archive} is the folder Archive of that mailbox. */
    private static String folder(String written) {
        int colon = written.indexOf(":\\");
        return colon < 0 ? written : written.substring(colon + 2);
    }

    /** An empty value or False takes a condition or action away, it does not set one. */
    private static boolean isSet(Parameter parameter) {
        String value = parameter.text().strip();
        return !value.isEmpty() && !value.equalsIgnoreCase("false") && !value.equals("$null") && !value.equals("{}");
    }

    private static boolean isOtherCondition(String name) {
        return RuleNames.OTHER_CONDITIONS.contains(name) || name.startsWith("exceptif");
    }
}
