package becquerel.simulate.write;

import becquerel.simulate.world.Event;
import becquerel.simulate.world.Person;
import becquerel.simulate.world.Role;
import becquerel.simulate.world.World;
import java.util.List;

/** The directory's settings as collectors write them (CATALOGUE 1.3). */
final class DirectorySettings {
    static final List<String> GRANTS = List.of(
            "PermissionType",
            "AppId",
            "ClientObjectId",
            "AppDisplayName",
            "ResourceObjectId",
            "ResourceDisplayName",
            "Permission",
            "ConsentType",
            "PrincipalObjectId",
            "PrincipalDisplayName",
            "Homepage",
            "PublisherName",
            "ReplyUrls",
            "IsEnabled",
            "CreatedDateTime",
            "AppOwnerOrganizationId",
            "PublisherDisplayName",
            "VerifiedPublisherId");
    static final List<String> METHODS = List.of(
            "user",
            "MFAstatus",
            "email",
            "fido2",
            "app",
            "password",
            "phone",
            "softwareoath",
            "hellobusiness",
            "temporaryAccessPass",
            "certificateBasedAuthConfiguration");
    static final List<String> USERS = List.of(
            "UserPrincipalName",
            "DisplayName",
            "Id",
            "AccountEnabled",
            "CreatedDateTime",
            "DeletedDateTime",
            "LastPasswordChangeDateTime",
            "Mail");

    private final World world;
    private final Standing standing;

    DirectorySettings(World world, Standing standing) {
        this.world = world;
        this.standing = standing;
    }

    /** A row for each right that an application was given. */
    long grants(Csv table) {
        long rows = 0;
        String graph = world.chance().at("logs").at("graph principal").guid();
        for (Event.Consented each : standing.grants()) {
            Person by = each.context().account();
            for (String scope : each.scopes().split(" ", -1)) {
                if (!scope.isEmpty()) {
                    table.row(
                            "Delegated",
                            each.app(),
                            each.servicePrincipal(),
                            each.appName(),
                            graph,
                            "Microsoft Graph",
                            scope,
                            each.everyone() ? "AllPrincipals" : "Principal",
                            each.everyone() ? "" : by.objectId().toString(),
                            each.everyone() ? "" : by.name(),
                            "",
                            "",
                            "",
                            "True",
                            Times.zulu(each.time()),
                            world.chance().at("owner " + each.app()).guid(),
                            "",
                            "");
                    rows++;
                }
            }
        }
        return rows;
    }

    long methods(Csv table) {
        for (Person each : world.people()) {
            boolean factor = standing.factor(each.account(), world.policy().factor(each));
            String app = factor ? "True" : "False";
            String phone = factor && each.number() % 3 == 0 ? "True" : "False";
            table.row(
                    each.account(),
                    factor ? "Enabled" : "Disabled",
                    "False",
                    "False",
                    app,
                    "True",
                    phone,
                    "False",
                    "False",
                    "False",
                    "False");
        }
        return world.people().size();
    }

    /** Shared mailboxes have accounts that nobody can sign in to. */
    long users(Csv table) {
        for (Person each : world.people()) {
            boolean enabled = standing.enabled(each.account()) && each.role() != Role.SHARED_MAILBOX;
            var made = world.from()
                    .minusSeconds(86_400L * (30 + Math.floorMod(each.objectId().hashCode(), 2000)));
            table.row(
                    each.account(),
                    each.name(),
                    each.objectId().toString(),
                    enabled ? "True" : "False",
                    Times.american(made),
                    "",
                    Times.american(made.plusSeconds(3600)),
                    each.account());
        }
        List<Event.Directory> strangers = standing.strangers();
        for (Event.Directory each : strangers) {
            String name = each.target().substring(0, each.target().indexOf('@'));
            String enabled = standing.enabled(each.target()) ? "True" : "False";
            String made = Times.american(each.time());
            table.row(each.target(), name, each.targetId(), enabled, made, "", made, each.target());
        }
        return (long) world.people().size() + strangers.size();
    }
}
