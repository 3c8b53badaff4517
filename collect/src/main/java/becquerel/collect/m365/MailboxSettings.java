package becquerel.collect.m365;

import becquerel.activity.Account;
import becquerel.activity.Activity;
import becquerel.activity.Activity.DelegateGranted;
import becquerel.activity.Activity.ForwardingChanged;
import becquerel.activity.Activity.PolicyChanged;
import becquerel.activity.Change;
import becquerel.activity.MailRule;
import becquerel.activity.MailRule.Action;
import becquerel.activity.MailRule.How;
import becquerel.collect.value.Lists;
import becquerel.collect.value.MailboxPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** {@code Set-Mailbox}: one record may set forwarding, name delegates and change settings at the same time. */
final class MailboxSettings {
    private static final Set<String> ASIDE = Set.of(
            "Identity",
            "Force",
            "DomainController",
            "ForwardingSmtpAddress",
            "ForwardingAddress",
            "DeliverToMailboxAndForward",
            "GrantSendOnBehalfTo");

    private MailboxSettings() {}

    static List<Activity> read(AuditRecord record) {
        Pairs parameters = record.parameters();
        var activities = new ArrayList<Activity>();
        Account mailbox = Mailboxes.of(record);
        boolean forwarding = parameters.has("ForwardingSmtpAddress") || parameters.has("ForwardingAddress");
        if (forwarding) {
            activities.add(forwarding(record, mailbox, parameters));
        }
        if (parameters.has("GrantSendOnBehalfTo")) {
            activities.addAll(onBehalf(record, mailbox, parameters));
        }
        Map<String, String> settings = parameters.textsWithout(ASIDE);
        if (!forwarding && parameters.has("DeliverToMailboxAndForward")) {
            settings.put("DeliverToMailboxAndForward", parameters.text("DeliverToMailboxAndForward"));
        }
        if (!settings.isEmpty()) {
            activities.add(new PolicyChanged(record.context(), record.text("ObjectId"), settings));
        }
        return activities;
    }

    private static Activity forwarding(AuditRecord record, Account mailbox, Pairs parameters) {
        var targets = new ArrayList<String>();
        targets.addAll(Lists.addresses(parameters.list("ForwardingSmtpAddress")));
        for (String written : parameters.list("ForwardingAddress")) {
            targets.add(MailboxPath.leaf(written));
        }
        targets.removeIf(each -> each.isBlank() || each.equals("$null"));
        boolean set = !targets.isEmpty();
        How how = parameters.isTrue("DeliverToMailboxAndForward") ? How.FORWARD_AND_KEEP : How.REDIRECT;
        var rule = new MailRule(
                MailRule.Kind.MAILBOX_FORWARD,
                "",
                "",
                List.of(),
                set ? List.of(new Action.Send(how, targets)) : List.of(),
                set,
                record.isWhole());
        return new ForwardingChanged(record.context(), mailbox, set ? Change.CREATED : Change.REMOVED, rule);
    }

    /** The parameter holds the whole list of delegates after the change; an empty list took the last one away. */
    private static List<Activity> onBehalf(AuditRecord record, Account mailbox, Pairs parameters) {
        List<String> delegates = parameters.list("GrantSendOnBehalfTo");
        var rights = List.of("SendOnBehalf");
        if (delegates.isEmpty()) {
            return List.of(new DelegateGranted(record.context(), mailbox, "", rights, "", Change.REMOVED));
        }
        var granted = new ArrayList<Activity>();
        for (String delegate : delegates) {
            granted.add(new DelegateGranted(
                    record.context(), mailbox, Delegations.delegate(delegate), rights, "", Change.CREATED));
        }
        return granted;
    }
}
