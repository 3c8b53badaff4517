package becquerel.simulate.world;

/**
 * A network that announces addresses.
 *
 * @param asn its number
 * @param high the upper half of its first address; 0 for IPv4
 * @param low the lower half, or the address of IPv4
 * @param bits length of the prefix
 */
record Network(Kind kind, String country, int asn, String name, boolean six, long high, long low, int bits) {
    enum Kind {
        HOME,
        MOBILE,
        HOSTING,
        VPN,
        /** Services through which companies send all their traffic. */
        GATEWAY,
        /** Servers that send mail. */
        MAIL
    }

    static Network read(String line) {
        String[] cells = line.split("\t", -1);
        String[] prefix = cells[4].split("/", -1);
        boolean six = prefix[0].indexOf(':') >= 0;
        long[] halves = six ? Addresses.six(prefix[0]) : new long[] {0, Addresses.four(prefix[0])};
        return new Network(
                Kind.valueOf(cells[0]),
                cells[1],
                Integer.parseInt(cells[2]),
                cells[3],
                six,
                halves[0],
                halves[1],
                Integer.parseInt(prefix[1]));
    }

    /** An address of the prefix that is neither its first nor its last; of IPv6, a host of some subscriber's network. */
    String address(Chance draw) {
        return six
                ? subscriber(draw) + Addresses.host(draw)
                : Addresses.text(low + 1 + draw.below((1 << (32 - bits)) - 2));
    }

    /** The first half of the addresses of one subscriber, ending in a colon (a /64; RFC 6177). */
    String subscriber(Chance draw) {
        long own = bits >= 56 ? 0 : (draw.bits() & ((1L << (56 - bits)) - 1)) << 8;
        return Addresses.half(high | own | 1);
    }
}
