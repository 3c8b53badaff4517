package becquerel.activity;

/** How an act ended, as judged from error codes and never from a transport status alone. */
public enum Outcome {
    SUCCESS,
    FAILURE,
    INTERRUPTED,
    UNKNOWN
}
