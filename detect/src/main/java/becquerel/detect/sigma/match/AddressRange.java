package becquerel.detect.sigma.match;

import org.jspecify.annotations.Nullable;

/** The addresses that share their first bits. An IPv4 range holds the IPv6 addresses that map to it, too. */
record AddressRange(long high, long low, int bits) {
    private static final int MAPPED_BITS = 96;
    private static final int MOST_BITS = 128;

    /** Reads {@code 192.0.2.0/24}, {@code 2001:db8::/32} or one address; null where it is neither. */
    static @Nullable AddressRange read(String cidr) {
        int slash = cidr.indexOf('/');
        char[] text = cidr.toCharArray();
        var address = new Address();
        if (cidr.indexOf('[') >= 0 || !address.read(text, 0, slash < 0 ? text.length : slash)) {
            return null;
        }
        boolean dotted = cidr.indexOf(':') < 0;
        int most = dotted ? MOST_BITS - MAPPED_BITS : MOST_BITS;
        long bits = slash < 0 ? most : NumberText.simple(text, slash + 1, text.length);
        if (bits < 0 || bits > most) {
            return null;
        }
        return new AddressRange(address.high, address.low, (int) bits + (dotted ? MAPPED_BITS : 0));
    }

    boolean holds(Address address) {
        if (address.isVersion4() && bits < MAPPED_BITS) {
            return false;
        }
        return same(high, address.high, Math.min(bits, 64)) && same(low, address.low, Math.max(bits - 64, 0));
    }

    private static boolean same(long one, long other, int bits) {
        return bits == 0 || (one ^ other) >>> (64 - bits) == 0;
    }
}
