package becquerel.knowledge;

/** Reads the usual texts of IPv6 addresses (RFC 4291, 2.2), without what is rare: a zone, or an IPv4 address at the end. */
final class Ipv6Text {
    /** For any other text, which may still be an address; as one it would be a multicast address, which is nobody's. */
    static final long OTHER = -1;

    private static final int GROUPS = 8;
    private static final int HALF = 4;
    private static final int DIGITS = 4;

    private final String text;
    private int at;
    private int groups;
    /** How many groups stand before the gap, if there is one. */
    private int before = -1;

    private long first;
    /** The last eight groups behind the gap, in two halves. */
    private long upper;

    private long lower;

    private Ipv6Text(String text) {
        this.text = text;
    }

    /** The upper 64 bits. */
    static long upperHalf(String text) {
        return text.length() < 2 ? OTHER : new Ipv6Text(text).read();
    }

    private long read() {
        while (at < text.length()) {
            if (sign(0) == ':' && !separator()) {
                return OTHER;
            }
            if (at < text.length() && !group()) {
                return OTHER;
            }
        }
        if (before < 0) {
            return groups == GROUPS ? first : OTHER;
        }
        int missing = HALF - Math.min(before, HALF);
        return groups < GROUPS ? upper | (missing == HALF ? 0 : first << (16 * missing)) : OTHER;
    }

    /** Goes past one colon, or past the gap. */
    private boolean separator() {
        if (sign(1) != ':') {
            at++;
            return groups > 0 && at < text.length();
        }
        boolean isOnly = before < 0;
        before = groups;
        at += 2;
        return isOnly && sign(0) != ':';
    }

    private boolean group() {
        int value = 0;
        int digits = 0;
        while (digits <= DIGITS && digit(sign(0)) >= 0) {
            value = value << 4 | digit(sign(0));
            digits++;
            at++;
        }
        groups++;
        if (before >= 0) {
            upper = upper << 16 | lower >>> 48;
            lower = lower << 16 | value;
        } else if (groups <= HALF) {
            first = first << 16 | value;
        }
        return digits > 0 && digits <= DIGITS && groups <= GROUPS && (sign(0) == ':' || sign(0) == 0);
    }

    /** The character so far ahead, 0 behind the end. */
    private char sign(int ahead) {
        return at + ahead < text.length() ? text.charAt(at + ahead) : 0;
    }

    private static int digit(char sign) {
        if (sign >= '0' && sign <= '9') {
            return sign - '0';
        }
        int letter = sign | 0x20;
        return letter >= 'a' && letter <= 'f' ? letter - 'a' + 10 : -1;
    }
}
