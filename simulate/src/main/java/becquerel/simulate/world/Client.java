package becquerel.simulate.world;

/**
 * The program somebody works with.
 *
 * @param agent what it calls itself; empty when it says nothing
 * @param system operating system as sign-ins name it, empty when unknown
 * @param browser as sign-ins name it, {@code Other} for programs
 */
public record Client(Kind kind, String agent, String system, String browser) {
    /** Ways into a mailbox or the directory, as far as logs tell them apart. */
    public enum Kind {
        BROWSER,
        OUTLOOK,
        PHONE,
        IMAP,
        POP,
        SMTP,
        POWERSHELL,
        APPLICATION
    }

    public boolean legacy() {
        return kind == Kind.IMAP || kind == Kind.POP || kind == Kind.SMTP;
    }
}
