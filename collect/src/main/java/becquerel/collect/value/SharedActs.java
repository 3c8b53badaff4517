package becquerel.collect.value;

import becquerel.collect.Act;
import java.util.Locale;

/** Keys of acts that several logs of a tenant tell, made of ids that the provider gives to all of them. */
public final class SharedActs {
    private static final long SIGN_IN = ContentHash.of("sign-in");

    private SharedActs() {}

    /**
     * A sign-in by its request id: {@code id} in the sign-in log, {@code IntraSystemId} in the audit log. Ranks: 0 for the
     * sign-in log whole, 1 for what portals and v1.0 leave of it, 2 for advanced hunting, 3 for the audit log, 4 for parts.
     */
    public static Act signIn(String requestId, int rank) {
        String id = requestId.strip().toLowerCase(Locale.ROOT);
        return id.isEmpty() ? Act.ALONE : new Act(ContentHash.join(SIGN_IN, ContentHash.of(id)), rank);
    }
}
