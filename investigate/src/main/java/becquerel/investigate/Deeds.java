package becquerel.investigate;

import becquerel.activity.Account;
import becquerel.activity.Activity;
import becquerel.activity.Activity.AccountChanged;
import becquerel.activity.Activity.AppCredentialAdded;
import becquerel.activity.Activity.AuthMethodChanged;
import becquerel.activity.Activity.ConfigurationSeen;
import becquerel.activity.Activity.DelegateGranted;
import becquerel.activity.Activity.ForwardingChanged;
import becquerel.activity.Activity.LinkClicked;
import becquerel.activity.Activity.MailRuleChanged;
import becquerel.activity.Activity.MessageHeld;
import becquerel.activity.Activity.MessageReceived;
import becquerel.activity.Activity.MessageSent;
import becquerel.activity.Activity.MessageTraced;
import becquerel.activity.Activity.PasswordChanged;
import becquerel.activity.Activity.PolicyChanged;
import becquerel.activity.Activity.ProviderAlert;
import becquerel.activity.Activity.SearchRun;
import becquerel.activity.Change;
import becquerel.activity.MailRule;
import becquerel.detect.RuleInWords;
import java.util.stream.Collectors;

/** The sentence for one act that is told by itself. */
final class Deeds {
    private Deeds() {}

    static String sentence(Activity act) {
        return switch (act) {
            case MessageTraced mail -> traced(mail);
            case MessageHeld held -> held(held);
            case ConfigurationSeen state -> OpenWords.state(state) + ", as an export of the configuration shows";
            default -> byWhom(act);
        };
    }

    private static String traced(MessageTraced mail) {
        String subject = mail.message().subject();
        String end = switch (mail.delivery()) {
            case DELIVERED, EXPANDED -> "";
            case JUNKED -> ", which went to the junk folder";
            case QUARANTINED -> ", which was quarantined";
            case BLOCKED -> ", which was blocked";
            case FAILED -> ", which could not be delivered";
            case PENDING -> ", which was not delivered yet";
            case UNKNOWN -> ", of which nobody knows whether it arrived";
        };
        return (subject.isEmpty() ? "A message" : Phrases.quoted(subject)) + " went from "
                + (mail.sender().isEmpty() ? "nobody named" : Phrases.plain(mail.sender())) + " to "
                + Phrases.plain(mail.recipient().name()) + end
                + (mail.verdict().isEmpty() ? "" : "; the provider took it for " + Phrases.quoted(mail.verdict()));
    }

    private static String held(MessageHeld held) {
        String what = held.url().isEmpty()
                ? "the file " + Phrases.quoted(held.fileName())
                : "the link " + Phrases.quoted(held.url());
        return "A message held " + what
                + (held.verdict().isEmpty() ? "" : ", which the provider took for " + Phrases.quoted(held.verdict()));
    }

    private static String byWhom(Activity act) {
        Account named = act instanceof ProviderAlert alert ? alert.about() : act.actor();
        String who = Phrases.plain(named.isKnown() ? named.name() : "Somebody");
        return who + " "
                + switch (act) {
                    case MailRuleChanged rule -> rule(rule);
                    case ForwardingChanged forward -> forwarding(forward);
                    case DelegateGranted delegate -> delegate(delegate);
                    case MessageSent sent -> sent(sent);
                    case MessageReceived received ->
                        "received " + Phrases.quoted(received.message().subject()) + " from "
                                + Phrases.plain(received.sender()) + ", which the provider judged "
                                + Phrases.quoted(received.verdict());
                    case AppCredentialAdded secret ->
                        verb(secret.change(), "added a secret to", "removed a secret from") + " the app "
                                + Phrases.quoted(name(secret.appName(), secret.app()));
                    case AccountChanged account ->
                        verb(account.change()) + " the account "
                                + Phrases.plain(account.account().name());
                    case AuthMethodChanged method ->
                        verb(method.change(), "added", "removed") + " a sign-in method of "
                                + Phrases.plain(method.account().name()) + ": " + Phrases.quoted(method.method());
                    case PasswordChanged password ->
                        (password.reset() ? "reset" : "changed") + " the password of "
                                + Phrases.plain(password.account().name());
                    case PolicyChanged policy -> policy(policy);
                    case LinkClicked click ->
                        (click.allowed() ? "followed" : "was stopped at") + " the link " + Phrases.quoted(click.url());
                    case SearchRun search -> "searched for " + Phrases.quoted(search.query());
                    case ProviderAlert alert -> "is named in the provider's alert " + Phrases.quoted(alert.name());
                    default ->
                        "did what the records call "
                                + OperationWords.quoted(act.context().operation());
                };
    }

    static String rule(MailRuleChanged changed) {
        MailRule rule = changed.rule();
        boolean transport = rule.kind() == MailRule.Kind.TRANSPORT;
        String kind = transport ? "the transport rule " : "the inbox rule ";
        String where = transport || !changed.mailbox().isKnown()
                ? ""
                : " in the mailbox of " + Phrases.plain(changed.mailbox().name());
        String what = changed.change() == Change.REMOVED || changed.change() == Change.DISABLED
                ? ""
                : ", which " + RuleInWords.doing(rule);
        return verb(changed.change()) + " " + kind + Phrases.quoted(name(rule.name(), rule.id())) + where + what;
    }

    static String forwarding(ForwardingChanged forward) {
        String mailbox = Phrases.plain(forward.mailbox().name());
        return forward.change() == Change.REMOVED
                ? "ended forwarding of the mailbox " + mailbox
                : "set the mailbox " + mailbox + " to forward all mail to "
                        + Phrases.list(forward.rule().targets());
    }

    static String delegate(DelegateGranted delegate) {
        String folder = delegate.folder().isEmpty() ? "" : ", folder " + Phrases.quoted(delegate.folder());
        String rights = OpenWords.rights(delegate.rights());
        String who = OpenWords.holder(delegate.delegate());
        return verb(delegate.change(), "gave " + who + " " + rights, "took " + rights + " from " + who)
                + " on the mailbox of " + Phrases.plain(delegate.mailbox().name()) + folder;
    }

    private static String sent(MessageSent sent) {
        String as = switch (sent.sentAs()) {
            case OWNER -> "";
            case SEND_AS -> " as " + Phrases.plain(sent.mailbox().name());
            case ON_BEHALF -> " on behalf of " + Phrases.plain(sent.mailbox().name());
        };
        String to = sent.recipients().isEmpty() ? "" : " to " + Phrases.list(sent.recipients());
        String with = sent.attachments().isEmpty() ? "" : " with " + Phrases.quoted(sent.attachments());
        return "sent " + Phrases.quoted(sent.message().subject()) + as + to + with;
    }

    private static String policy(PolicyChanged policy) {
        String operation = OperationWords.quoted(policy.context().operation());
        String what = policy.object().isEmpty() ? operation : Phrases.quoted(policy.object()) + " (" + operation + ")";
        return "changed " + what
                + policy.values().entrySet().stream()
                        .limit(4)
                        .map(each -> Phrases.plain(each.getKey()) + " = " + Phrases.quoted(each.getValue()))
                        .collect(Collectors.collectingAndThen(
                                Collectors.joining(", "), values -> values.isEmpty() ? "" : ": " + values));
    }

    static String name(String name, String id) {
        return name.isEmpty() ? id : name;
    }

    private static String verb(Change change) {
        return switch (change) {
            case CREATED -> "made";
            case MODIFIED -> "changed";
            case REMOVED -> "removed";
            case ENABLED -> "enabled";
            case DISABLED -> "disabled";
            case PRESENT -> "has";
        };
    }

    private static String verb(Change change, String forward, String back) {
        return switch (change) {
            case CREATED, ENABLED, MODIFIED, PRESENT -> forward;
            case REMOVED, DISABLED -> back;
        };
    }
}
