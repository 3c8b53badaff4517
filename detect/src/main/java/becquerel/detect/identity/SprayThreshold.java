package becquerel.detect.identity;

import becquerel.knowledge.Networks;
import becquerel.knowledge.Organisation;
import becquerel.knowledge.Organisations;

/**
 * How many accounts one stranger must fail on before it counts as a spray: a fifth of those that are active, at least 4 and at
 * most 10, and 15 from a thousand on. Four people do not mistype at one strange address within an hour in a firm of twenty;
 * beyond fifty people the share would let real sprays pass. Twice as many over a day. From the organisation's own networks, 30.
 */
record SprayThreshold(Organisations organisations) {
    private static final int LEAST = 4;
    private static final int MOST = 10;
    private static final int MOST_IN_LARGE = 15;
    private static final int LARGE = 1_000;
    private static final int FROM_OWN_NETWORK = 30;
    /** Behind one provider's address stand many customers, each with somebody who mistypes. */
    private static final int PROVIDER_FACTOR = 2;

    int quick(String tenant, String address) {
        Organisation organisation = organisations.of(tenant);
        if (organisation.isOwnNetwork(address)) {
            return FROM_OWN_NETWORK;
        }
        int share = Math.ceilDiv(organisation.scale(), 5);
        int most = organisation.scale() >= LARGE ? MOST_IN_LARGE : MOST;
        int quick = Math.clamp(share, LEAST, most);
        return Networks.isProviders(address) ? PROVIDER_FACTOR * quick : quick;
    }

    int slow(int quick) {
        return 2 * quick;
    }
}
