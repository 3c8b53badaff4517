package becquerel.collect.m365;

import becquerel.activity.Account;
import becquerel.collect.value.AccountNames;
import becquerel.collect.value.MailboxPath;

/** Names of mailboxes as cmdlets write them: addresses, aliases, directory paths, ids. */
final class Mailboxes {
    private Mailboxes() {}

    /** The mailbox a cmdlet was run on; nobody when the record does not say. */
    static Account of(AuditRecord record) {
        Pairs parameters = record.parameters();
        for (String written : new String[] {
            parameters.text("Mailbox"),
            MailboxPath.owner(withoutTenant(record.text("ObjectId"), record)),
            MailboxPath.owner(withoutTenant(parameters.text("Identity"), record)),
            record.text("MailboxOwnerUPN")
        }) {
            if (!written.isBlank()) {
                return account(written, record);
            }
        }
        return Account.NOBODY;
    }

    /** A mailbox by whatever name; the actor's own alias is his account. */
    static Account account(String written, AuditRecord record) {
        String name = MailboxPath.leaf(written);
        Account actor = record.actor();
        boolean own = actor.isPerson()
                && actor.name().length() > name.length()
                && actor.name().charAt(name.length()) == '@'
                && actor.name().regionMatches(true, 0, name, 0, name.length());
        return own ? actor : AccountNames.account(name);
    }

    /** The mailbox of a mailbox record. */
    static Account owner(AuditRecord record) {
        String owner = record.text("MailboxOwnerUPN");
        if (owner.isEmpty()) {
            owner = record.firstText("MailboxOwnerSid", "MailboxGuid");
        }
        return owner.isEmpty() ? record.actor() : AccountNames.account(owner);
    }

    /** Whether somebody else than the owner opened the mailbox. */
    static boolean byDelegate(AuditRecord record, Account mailbox) {
        return switch (record.text("LogonType")) {
            case "1", "2", "6", "Admin", "Delegate", "Delegated", "DelegatedAdmin" -> !mailbox.equals(record.actor());
            default -> isAddress(record.actor()) && isAddress(mailbox) && !mailbox.equals(record.actor());
        };
    }

    private static boolean isAddress(Account account) {
        return account.isPerson() && account.name().indexOf('@') > 0;
    }

    /** {@code alias\\rule} of {@code tenant\\alias\\rule}; any other path as it is. */
    static String withoutTenant(String path, AuditRecord record) {
        int first = path.indexOf('\\');
        boolean deep = first > 0 && path.indexOf('\\', first + 1) > first + 1;
        String head = deep ? path.substring(0, first) : "";
        boolean isMailbox = head.indexOf('/') >= 0
                || head.indexOf('@') >= 0
                || head.endsWith(":")
                || account(head, record).equals(record.actor()); // then a rule's name has the backslash
        return deep && !isMailbox ? path.substring(first + 1) : path;
    }
}
