package becquerel.activity;

/** The protocol family a mailbox or directory was reached with. */
public enum Client {
    ACTIVE_SYNC,
    BROWSER,
    EWS,
    IMAP,
    /** A protocol of old that the record does not name ({@code Other clients} of the sign-in log). */
    OTHER_LEGACY,
    OUTLOOK,
    OWA,
    POP,
    POWERSHELL,
    REST,
    SMTP,
    TRANSPORT,
    UNKNOWN;

    /** Whether the protocol cannot ask for a second factor by itself (CATALOGUE A07). */
    public boolean isLegacy() {
        return this == IMAP || this == POP || this == SMTP || this == OTHER_LEGACY;
    }
}
