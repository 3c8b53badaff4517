package becquerel.activity;

/** What a sign-in's error code says, after CATALOGUE 1.5.1: did the password fit, and did the try get in. */
public enum SignInVerdict {
    /** A session or token was given. */
    SUCCESS,
    /** The password was wrong. */
    WRONG_PASSWORD,
    /** No such account. */
    UNKNOWN_ACCOUNT,
    /** Locked or blocked after too many tries. */
    LOCKED,
    /** The password was right, but a second factor or a policy stopped the try: the password is known. */
    PASSWORD_RIGHT,
    /** A normal prompt on the way (keep me signed in, enrolment of a second factor): neither success nor attack. */
    INTERRUPTED,
    /** Failed for a reason that says nothing about the password. */
    OTHER_FAILURE;

    public boolean guessed() {
        return this == WRONG_PASSWORD || this == UNKNOWN_ACCOUNT || this == LOCKED;
    }
}
