package becquerel.investigate;

import becquerel.activity.Activity;
import becquerel.activity.Activity.AccountChanged;
import becquerel.activity.Activity.AppCredentialAdded;
import becquerel.activity.Activity.AuthMethodChanged;
import becquerel.activity.Activity.ConfigurationSeen;
import becquerel.activity.Activity.ConsentGranted;
import becquerel.activity.Activity.DelegateGranted;
import becquerel.activity.Activity.ForwardingChanged;
import becquerel.activity.Activity.MailRuleChanged;
import becquerel.activity.Activity.PolicyChanged;
import becquerel.activity.Activity.RoleAssigned;
import becquerel.activity.Client;
import becquerel.activity.Configuration;
import becquerel.activity.MailRule;
import becquerel.detect.RuleInWords;
import becquerel.detect.Sentences;
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
            case MailRuleChanged changed ->
                rule(changed.rule(), changed.mailbox().name());
            case ConfigurationSeen state -> state(state);
            case ForwardingChanged forward ->
                forwarding(forward.rule(), forward.mailbox().name());
            case DelegateGranted grant ->
                right(grant.delegate(), grant.rights(), grant.mailbox().name(), grant.folder());
            case ConsentGranted consent ->
                grant(
                        Deeds.name(consent.appName(), consent.app()),
                        consent.everyone()
                                ? "everybody"
                                : Phrases.plain(consent.actor().name()),
                        consent.scopes());
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

    /** What an export shows; also told of a state that a finding cites. */
    static String state(ConfigurationSeen state) {
        String about = state.about().name();
        return switch (state.what()) {
            case Configuration.StandingRule it -> rule(it.rule(), about);
            case Configuration.Delegation it -> right(it.delegate(), it.rights(), about, it.folder());
            case Configuration.AppGrant it ->
                grant(
                        Deeds.name(it.appName(), it.app()),
                        it.everyone() ? "everybody" : Phrases.plain(about),
                        it.scopes());
            case Configuration.RoleHeld it -> Phrases.plain(about) + " holds the role " + Phrases.plain(it.role());
            case Configuration.SignInMethods it ->
                Phrases.plain(about) + " has the sign-in methods " + Phrases.list(it.methods());
            case Configuration.Person it ->
                "The account " + Phrases.plain(about) + " is " + (it.enabled() ? "enabled" : "disabled");
            case Configuration.Protocols it ->
                "The mailbox of " + Phrases.plain(about) + " may "
                        + (it.forbidden().isEmpty() ? "" : "not be reached by " + clients(it.forbidden()))
                        + (it.forbidden().isEmpty() || it.allowed().isEmpty() ? "" : ", and may ")
                        + (it.allowed().isEmpty() ? "" : "be reached by " + clients(it.allowed()));
            case Configuration.Mailbox it ->
                "The mailbox of " + Phrases.plain(about) + " is there"
                        + (it.type().isEmpty() ? "" : " (" + Phrases.plain(it.type()) + ")");
            case Configuration.App it ->
                "The app " + Phrases.quoted(Deeds.name(it.name(), it.app())) + " is known to the organisation";
            case Configuration.AccessPolicy it ->
                "The access policy " + Phrases.quoted(Deeds.name(it.name(), it.id())) + " is "
                        + Phrases.plain(it.state());
            case Configuration.OwnDomain it ->
                "The domain " + Phrases.plain(it.domain()) + " is the organisation's own";
            case Configuration.Setting it ->
                Phrases.quoted(it.object()) + " is set: "
                        + it.values().entrySet().stream()
                                .limit(4)
                                .map(each -> Phrases.plain(each.getKey()) + " = " + Phrases.quoted(each.getValue()))
                                .collect(Collectors.joining(", "));
        };
    }

    private static String clients(List<Client> clients) {
        return Phrases.list(
                clients.stream().map(each -> each.name().replace('_', ' ')).toList());
    }

    private static String right(String who, List<String> rights, String mailbox, String folder) {
        String holder = who.isBlank() ? Sentences.capital(holder(who)) : holder(who);
        return holder + " has " + rights(rights) + " on the mailbox of " + Phrases.plain(mailbox)
                + (folder.isEmpty() ? "" : ", folder " + Phrases.quoted(folder));
    }

    /** Whom a right was given to; some records leave it out. */
    static String holder(String who) {
        return who.isBlank() ? "somebody the record does not name" : Phrases.plain(who);
    }

    /** Which rights, where the record says so. */
    static String rights(List<String> rights) {
        return rights.isEmpty() ? "rights" : Phrases.list(rights);
    }

    private static String grant(String app, String whom, List<String> scopes) {
        return "The app " + Phrases.quoted(app) + " may act for " + whom
                + (scopes.isEmpty() ? "" : " (" + Phrases.list(scopes) + ")");
    }

    private static String rule(MailRule rule, String mailbox) {
        return switch (rule.kind()) {
            case MAILBOX_FORWARD -> forwarding(rule, mailbox);
            case INBOX, TRANSPORT ->
                name(rule, "") + " works "
                        + (rule.kind() == MailRule.Kind.TRANSPORT
                                ? "for the whole organisation"
                                : "in the mailbox of " + Phrases.plain(mailbox))
                        + ": it " + RuleInWords.doing(rule);
        };
    }

    private static String forwarding(MailRule rule, String mailbox) {
        return "All mail of " + Phrases.plain(mailbox) + " is forwarded to " + Phrases.list(rule.targets());
    }

    /** What was made, as the subject of a sentence. */
    static String name(Activity made) {
        return switch (made) {
            case MailRuleChanged changed ->
                name(changed.rule(), changed.mailbox().name());
            case ForwardingChanged forward ->
                "Forwarding of the mailbox of "
                        + Phrases.plain(forward.mailbox().name());
            case DelegateGranted grant ->
                "The right of " + Phrases.plain(grant.delegate()) + " on the mailbox of "
                        + Phrases.plain(grant.mailbox().name());
            case ConsentGranted consent ->
                "The grant to the app " + Phrases.quoted(Deeds.name(consent.appName(), consent.app()));
            case RoleAssigned role ->
                "The role " + Phrases.plain(role.role()) + " of "
                        + Phrases.plain(role.member().name());
            default -> Phrases.plain(made.context().operation());
        };
    }

    private static String name(MailRule rule, String mailbox) {
        String kind = rule.kind() == MailRule.Kind.TRANSPORT ? "The transport rule " : "The inbox rule ";
        return kind
                + Phrases.quoted(Deeds.name(rule.name(), rule.id()))
                + (mailbox.isEmpty() ? "" : " of " + Phrases.plain(mailbox));
    }
}
