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
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * {@code Get-MailboxPermission} and {@code Get-RecipientPermission}: who may open a mailbox or send as it. The owner's own rights,
 * inherited ones and denials are no delegations.
 */
public final class MailboxPermissions implements FieldSource {
    @Override
    public String kind() {
        return "mailbox permissions";
    }

    @Override
    public boolean knows(Fields fields) {
        boolean opens = fields.has("user") && (fields.has("deny") || fields.has("isinherited"));
        boolean folder = fields.has("foldername") || fields.has("sharingpermissionflags");
        return fields.has("accessrights") && !folder && (opens || fields.has("trustee"));
    }

    @Override
    public Said read(Fields fields, Desk desk) {
        var cells = new Cells(fields);
        boolean sends = fields.has("trustee");
        String delegate = Grantees.folded(cells.text("trustee", "user"));
        List<String> rights = rights(cells.list("accessrights", "extendedrights"));
        cells.report(desk);
        String why = noDelegation(cells, delegate, rights);
        if (!why.isEmpty()) {
            return Said.nothing(why);
        }
        Account owner = Owners.of(
                cells, desk, "userprincipalname", "primarysmtpaddress", "mailbox", "identity", "identityguid");
        var snapshot = new Snapshot(fields, desk, sends ? "Get-RecipientPermission" : "Get-MailboxPermission", "");
        snapshot.see(owner, new Delegation(delegate, rights, ""));
        String identity = MailboxPath.leaf(cells.text("identity"));
        snapshot.alias(identity, cells.text("userprincipalname"));
        return snapshot.said();
    }

    private static String noDelegation(Cells cells, String delegate, List<String> rights) {
        if (delegate.isEmpty() || (rights.isEmpty() && !cells.lostAny())) {
            return "no rights";
        }
        if (Grantees.isOwner(delegate)
                || Grantees.isOwner(cells.text("trusteesidstring").toLowerCase(Locale.ROOT))) {
            return "the owner's own rights";
        }
        if (cells.is("isinherited")) {
            return "inherited rights";
        }
        boolean denied = cells.is("deny") || cells.text("accesscontroltype").equalsIgnoreCase("Deny");
        return denied ? "rights denied" : "";
    }

    /** {@code FullAccess,ReadPermission} in one text as well. */
    static List<String> rights(List<String> written) {
        List<String> rights = new ArrayList<>();
        for (String each : written) {
            for (String right : each.split(",", -1)) {
                if (!right.isBlank()) {
                    rights.add(right.strip());
                }
            }
        }
        return rights;
    }
}
