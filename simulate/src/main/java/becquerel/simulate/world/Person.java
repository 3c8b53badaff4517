package becquerel.simulate.world;

import java.time.ZoneId;
import java.util.Locale;
import java.util.UUID;

/**
 * Somebody, or something, with an account. What somebody is like follows from the world's seed and the number.
 *
 * @param number from 0
 * @param alias the part before the @
 * @param zone where they usually are
 * @param town index of the town they live near, see {@link Places}
 */
public record Person(
        int number,
        String alias,
        String domain,
        String name,
        Role role,
        ZoneId zone,
        int town,
        UUID objectId,
        UUID mailbox) {
    public String account() {
        return alias + "@" + domain;
    }

    /** The passport id that Exchange knows people by. */
    public String puid() {
        return "1003200" + objectId.toString().replace("-", "").substring(0, 9).toUpperCase(Locale.ROOT);
    }

    public String sid() {
        return "S-1-5-21-" + (objectId.getMostSignificantBits() >>> 34) + "-"
                + (mailbox.getMostSignificantBits() >>> 34) + "-" + (1_000_000 + number);
    }
}
