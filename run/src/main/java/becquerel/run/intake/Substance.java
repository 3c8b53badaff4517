package becquerel.run.intake;

import becquerel.activity.Activity;
import becquerel.activity.Change;
import java.util.Locale;

/**
 * What sort of act an activity is, in as many words as two logs write alike. Of one act, only activities of one substance are
 * told once: where logs differ in what was done to whom, both are told rather than one lost.
 */
final class Substance {
    private Substance() {}

    static String of(Activity activity) {
        String what = switch (activity) {
            case Activity.SignIn it -> "";
            case Activity.ConsentGranted it -> ""; // its records know the app by different ids; scopes are put together
            case Activity.MailRuleChanged it -> change(it.change(), it.rule().name());
            case Activity.ForwardingChanged it ->
                change(it.change(), it.mailbox().name());
            case Activity.MailRead it -> it.mailbox().name();
            case Activity.MessageSent it -> it.message().id();
            case Activity.MessageReceived it -> it.mailbox().name();
            case Activity.MessageTraced it -> it.recipient().name();
            case Activity.MessageHeld it -> it.url() + it.fileName();
            case Activity.LinkClicked it -> it.url();
            case Activity.MessageMoved it -> it.manner() + " " + it.mailbox().name();
            case Activity.AppCredentialAdded it -> change(it.change(), "");
            case Activity.RoleAssigned it ->
                change(it.change(), it.role() + " " + it.member().name());
            case Activity.AccountChanged it -> change(it.change(), it.account().name());
            case Activity.AuthMethodChanged it -> change(it.change(), it.method());
            case Activity.PasswordChanged it -> it.account().name();
            case Activity.DelegateGranted it ->
                change(it.change(), it.delegate() + " " + it.mailbox().name() + " " + it.folder());
            case Activity.PolicyChanged it -> it.object();
            case Activity.FileAccessed it -> it.url() + it.name();
            case Activity.SearchRun it -> it.query();
            case Activity.ProviderAlert it -> it.about().name();
            case Activity.RuleMatched it -> it.rule();
            case Activity.ConfigurationSeen it -> it.what().toString();
            case Activity.Other it -> letters(it.context().operation()) + " " + it.object();
        };
        return activity.getClass().getSimpleName() + " " + what.toLowerCase(Locale.ROOT);
    }

    private static String change(Change change, String what) {
        return change + " " + what;
    }

    /** One log ends its operations with a full stop, another does not. */
    private static String letters(String operation) {
        return operation
                .chars()
                .filter(Character::isLetterOrDigit)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
