package becquerel.simulate.write;

import becquerel.simulate.world.Chance;

/** Addresses of the provider's own services (ranges that Microsoft publishes for Office 365 and Entra). */
final class ProviderAddresses {
    private ProviderAddresses() {}

    /** A server that reads mailboxes in somebody's name: 52.96.0.0/14 or 2603:1000::/24. */
    static String mailbox(Chance draw) {
        return draw.happens(0.6)
                ? "2603:10a6:" + Integer.toHexString(draw.between(0x100, 0xFFF)) + ":"
                        + Integer.toHexString(draw.below(0x200)) + "::" + Integer.toHexString(1 + draw.below(0xFF))
                : "52." + draw.between(96, 99) + "." + draw.below(256) + "." + draw.between(1, 254);
    }

    /** A server of the directory: 20.190.128.0/18 or 40.126.0.0/18. */
    static String directory(Chance draw) {
        return draw.happens(0.5)
                ? "20.190." + draw.between(128, 191) + "." + draw.between(1, 254)
                : "40.126." + draw.below(64) + "." + draw.between(1, 254);
    }

    /** Where the admin centre runs cmdlets: 2a01:111::/32 or 52.96.0.0/14. */
    static String portal(Chance draw) {
        return draw.happens(0.5)
                ? "2a01:111:f400:" + Integer.toHexString(draw.between(0x7000, 0x7FFF)) + "::"
                        + Integer.toHexString(1 + draw.below(0xFF))
                : "52." + draw.between(96, 99) + "." + draw.below(256) + "." + draw.between(1, 254);
    }
}
