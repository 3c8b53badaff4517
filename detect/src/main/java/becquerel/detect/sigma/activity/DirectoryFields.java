package becquerel.detect.sigma.activity;

import becquerel.activity.Activity.AccountChanged;
import becquerel.activity.Activity.AppCredentialAdded;
import becquerel.activity.Activity.AuthMethodChanged;
import becquerel.activity.Activity.ConfigurationSeen;
import becquerel.activity.Activity.ConsentGranted;
import becquerel.activity.Activity.DelegateGranted;
import becquerel.activity.Activity.FileAccessed;
import becquerel.activity.Activity.ForwardingChanged;
import becquerel.activity.Activity.MailRuleChanged;
import becquerel.activity.Activity.MessageHeld;
import becquerel.activity.Activity.PasswordChanged;
import becquerel.activity.Activity.ProviderAlert;
import becquerel.activity.Activity.RoleAssigned;
import becquerel.activity.Activity.SearchRun;
import becquerel.activity.Configuration;
import java.util.List;
import java.util.stream.Stream;

/** What changes of accounts, rights and applications tell, and acts on files. */
final class DirectoryFields {
    private DirectoryFields() {}

    static List<ActivityField> list() {
        return Stream.of(accounts(), rights(), grants(), files(), others())
                .flatMap(List::stream)
                .toList();
    }

    private static List<ActivityField> accounts() {
        return List.of(
                ActivityField.named("change", "created, modified, removed, enabled, disabled or present", "created")
                        .text(AccountChanged.class, it -> Normal.word(it.change()))
                        .text(AppCredentialAdded.class, it -> Normal.word(it.change()))
                        .text(AuthMethodChanged.class, it -> Normal.word(it.change()))
                        .text(DelegateGranted.class, it -> Normal.word(it.change()))
                        .text(ForwardingChanged.class, it -> Normal.word(it.change()))
                        .text(MailRuleChanged.class, it -> Normal.word(it.change()))
                        .text(RoleAssigned.class, it -> Normal.word(it.change())),
                ActivityField.named("method", "the sign-in method, in the provider's words", "temporary access pass")
                        .normally(String::strip)
                        .text(AuthMethodChanged.class, AuthMethodChanged::method),
                ActivityField.named("password.reset", "true where not the owner set it, or by self-service", "true")
                        .text(PasswordChanged.class, it -> Normal.truth(it.reset())));
    }

    private static List<ActivityField> rights() {
        return List.of(
                ActivityField.named("role", "the role given or taken away", "Global Administrator")
                        .text(RoleAssigned.class, RoleAssigned::role)
                        .text(
                                ConfigurationSeen.class,
                                it -> it.what() instanceof Configuration.RoleHeld held ? held.role() : ""),
                ActivityField.named("delegate", "who was given rights on a mailbox or folder", "ben@example.com")
                        .text(DelegateGranted.class, DelegateGranted::delegate)
                        .text(
                                ConfigurationSeen.class,
                                it -> it.what() instanceof Configuration.Delegation held ? held.delegate() : ""),
                ActivityField.named("rights", "which rights", "FullAccess")
                        .list(DelegateGranted.class, DelegateGranted::rights)
                        .list(
                                ConfigurationSeen.class,
                                it -> it.what() instanceof Configuration.Delegation held ? held.rights() : List.of()),
                ActivityField.named("folder", "on which folder; absent for the whole mailbox", "Inbox")
                        .text(DelegateGranted.class, DelegateGranted::folder)
                        .text(
                                ConfigurationSeen.class,
                                it -> it.what() instanceof Configuration.Delegation held ? held.folder() : ""));
    }

    private static List<ActivityField> grants() {
        return List.of(
                ActivityField.named("grant.app", "id of the application", "a0000000-0000-4000-8000-000000000002")
                        .text(AppCredentialAdded.class, AppCredentialAdded::app)
                        .text(ConsentGranted.class, ConsentGranted::app)
                        .text(
                                ConfigurationSeen.class,
                                it -> it.what() instanceof Configuration.AppGrant grant ? grant.app() : ""),
                ActivityField.named("grant.app_name", "what the application calls itself", "Mail Backup")
                        .text(AppCredentialAdded.class, AppCredentialAdded::appName)
                        .text(ConsentGranted.class, ConsentGranted::appName)
                        .text(
                                ConfigurationSeen.class,
                                it -> it.what() instanceof Configuration.AppGrant grant ? grant.appName() : ""),
                ActivityField.named("grant.scopes", "what it may do", "Mail.Read")
                        .list(ConsentGranted.class, ConsentGranted::scopes)
                        .list(
                                ConfigurationSeen.class,
                                it -> it.what() instanceof Configuration.AppGrant grant ? grant.scopes() : List.of()),
                ActivityField.named("grant.everyone", "whether for all accounts: true or false", "true")
                        .text(ConsentGranted.class, it -> Normal.truth(it.everyone()))
                        .text(
                                ConfigurationSeen.class,
                                it -> it.what() instanceof Configuration.AppGrant grant
                                        ? Normal.truth(grant.everyone())
                                        : ""),
                ActivityField.named("grant.reason", "the provider's remark", "Risky application detected")
                        .text(ConsentGranted.class, ConsentGranted::reason));
    }

    private static List<ActivityField> files() {
        return List.of(
                ActivityField.named("file.name", "name of the file", "plan.xlsx")
                        .text(FileAccessed.class, FileAccessed::name),
                ActivityField.named("file.url", "where it lies", "https://example.sharepoint.com/plan.xlsx")
                        .text(FileAccessed.class, FileAccessed::url),
                ActivityField.named(
                                "file.shared_with",
                                "with whom it was shared; anyone for a link without sign-in",
                                "anyone")
                        .text(FileAccessed.class, FileAccessed::sharedWith),
                ActivityField.named("file.sha256", "of its content, where it is told", "9f86d081884c7d65…")
                        .text(FileAccessed.class, FileAccessed::sha256)
                        .text(MessageHeld.class, MessageHeld::sha256));
    }

    private static List<ActivityField> others() {
        return List.of(
                ActivityField.named("search.query", "what was searched for", "invoice")
                        .text(SearchRun.class, SearchRun::query),
                ActivityField.named("alert.name", "what the provider calls its alert", "Creation of forwarding rule")
                        .text(ProviderAlert.class, ProviderAlert::name),
                ActivityField.named("alert.severity", "in the provider's words", "high")
                        .text(ProviderAlert.class, ProviderAlert::severity),
                ActivityField.named("configuration", "what an export of the configuration shows", "access policy")
                        .text(
                                ConfigurationSeen.class,
                                it -> ActivityKinds.word(it.what().getClass()).replace('_', ' ')));
    }
}
