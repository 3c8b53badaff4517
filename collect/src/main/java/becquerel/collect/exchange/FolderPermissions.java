package becquerel.collect.exchange;

import becquerel.activity.Account;
import becquerel.activity.Configuration.Delegation;
import becquerel.collect.fields.Cells;
import becquerel.collect.fields.Desk;
import becquerel.collect.fields.FieldSource;
import becquerel.collect.fields.Fields;
import becquerel.collect.fields.Said;
import becquerel.collect.fields.Snapshot;
import becquerel.collect.value.MailboxPath;
import java.util.List;
import java.util.Set;

/** {@code Get-MailboxFolderPermission}: who may read or change one folder. What anybody may do by default is no delegation. */
public final class FolderPermissions implements FieldSource {
    /** Rights that show no more than when somebody is free. */
    private static final Set<String> NO_MORE_THAN_TIME = Set.of("None", "AvailabilityOnly", "LimitedDetails");

    @Override
    public String kind() {
        return "mailbox folder permissions";
    }

    @Override
    public boolean knows(Fields fields) {
        boolean folder = fields.has("foldername") || fields.has("sharingpermissionflags");
        return folder && fields.has("user") && fields.has("accessrights");
    }

    @Override
    public Said read(Fields fields, Desk desk) {
        var cells = new Cells(fields);
        List<String> rights = MailboxPermissions.rights(cells.list("accessrights"));
        String user = Grantees.ofFolder(cells);
        cells.report(desk);
        boolean everybody = user.equals("default") || user.equals("anonymous");
        boolean none = rights.isEmpty() || rights.equals(List.of("None"));
        if (user.isEmpty() || (none && !cells.lostAny())) {
            return Said.nothing("no rights");
        }
        if (Grantees.isOwner(user)) {
            return Said.nothing("the owner's own rights");
        }
        if (everybody && NO_MORE_THAN_TIME.containsAll(rights)) {
            return Said.nothing("everybody's usual rights");
        }
        String identity = cells.text("identity");
        String folder = cells.text("foldername");
        var snapshot = new Snapshot(fields, desk, "Get-MailboxFolderPermission", "");
        snapshot.see(owner(cells, identity, desk), new Delegation(user, rights, path(identity, folder)));
        return snapshot.said();
    }

    /** {@code ann@example.com:\Calendar} names both the mailbox and the folder. */
    private static Account owner(Cells cells, String identity, Desk desk) {
        String[] names = {"userprincipalname", "primarysmtpaddress", "mailbox", "mailboxownerid"};
        boolean told = !cells.text(names).isEmpty() || identity.indexOf(":\\") <= 0;
        return told ? Owners.of(cells, desk, names) : Owners.account(MailboxPath.owner(identity));
    }

    private static String path(String identity, String folder) {
        int colon = identity.indexOf(":\\");
        return folder.isEmpty() && colon >= 0 ? identity.substring(colon + 2) : folder;
    }
}
