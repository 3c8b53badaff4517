package becquerel.detect.identity;

import becquerel.knowledge.Networks;

/** Whether two addresses may be one place. */
final class Nearness {
    private Nearness() {}

    /** In one network, or one is IPv4 and the other IPv6, as one line may have both. */
    static boolean isNear(String one, String other) {
        return (one.indexOf(':') < 0) != (other.indexOf(':') < 0)
                || Networks.surroundings(one).equals(Networks.surroundings(other));
    }
}
