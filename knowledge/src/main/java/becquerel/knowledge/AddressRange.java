package becquerel.knowledge;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.util.Optional;

/**
 * A span of addresses of one family. Of IPv6 only the upper 64 bits count: the rest names a machine within one line.
 *
 * @param from first address, unsigned
 * @param to last address, unsigned
 */
record AddressRange(boolean isV4, long from, long to) implements Comparable<AddressRange> {

    /** Reads {@code 192.0.2.0/24}, {@code 2001:db8::/32} or a single address; never asks a name server. */
    static Optional<AddressRange> of(String text) {
        long plain = v4(text);
        if (plain >= 0) {
            return Optional.of(new AddressRange(true, plain, plain));
        }
        long half = Ipv6Text.upperHalf(text);
        if (half != Ipv6Text.OTHER) {
            return Optional.of(new AddressRange(false, half, half));
        }
        int slash = text.indexOf('/');
        Optional<InetAddress> address = literal(slash < 0 ? text : text.substring(0, slash));
        if (address.isEmpty()) {
            return Optional.empty();
        }
        int bits = address.get() instanceof Inet4Address ? 32 : 128;
        int prefix = slash < 0 ? bits : prefix(text.substring(slash + 1));
        return prefix < 0 || prefix > bits ? Optional.empty() : Optional.of(of(address.get(), prefix));
    }

    /** An IPv4 address in four plain decimal numbers as one number; -1 for any other text, which may still be an address. */
    static long v4(String text) {
        long number = 0;
        int part = -1;
        int dots = 0;
        for (int i = 0; i < text.length(); i++) {
            char sign = text.charAt(i);
            if (sign == '.' && part >= 0) {
                number = number << 8 | part;
                part = -1;
                dots++;
            } else if (sign >= '0' && sign <= '9' && part != 0) { // a leading zero may mean another base
                part = Math.max(part, 0) * 10 + sign - '0';
            } else {
                return -1;
            }
            if (part > 255 || dots > 3) {
                return -1;
            }
        }
        return dots == 3 && part >= 0 ? number << 8 | part : -1;
    }

    private static AddressRange of(InetAddress address, int prefix) {
        boolean isV4 = address instanceof Inet4Address;
        ByteBuffer bytes = ByteBuffer.wrap(address.getAddress());
        long number = isV4 ? Integer.toUnsignedLong(bytes.getInt()) : bytes.getLong();
        int host = Math.max(0, (isV4 ? 32 : 64) - prefix);
        long mask = host >= Long.SIZE ? -1 : (1L << host) - 1;
        return new AddressRange(isV4, number & ~mask, number | mask);
    }

    boolean contains(AddressRange other) {
        return isV4 == other.isV4
                && Long.compareUnsigned(from, other.from) <= 0
                && Long.compareUnsigned(other.to, to) <= 0;
    }

    /** IPv6 first, then by beginning. */
    @Override
    public int compareTo(AddressRange other) {
        return isV4 == other.isV4 ? Long.compareUnsigned(from, other.from) : Boolean.compare(isV4, other.isV4);
    }

    private static Optional<InetAddress> literal(String text) {
        // The JDK also takes "1.2" and "7" for addresses; evidence never means that.
        if (text.indexOf(':') < 0 && text.chars().filter(each -> each == '.').count() != 3) {
            return Optional.empty();
        }
        try {
            return Optional.of(InetAddress.ofLiteral(text));
        } catch (IllegalArgumentException notAnAddress) {
            return Optional.empty();
        }
    }

    private static int prefix(String digits) {
        try {
            return Integer.parseInt(digits);
        } catch (NumberFormatException notANumber) {
            return -1;
        }
    }
}
