package becquerel.collect.m365;

import becquerel.activity.Account;
import becquerel.activity.Activity;
import becquerel.activity.Activity.MailRuleChanged;
import becquerel.activity.Change;
import becquerel.activity.MailRule;
import becquerel.activity.MailRule.Action;
import becquerel.activity.MailRule.Condition;
import becquerel.collect.rule.RuleParameters;
import becquerel.collect.rule.RuleParameters.Parameter;
import becquerel.collect.value.AccountNames;
import becquerel.collect.value.Lists;
import becquerel.collect.value.MailboxPath;
import java.util.List;
import java.util.Map;

/** Inbox and transport rules changed by cmdlet, which is also how Outlook on the web changes them. */
final class RuleCmdlets {
    private RuleCmdlets() {}

    static Map<String, Area> areas() {
        return Map.ofEntries(
                Map.entry("new-inboxrule", record -> inbox(record, Change.CREATED)),
                Map.entry("set-inboxrule", record -> inbox(record, Change.MODIFIED)),
                Map.entry("remove-inboxrule", record -> inbox(record, Change.REMOVED)),
                Map.entry("enable-inboxrule", record -> inbox(record, Change.ENABLED)),
                Map.entry("disable-inboxrule", record -> inbox(record, Change.DISABLED)),
                Map.entry("new-transportrule", record -> transport(record, Change.CREATED)),
                Map.entry("set-transportrule", record -> transport(record, Change.MODIFIED)),
                Map.entry("remove-transportrule", record -> transport(record, Change.REMOVED)),
                Map.entry("enable-transportrule", record -> transport(record, Change.ENABLED)),
                Map.entry("disable-transportrule", record -> transport(record, Change.DISABLED)));
    }

    private static List<Activity> inbox(AuditRecord record, Change change) {
        Account named = Mailboxes.of(record);
        Account mailbox = named.isKnown() ? named : record.actor();
        String behind = MailboxPath.behind(Mailboxes.withoutTenant(identity(record), record));
        // where no path names the rule, the cmdlet's own parameter does
        String identifier = behind.isEmpty() ? record.parameters().text("Identity") : behind;
        MailRule rule = rule(MailRule.Kind.INBOX, record, change, identifier);
        return List.of(new MailRuleChanged(record.context(), mailbox, change, rule));
    }

    private static List<Activity> transport(AuditRecord record, Change change) {
        String identity = identity(record);
        String behind = MailboxPath.behind(identity);
        String identifier = behind.isEmpty() ? MailboxPath.leaf(identity) : behind;
        MailRule rule = rule(MailRule.Kind.TRANSPORT, record, change, identifier);
        return List.of(new MailRuleChanged(record.context(), Account.NOBODY, change, rule));
    }

    private static String identity(AuditRecord record) {
        String identity = record.parameters().text("Identity");
        boolean hasRule = identity.indexOf('\\') >= 0;
        return hasRule || record.text("ObjectId").isEmpty() ? identity : record.text("ObjectId");
    }

    private static MailRule rule(MailRule.Kind kind, AuditRecord record, Change change, String identifier) {
        Pairs parameters = record.parameters();
        List<Condition> conditions = RuleParameters.conditions(of(parameters));
        List<Action> actions = RuleParameters.actions(of(parameters), kind == MailRule.Kind.TRANSPORT);
        boolean isId = isRuleId(identifier);
        String name = parameters.has("Name") ? parameters.text("Name") : isId ? "" : identifier;
        return new MailRule(
                kind,
                isId ? identifier : "",
                name,
                conditions,
                actions,
                inForce(parameters, change),
                record.isWhole() && isComplete(parameters, change, conditions, actions));
    }

    private static List<Parameter> of(Pairs parameters) {
        return parameters.all().stream()
                .map(pair -> new Parameter(pair.name(), pair.text(), Lists.of(pair.value())))
                .toList();
    }

    /** Exchange numbers inbox rules with long integers and transport rules with GUIDs. */
    private static boolean isRuleId(String text) {
        return (text.length() >= 15 && digits(text)) || AccountNames.isGuid(text);
    }

    private static boolean digits(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < '0' || c > '9') {
                return false;
            }
        }
        return !text.isEmpty();
    }

    private static boolean inForce(Pairs parameters, Change change) {
        return switch (change) {
            case REMOVED, DISABLED -> false;
            case ENABLED, PRESENT -> true;
            case CREATED, MODIFIED ->
                !parameters.isFalse("Enabled")
                        && !parameters.text("State").equalsIgnoreCase("Disabled")
                        && !parameters.text("Mode").startsWith("Audit"); // only writes down what it would have done
        };
    }

    /** A new rule is written out in full; of a changed one only what changed, unless it names both sides. */
    private static boolean isComplete(
            Pairs parameters, Change change, List<Condition> conditions, List<Action> actions) {
        return switch (change) {
            case CREATED -> !parameters.lost() && !actions.isEmpty();
            case MODIFIED -> !conditions.isEmpty() && !actions.isEmpty();
            case REMOVED, ENABLED, DISABLED, PRESENT -> false;
        };
    }
}
