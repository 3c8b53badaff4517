package becquerel.collect.m365;

import becquerel.activity.Account;
import becquerel.activity.Activity;
import becquerel.activity.Activity.MailRuleChanged;
import becquerel.activity.Change;
import becquerel.activity.MailRule;
import becquerel.activity.MailRule.Action;
import becquerel.activity.MailRule.Condition;
import becquerel.activity.MailRule.How;
import becquerel.collect.m365.Pairs.Pair;
import becquerel.collect.value.Json;
import becquerel.collect.value.Lists;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * {@code UpdateInboxRules}: rules changed by Outlook, EWS or Graph. Written in two ways, and a modification often without its
 * body: then only the rule's id is known.
 */
final class OutlookRules {
    private static final Condition UNTOLD = new Condition.Other("conditions that the record leaves out", "");

    private OutlookRules() {}

    static List<Activity> read(AuditRecord record) {
        Pairs properties = record.operationProperties();
        String state = properties.text("RuleState");
        List<Action> actions = new ArrayList<>(structured(properties));
        if (actions.isEmpty()) {
            actions.addAll(scanned(properties));
        }
        boolean blank = actions.isEmpty();
        if (!blank && state.contains("ExitAfterExecution") && !actions.contains(new Action.Stop())) {
            actions.add(new Action.Stop());
        }
        Change change = change(properties.text("RuleOperation"));
        var rule = new MailRule(
                MailRule.Kind.INBOX,
                properties.text("RuleId"),
                properties.text("RuleName"),
                conditions(properties),
                actions,
                change != Change.REMOVED && (state.isEmpty() || state.contains("Enabled")),
                !blank && change != Change.REMOVED && record.isWhole());
        Account mailbox = Mailboxes.owner(record);
        return List.of(new MailRuleChanged(record.context(), mailbox, change, rule));
    }

    /** The form that names actions one after the other says nothing of conditions, which is not that there are none. */
    private static List<Condition> conditions(Pairs properties) {
        String written = properties.text("RuleCondition");
        boolean isTold = !written.isEmpty() || !properties.text("RuleActions").isEmpty();
        return isTold ? RuleCondition.parse(written) : List.of(UNTOLD);
    }

    private static Change change(String operation) {
        String text = operation.toLowerCase(Locale.ROOT);
        return text.startsWith("add") || text.startsWith("create")
                ? Change.CREATED
                : text.startsWith("remove") || text.startsWith("delete") ? Change.REMOVED : Change.MODIFIED;
    }

    /** {@code RuleActions}: a JSON list of objects with an action type. */
    private static List<Action> structured(Pairs properties) {
        JsonNode written = Json.nested(properties.text("RuleActions"));
        if (written == null) {
            return List.of();
        }
        var actions = new ArrayList<Action>();
        for (JsonNode each : written.isArray() ? written : List.of(written)) {
            String type = Json.text(each.get("ActionType"));
            if (!type.isEmpty()) {
                actions.add(action(type, recipients(each), folder(each), each));
            }
        }
        return actions;
    }

    /** Names of actions stand among the values, each followed by what it applies to. */
    private static List<Action> scanned(Pairs properties) {
        var actions = new ArrayList<Action>();
        String type = "";
        var recipients = new ArrayList<String>();
        String folder = "";
        for (Pair pair : properties.all()) {
            String value = pair.text();
            if (value.endsWith("Action") && value.indexOf(' ') < 0) {
                addScanned(type, recipients, folder, actions);
                type = value;
                recipients.clear();
                folder = "";
            } else if (pair.name().toLowerCase(Locale.ROOT).contains("recipient") || value.indexOf('@') > 0) {
                recipients.addAll(Lists.of(pair.value()));
            } else if (pair.name().toLowerCase(Locale.ROOT).contains("folder")) {
                folder = value;
            }
        }
        addScanned(type, recipients, folder, actions);
        return actions;
    }

    private static void addScanned(String type, List<String> recipients, String folder, List<Action> actions) {
        if (!type.isEmpty()) {
            actions.add(action(type, recipients, folder, null));
        }
    }

    /** Types are matched loosely: they are written {@code Forward}, {@code ForwardToRecipientsAction} and otherwise. */
    private static Action action(String type, List<String> recipients, String folder, @Nullable JsonNode written) {
        String name = type.toLowerCase(Locale.ROOT);
        if (name.startsWith("forward") || name.startsWith("redirect") || name.startsWith("delegate")) {
            return new Action.Send(how(name, written), Lists.addresses(recipients));
        }
        if (name.startsWith("permanentdelete") || name.startsWith("harddelete")) {
            return new Action.Delete(true);
        }
        if (name.startsWith("delete") || name.startsWith("softdelete")) {
            return new Action.Delete(name.startsWith("soft"));
        }
        if (name.startsWith("move")) {
            return new Action.MoveTo(folder);
        }
        if (name.startsWith("markasread")) {
            return new Action.MarkRead();
        }
        if (name.startsWith("stopprocessing")) {
            return new Action.Stop();
        }
        return new Action.Other(type, written == null ? folder : written.toString());
    }

    private static How how(String name, @Nullable JsonNode written) {
        String flags = written == null ? "" : Json.text(written.get("ForwardFlags"));
        if (name.startsWith("redirect") || flags.contains("Redirect")) {
            return How.REDIRECT;
        }
        boolean attached = name.contains("attachment") || flags.contains("Attachment");
        return attached ? How.FORWARD_AS_ATTACHMENT : How.FORWARD;
    }

    private static List<String> recipients(JsonNode action) {
        var recipients = new ArrayList<String>();
        for (String name : List.of("Recipients", "Recipient", "ForwardTo", "To")) {
            recipients.addAll(Lists.of(action.get(name)));
        }
        return recipients;
    }

    private static String folder(JsonNode action) {
        for (String name :
                List.of("FolderName", "DestinationFolder", "Folder", "FolderPath", "FolderId", "DestinationFolderId")) {
            String folder = Json.text(action.get(name));
            if (!folder.isEmpty()) {
                return folder;
            }
        }
        return "";
    }
}
