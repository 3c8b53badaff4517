package becquerel.collect.value;

import becquerel.collect.Act;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Keys of acts that several logs of a tenant tell, made of ids that the provider gives to all of them. */
public final class SharedActs {
    private static final long SIGN_IN = ContentHash.of("sign-in");
    private static final long CONSENT = ContentHash.of("consent");
    private static final long DIRECTORY = ContentHash.of("directory");
    private static final long ALERT = ContentHash.of("alert");
    private static final int LONGEST_ID = 80;
    /** Defender puts two letters for the product before an alert's own id and may number its parts. */
    private static final Pattern ALERT_ID = Pattern.compile("[a-z]{0,2}([0-9a-f]{8}-[0-9a-f-]{27})(_\\d+)?");

    private SharedActs() {}

    /**
     * A sign-in by its request id: {@code id} in the sign-in log, {@code IntraSystemId} in the audit log. Ranks: 0 for the
     * sign-in log whole, 1 for what portals and v1.0 leave of it, 2 for advanced hunting, 3 for the audit log.
     */
    public static Act signIn(String requestId, int rank) {
        return requestId.isBlank() ? Act.ALONE : new Act(join(SIGN_IN, requestId), rank);
    }

    /** A consent by the correlation id of the request, whose records also tell the grants that come of it. */
    public static Act consent(String correlationId, int rank) {
        return new Act(join(CONSENT, correlationId), rank);
    }

    /** A change of the directory: what was done ({@code operation} as the log names it) to which object in one request. */
    public static Act directory(String correlationId, String operation, String object, int rank) {
        return new Act(join(join(join(DIRECTORY, correlationId), operation), object), rank);
    }

    private static long join(long kind, String id) {
        return ContentHash.join(kind, ContentHash.of(id.strip().toLowerCase(Locale.ROOT)));
    }

    /**
     * An alert by its id, for each account it names: the audit log tells it as triggered and once more for each thing concerned,
     * Defender in several tables. Lines about different accounts stay lines of their own.
     *
     * @param rank 0 for a record that names the alert and the account, more for those that tell less
     */
    public static Act alert(String alertId, String about, int rank) {
        String id = alertId.strip().toLowerCase(Locale.ROOT);
        if (id.isEmpty() || id.length() > LONGEST_ID) {
            return Act.ALONE;
        }
        Matcher own = ALERT_ID.matcher(id);
        long key = ContentHash.join(ALERT, ContentHash.of(own.matches() ? own.group(1) : id));
        return new Act(ContentHash.join(key, ContentHash.of(about)), rank);
    }
}
