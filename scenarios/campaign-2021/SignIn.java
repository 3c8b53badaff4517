import java.time.Instant;

/**
 * A sign-in with all that Entra's own logs tell.
 *
 * @param id of the request; the audit log calls it IntraSystemId
 * @param attempt what all requests of one attempt share
 * @param code 0, or why it went no further
 * @param way how it was made
 * @param client the protocol or kind of program
 * @param agent the program in its own words
 * @param device what the directory knows of the machine
 * @param session empty for mail protocols
 * @param secondFactor whether one is asked of this person at that time
 */
record SignIn(
        Instant time,
        String id,
        String attempt,
        Tenant tenant,
        Office.Person who,
        String address,
        String app,
        String resource,
        String code,
        Way way,
        String client,
        Office.Agent agent,
        Device device,
        String session,
        boolean secondFactor) {
    /** What was shown to get in. */
    enum Way {
        /** A password, typed into a page. */
        TYPED,
        /** A page that found somebody signed in already. */
        BROWSER,
        /** A password, sent by a mail program. */
        LEGACY,
        /** A phone's refresh token. */
        PHONE,
        /** The token of a registered computer. */
        DESKTOP;

        boolean interactive() {
            return this == TYPED || this == BROWSER || this == LEGACY;
        }
    }

    /** A machine; no id and no name for one that the directory does not know. */
    record Device(String id, String name, boolean joined) {
        static final Device UNKNOWN = new Device("", "", false);
    }

    boolean interactive() {
        return way.interactive() && !code.equals("50058");
    }

    boolean succeeded() {
        return code.equals("0");
    }

    boolean passwordShown() {
        return way == Way.TYPED || way == Way.LEGACY;
    }
}
