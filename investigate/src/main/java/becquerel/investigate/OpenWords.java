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

/** Names what is still in force, exactly enough to find and remove it. */
final class OpenWords {
    private OpenWords() {}

    static String of(Activity made) {
        return switch (made) {
            case MailRuleChanged rule -> rule(rule);
            case ForwardingChanged forward ->
                "all mail of " + Words.plain(forward.mailbox().name()) + " is forwarded to "
                        + Words.list(forward.rule().targets());
            case DelegateGranted grant ->
                Words.plain(grant.delegate()) + " has " + Words.list(grant.rights()) + " on the mailbox of "
                        + Words.plain(grant.mailbox().name())
                        + (grant.folder().isEmpty() ? "" : ", folder " + Words.quoted(grant.folder()));
            case ConsentGranted consent ->
                "the app " + Words.quoted(Deeds.name(consent.appName(), consent.app())) + " may act for "
                        + (consent.everyone()
                                ? "everybody"
                                : Words.plain(consent.actor().name()))
                        + (consent.scopes().isEmpty() ? "" : " (" + Words.list(consent.scopes()) + ")");
            case AppCredentialAdded secret ->
                "the app " + Words.quoted(Deeds.name(secret.appName(), secret.app()))
                        + " has a secret that was added by "
                        + Words.plain(secret.actor().name());
            case RoleAssigned role ->
                Words.plain(role.member().name()) + " holds the role " + Words.plain(role.role()) + ", given by "
                        + Words.plain(role.actor().name());
            case AccountChanged account ->
                "the account " + Words.plain(account.account().name()) + ", made by "
                        + Words.plain(account.actor().name()) + ", exists";
            case AuthMethodChanged method ->
                Words.plain(method.account().name()) + " has the sign-in method " + Words.quoted(method.method());
            case PolicyChanged policy -> "recording is switched off for " + Words.quoted(policy.object());
            default -> Words.plain(made.context().operation());
        };
    }

    private static String rule(MailRuleChanged changed) {
        MailRule rule = changed.rule();
        String named = Words.quoted(Deeds.name(rule.name(), rule.id()));
        return rule.kind() == MailRule.Kind.TRANSPORT
                ? "the transport rule " + named + " works for the whole organisation, " + RuleWords.of(rule)
                : "the inbox rule " + named + " works in the mailbox of "
                        + Words.plain(changed.mailbox().name()) + ", " + RuleWords.of(rule);
    }
}
