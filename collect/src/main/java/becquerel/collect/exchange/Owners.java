package becquerel.collect.exchange;

import becquerel.activity.Account;
import becquerel.collect.fields.Cells;
import becquerel.collect.fields.Desk;
import becquerel.collect.value.AccountNames;
import becquerel.collect.value.MailboxPath;

/** Whose mailbox a record is about. */
final class Owners {
    private Owners() {}

    /** The account that the first of these fields names; nobody, and a problem, when none does. */
    static Account of(Cells cells, Desk desk, String... names) {
        Account owner = account(cells.text(names));
        if (!owner.isKnown()) {
            desk.problem(
                    "the record does not say whose mailbox it is about",
                    "export it again with the mailbox's UserPrincipalName in a column of its own");
        }
        return owner;
    }

    /** A mailbox by address, alias, id or directory path. */
    static Account account(String written) {
        return AccountNames.account(MailboxPath.leaf(written.strip()));
    }
}
