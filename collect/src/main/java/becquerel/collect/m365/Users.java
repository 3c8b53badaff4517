package becquerel.collect.m365;

import becquerel.activity.Account;
import becquerel.activity.Activity;
import becquerel.activity.Activity.AccountChanged;
import becquerel.activity.Activity.AuthMethodChanged;
import becquerel.activity.Activity.PasswordChanged;
import becquerel.activity.Change;
import becquerel.collect.value.AccountNames;
import becquerel.collect.value.Json;
import becquerel.collect.value.MailboxPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** User accounts, their passwords and their sign-in methods. */
final class Users {
    private Users() {}

    static Map<String, Area> areas() {
        return Map.ofEntries(
                Map.entry("add user", record -> account(record, Change.CREATED)),
                Map.entry("invite external user", record -> account(record, Change.CREATED)),
                Map.entry("restore user", record -> account(record, Change.ENABLED)),
                Map.entry("delete user", record -> account(record, Change.REMOVED)),
                Map.entry("hard delete user", record -> account(record, Change.REMOVED)),
                Map.entry("disable account", record -> account(record, Change.DISABLED)),
                Map.entry("enable account", record -> account(record, Change.ENABLED)),
                Map.entry("new-mailbox", Users::mailbox),
                Map.entry("update user", Users::update),
                Map.entry("change user password", Users::password),
                Map.entry("reset user password", Users::password),
                Map.entry("set force change user password", Users::password),
                Map.entry("change password (self-service)", Users::password),
                Map.entry("reset password (self-service)", Users::password),
                Map.entry("reset password (by admin)", Users::password));
    }

    /** Whom a change is about; whoever made it where the record names no other. */
    static Account target(AuditRecord record) {
        Account target = DirectoryTarget.account(record);
        return target.isKnown() ? target : record.actor();
    }

    private static List<Activity> account(AuditRecord record, Change change) {
        return List.of(new AccountChanged(record.context(), DirectoryTarget.account(record), change));
    }

    /** Exchange makes mailboxes for itself all the time; only one that a person makes is an account. */
    private static List<Activity> mailbox(AuditRecord record) {
        if (!record.actor().isPerson()) {
            return List.of();
        }
        Pairs parameters = record.parameters();
        for (String name :
                List.of("MicrosoftOnlineServicesID", "UserPrincipalName", "PrimarySmtpAddress", "Alias", "Name")) {
            if (!parameters.text(name).isEmpty()) {
                Account made = AccountNames.account(MailboxPath.leaf(parameters.text(name)));
                return List.of(new AccountChanged(record.context(), made, Change.CREATED));
            }
        }
        return List.of(new AccountChanged(record.context(), Mailboxes.of(record), Change.CREATED));
    }

    /** Which properties changed tells what was done; most updates concern licences and synchronisation. */
    private static List<Activity> update(AuditRecord record) {
        var activities = new ArrayList<Activity>();
        for (Modification change : record.modifications()) {
            switch (change.name()) {
                case "StrongAuthenticationMethod",
                        "StrongAuthenticationPhoneAppDetail",
                        "StrongAuthenticationUserDetails",
                        "SearchableDeviceKey",
                        "StrongAuthenticationRequirement" -> addMethod(record, change, activities);
                case "AccountEnabled" -> addEnabled(record, change, activities);
                default -> {
                    // not a matter of who can sign in
                }
            }
        }
        return activities;
    }

    private static void addMethod(AuditRecord record, Modification change, List<Activity> activities) {
        if (change.changes()) {
            Change kind = change.name().equals("StrongAuthenticationRequirement")
                    ? requirement(change)
                    : change.added().isEmpty()
                            ? Change.REMOVED
                            : change.removed().isEmpty() ? Change.CREATED : Change.MODIFIED;
            activities.add(new AuthMethodChanged(record.context(), target(record), kind, change.name()));
        }
    }

    /** Only what was asked for can be taken off; to enforce what was enabled is neither. */
    private static Change requirement(Modification change) {
        boolean before = isRequired(change.removed());
        boolean after = isRequired(change.added());
        return before == after ? Change.MODIFIED : after ? Change.ENABLED : Change.DISABLED;
    }

    /** State 0, or no requirement at all, means that one factor is enough. */
    private static boolean isRequired(List<String> requirements) {
        boolean required = false;
        for (String each : requirements) {
            JsonNode requirement = Json.nested(each);
            String state = requirement == null ? "" : Json.text(requirement.get("State"));
            required |= state.equals("1") || state.equals("2");
        }
        return required;
    }

    private static void addEnabled(AuditRecord record, Modification change, List<Activity> activities) {
        if (change.changes()) {
            Change kind = change.value().equalsIgnoreCase("true") ? Change.ENABLED : Change.DISABLED;
            activities.add(new AccountChanged(record.context(), target(record), kind));
        }
    }

    private static List<Activity> password(AuditRecord record) {
        Account account = target(record);
        boolean selfService = record.act().contains("reset password (self-service)");
        boolean reset = selfService || !account.equals(record.actor());
        return List.of(new PasswordChanged(record.context(), account, reset));
    }
}
