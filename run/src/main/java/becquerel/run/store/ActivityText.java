package becquerel.run.store;

import becquerel.activity.Activity;
import becquerel.activity.Authentication;
import becquerel.activity.Configuration;
import becquerel.activity.MailRule;
import becquerel.activity.Message;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** What an activity says beyond its context, in one searchable line for the column {@code detail}. */
final class ActivityText {
    private static final int LONGEST = 4_000;

    private ActivityText() {}

    static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    static String detail(Activity activity) {
        String detail = switch (activity) {
            case Activity.SignIn it -> signIn(it);
            case Activity.MailRuleChanged it -> join(word(it.change()), rule(it.rule()));
            case Activity.ForwardingChanged it -> join(word(it.change()), rule(it.rule()));
            case Activity.MailRead it ->
                join(
                        it.whole() ? "sync" : "bind",
                        it.items() + " items",
                        it.throttled() ? "throttled" : "",
                        String.join(", ", it.folders()),
                        messages(it.messages()));
            case Activity.MessageSent it ->
                join(
                        word(it.sentAs()),
                        it.message().subject(),
                        String.join(", ", it.recipients()),
                        String.join(", ", it.attachments()),
                        it.message().id());
            case Activity.MessageReceived it ->
                join(
                        it.verdict(),
                        it.sender(),
                        it.message().subject(),
                        it.message().id());
            case Activity.MessageTraced it ->
                join(
                        word(it.delivery()),
                        word(it.direction()),
                        it.verdict(),
                        it.sender(),
                        it.message().subject(),
                        it.message().id(),
                        it.message().network());
            case Activity.MessageHeld it ->
                join(
                        it.verdict(),
                        it.url(),
                        it.place(),
                        it.fileName(),
                        it.sha256(),
                        it.message().network());
            case Activity.LinkClicked it ->
                join(
                        it.allowed() ? "allowed" : "blocked",
                        it.verdict(),
                        it.url(),
                        String.join(" ", it.chain()),
                        it.message().network());
            case Activity.MessageMoved it -> join(word(it.manner()), it.from(), it.to(), messages(it.messages()));
            case Activity.ConsentGranted it ->
                join(
                        it.app(),
                        it.appName(),
                        String.join(" ", it.scopes()),
                        it.everyone() ? "for everyone" : "",
                        it.reason());
            case Activity.AppCredentialAdded it -> join(word(it.change()), it.app(), it.appName());
            case Activity.RoleAssigned it -> join(word(it.change()), it.role());
            case Activity.AccountChanged it -> word(it.change());
            case Activity.AuthMethodChanged it -> join(word(it.change()), it.method());
            case Activity.PasswordChanged it -> it.reset() ? "reset" : "changed";
            case Activity.DelegateGranted it ->
                join(word(it.change()), it.delegate(), String.join(", ", it.rights()), it.folder());
            case Activity.PolicyChanged it -> join(it.object(), values(it.values()));
            case Activity.FileAccessed it -> join(it.name(), it.url(), it.sharedWith(), it.sha256());
            case Activity.SearchRun it -> it.query();
            case Activity.ProviderAlert it -> join(it.severity(), it.name());
            case Activity.RuleMatched it -> join(it.rule(), it.values().toString());
            case Activity.ConfigurationSeen it -> configuration(it.what());
            case Activity.Other it -> it.object();
        };
        return detail.length() <= LONGEST ? detail : detail.substring(0, LONGEST);
    }

    private static String signIn(Activity.SignIn it) {
        Authentication how = it.how();
        return join(
                word(it.verdict()),
                it.code(),
                it.reason(),
                it.request(),
                how.flow() == Authentication.Flow.UNKNOWN ? "" : word(how.flow()),
                how.protocol(),
                how.required() == Authentication.Factors.UNKNOWN ? "" : word(how.required()) + " factor",
                how.steps().stream().map(Authentication.Step::method).collect(Collectors.joining(", ")),
                how.country());
    }

    private static String configuration(Configuration what) {
        return switch (what) {
            case Configuration.StandingRule it -> join(it.rule().enabled() ? "on" : "off", rule(it.rule()));
            case Configuration.Mailbox it -> join(it.type(), String.join(", ", it.addresses()), values(it.settings()));
            case Configuration.Protocols it -> join("allowed " + it.allowed(), "forbidden " + it.forbidden());
            case Configuration.Delegation it -> join(it.delegate(), String.join(", ", it.rights()), it.folder());
            case Configuration.AppGrant it ->
                join(
                        it.app(),
                        it.appName(),
                        String.join(" ", it.scopes()),
                        it.everyone() ? "for everyone" : "",
                        it.byItself() ? "without a user" : "");
            case Configuration.App it ->
                join(it.app(), it.name(), it.publisher(), it.created(), String.join(", ", it.replyUrls()));
            case Configuration.AccessPolicy it -> join(it.name(), it.state(), values(it.terms()));
            case Configuration.SignInMethods it -> String.join(", ", it.methods());
            case Configuration.OwnDomain it -> join(it.domain(), it.verified() ? "verified" : "not verified");
            case Configuration.RoleHeld it -> it.role();
            case Configuration.Person it -> join(it.enabled() ? "enabled" : "disabled", values(it.settings()));
            case Configuration.Setting it -> join(it.object(), values(it.values()));
        };
    }

    private static String values(Map<String, String> values) {
        return values.entrySet().stream()
                .map(each -> each.getKey() + "=" + each.getValue())
                .collect(Collectors.joining("; "));
    }

    private static String rule(MailRule rule) {
        return join(rule.name(), rule.conditions().toString(), rule.actions().toString());
    }

    private static String messages(List<Message> messages) {
        return messages.stream()
                .map(each -> each.subject().isEmpty() ? each.id() : each.subject())
                .collect(Collectors.joining(", "));
    }

    private static String join(String... parts) {
        var joined = new StringBuilder();
        for (String part : parts) {
            if (!part.isEmpty()) {
                joined.append(joined.isEmpty() ? "" : " | ").append(part);
            }
        }
        return joined.toString();
    }
}
