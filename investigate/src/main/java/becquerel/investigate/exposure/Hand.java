package becquerel.investigate.exposure;

/** Whose hand an act was, as far as exposure depends on it. */
public enum Hand {
    INTRUDER,
    /** The mailbox's owner, or somebody whose account nobody entered. */
    OWNER,
    UNKNOWN
}
