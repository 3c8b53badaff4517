package becquerel.investigate;

import becquerel.activity.Activity;
import becquerel.activity.Activity.AccountChanged;
import becquerel.activity.Activity.AppCredentialAdded;
import becquerel.activity.Activity.AuthMethodChanged;
import becquerel.activity.Activity.ConsentGranted;
import becquerel.activity.Activity.DelegateGranted;
import becquerel.activity.Activity.ForwardingChanged;
import becquerel.activity.Activity.MailRuleChanged;
import becquerel.activity.Activity.PolicyChanged;
import becquerel.activity.Activity.RoleAssigned;
import becquerel.activity.MailRule;
import becquerel.detect.RuleInWords;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Names what is still in force, exactly enough to find and remove it. */
final class OpenWords {
    private OpenWords() {}

    /** Several are roles of one account. */
    static String of(List<Activity> made) {
        if (made.size() == 1 || !(made.getFirst() instanceof RoleAssigned first)) {
            return of(made.getFirst());
        }
        var roles = new TreeSet<String>();
        made.forEach(each -> roles.add(each instanceof RoleAssigned role ? role.role() : ""));
        return Phrases.plain(first.member().name()) + " holds " + Phrases.count(roles.size(), "role", "roles")
                + " given by " + Phrases.plain(first.actor().name()) + ": "
                + roles.stream().map(Phrases::plain).collect(Collectors.joining(", "));
    }

    private static String of(Activity made) {
        return switch (made) {
            case MailRuleChanged rule -> rule(rule);
            case ForwardingChanged forward ->
                "All mail of " + Phrases.plain(forward.mailbox().name()) + " is forwarded to "
                        + Phrases.list(forward.rule().targets());
            case DelegateGranted grant ->
                Phrases.plain(grant.delegate()) + " has " + Phrases.list(grant.rights()) + " on the mailbox of "
                        + Phrases.plain(grant.mailbox().name())
                        + (grant.folder().isEmpty() ? "" : ", folder " + Phrases.quoted(grant.folder()));
            case ConsentGranted consent ->
                "The app " + Phrases.quoted(Deeds.name(consent.appName(), consent.app())) + " may act for "
                        + (consent.everyone()
                                ? "everybody"
                                : Phrases.plain(consent.actor().name()))
                        + (consent.scopes().isEmpty() ? "" : " (" + Phrases.list(consent.scopes()) + ")");
            case AppCredentialAdded secret ->
                "The app " + Phrases.quoted(Deeds.name(secret.appName(), secret.app()))
                        + " has a secret that was added by "
                        + Phrases.plain(secret.actor().name());
            case RoleAssigned role ->
                Phrases.plain(role.member().name()) + " holds the role " + Phrases.plain(role.role()) + ", given by "
                        + Phrases.plain(role.actor().name());
            case AccountChanged account ->
                "The account " + Phrases.plain(account.account().name()) + ", made by "
                        + Phrases.plain(account.actor().name()) + ", exists";
            case AuthMethodChanged method ->
                Phrases.plain(method.account().name()) + " has the sign-in method " + Phrases.quoted(method.method());
            case PolicyChanged policy -> "Recording is switched off for " + Phrases.quoted(policy.object());
            default -> Phrases.plain(made.context().operation());
        };
    }

    private static String rule(MailRuleChanged changed) {
        MailRule rule = changed.rule();
        String named = Phrases.quoted(Deeds.name(rule.name(), rule.id()));
        return rule.kind() == MailRule.Kind.TRANSPORT
                ? "The transport rule " + named + " works for the whole organisation: it " + RuleInWords.doing(rule)
                : "The inbox rule " + named + " works in the mailbox of "
                        + Phrases.plain(changed.mailbox().name()) + ": it " + RuleInWords.doing(rule);
    }
}
