package becquerel.simulate.world;

/** What an account is for. */
public enum Role {
    EMPLOYEE,
    /** Pays, is paid, or decides about it. */
    FINANCE,
    EXECUTIVE,
    /** Keeps another's calendar and mailbox. */
    ASSISTANT,
    ADMIN,
    HELPDESK,
    /** Read by several people, signed in to by none. */
    SHARED_MAILBOX,
    /** A copier or a line-of-business program that sends or fetches mail with a password. */
    MACHINE;

    public boolean person() {
        return this != SHARED_MAILBOX && this != MACHINE;
    }

    /** As truth.json writes it. */
    public String word() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
