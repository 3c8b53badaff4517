package becquerel.activity;

/** What was done to a rule, grant or setting. */
public enum Change {
    CREATED,
    MODIFIED,
    REMOVED,
    ENABLED,
    DISABLED
}
