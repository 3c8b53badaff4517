package becquerel.collect.m365;

import becquerel.activity.Account;
import becquerel.activity.Account.Kind;
import becquerel.activity.Activity;
import becquerel.activity.Activity.RoleAssigned;
import becquerel.activity.Change;
import becquerel.collect.value.MailboxPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Roles of the directory and of Exchange, given or taken away. */
final class Roles {
    private Roles() {}

    static Map<String, Area> areas() {
        return Map.ofEntries(
                Map.entry("add member to role", record -> directory(record, Change.CREATED)),
                Map.entry("add eligible member to role", record -> directory(record, Change.CREATED)),
                Map.entry("add scoped member to role", record -> directory(record, Change.CREATED)),
                Map.entry("add member to role completed (pim activation)", record -> directory(record, Change.ENABLED)),
                Map.entry(
                        "add eligible member to role in pim completed (permanent)", r -> directory(r, Change.CREATED)),
                Map.entry("add member to role in pim completed (permanent)", r -> directory(r, Change.CREATED)),
                Map.entry(
                        "add eligible member to role in pim completed (timebound)", r -> directory(r, Change.CREATED)),
                Map.entry("add member to role in pim completed (timebound)", r -> directory(r, Change.CREATED)),
                Map.entry("add member to role outside of pim (permanent)", r -> directory(r, Change.CREATED)),
                Map.entry("remove member from role in pim completed (permanent)", r -> directory(r, Change.REMOVED)),
                Map.entry("remove member from role in pim completed (timebound)", r -> directory(r, Change.REMOVED)),
                Map.entry(
                        "remove eligible member from role in pim completed (permanent)",
                        r -> directory(r, Change.REMOVED)),
                Map.entry(
                        "remove eligible member from role in pim completed (timebound)",
                        r -> directory(r, Change.REMOVED)),
                Map.entry("remove member from role (pim activation expired)", r -> directory(r, Change.DISABLED)),
                Map.entry("remove member from role", record -> directory(record, Change.REMOVED)),
                Map.entry("remove eligible member from role", record -> directory(record, Change.REMOVED)),
                Map.entry("remove scoped member from role", record -> directory(record, Change.REMOVED)),
                Map.entry(
                        "user has elevated their access to user access administrator for their azure resources",
                        Roles::elevated),
                Map.entry("new-managementroleassignment", record -> assignment(record, Change.CREATED)),
                Map.entry("set-managementroleassignment", record -> assignment(record, Change.MODIFIED)),
                Map.entry("remove-managementroleassignment", record -> assignment(record, Change.REMOVED)),
                Map.entry("add-rolegroupmember", record -> group(record, Change.CREATED)),
                Map.entry("update-rolegroupmember", record -> group(record, Change.MODIFIED)),
                Map.entry("remove-rolegroupmember", record -> group(record, Change.REMOVED)));
    }

    /** An administrator of the directory takes all rights on the tenant's resources in Azure for himself. */
    private static List<Activity> elevated(AuditRecord record) {
        return List.of(new RoleAssigned(record.context(), record.actor(), "User Access Administrator", Change.CREATED));
    }

    private static List<Activity> directory(AuditRecord record, Change change) {
        String role = "";
        for (String name :
                List.of("Role.DisplayName", "Role.WellKnownObjectName", "Role.TemplateId", "Role.ObjectID")) {
            role = role.isEmpty() ? record.modified(name) : role;
        }
        return List.of(new RoleAssigned(record.context(), DirectoryTarget.account(record), role, change));
    }

    /** Exchange roles go to a user, a group, a policy or an application; which one, the parameter's name says. */
    private static List<Activity> assignment(AuditRecord record, Change change) {
        Pairs parameters = record.parameters();
        String role = parameters.text("Role");
        String user = parameters.text("User");
        Account member = user.isEmpty() ? collective(parameters) : Mailboxes.account(user, record);
        return List.of(new RoleAssigned(
                record.context(),
                member,
                role.isEmpty() ? MailboxPath.leaf(parameters.text("Identity")) : role,
                change));
    }

    private static Account collective(Pairs parameters) {
        for (String name : List.of("SecurityGroup", "Policy")) {
            if (!parameters.text(name).isEmpty()) {
                return new Account("group:" + MailboxPath.leaf(parameters.text(name)), Kind.UNKNOWN);
            }
        }
        String app = parameters.text("App");
        return app.isEmpty() ? Account.NOBODY : new Account("app:" + Delegations.delegate(app), Kind.APPLICATION);
    }

    private static List<Activity> group(AuditRecord record, Change change) {
        Pairs parameters = record.parameters();
        String identity = parameters.has("Identity") ? parameters.text("Identity") : record.text("ObjectId");
        String role = MailboxPath.leaf(identity);
        var activities = new ArrayList<Activity>();
        List<String> members = parameters.list("Member");
        for (String member : members.isEmpty() ? parameters.list("Members") : members) {
            activities.add(new RoleAssigned(record.context(), Mailboxes.account(member, record), role, change));
        }
        return activities;
    }
}
