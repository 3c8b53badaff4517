package becquerel.activity;

/** What was done to a rule, grant or setting. */
public enum Change {
    CREATED,
    MODIFIED,
    REMOVED,
    ENABLED,
    DISABLED,
    /** Nobody was seen to change it: an export of the configuration shows it standing. */
    PRESENT
}
