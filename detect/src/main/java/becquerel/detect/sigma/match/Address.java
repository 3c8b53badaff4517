package becquerel.detect.sigma.match;

/**
 * An address read out of a text, used again for the next one. IPv4 is held as the IPv6 address it maps to. Records write addresses
 * with ports and brackets ({@code 192.0.2.1:443}, {@code [2001:db8::1]:443}) and zones ({@code fe80::1%eth0}): these are left out.
 */
final class Address {
    private static final long MAPPED = 0xFFFFL << 32;
    private static final int GROUPS = 8;

    long high;
    long low;
    private final int[] groups = new int[GROUPS];

    /** Whether it is an IPv4 address, or one that stands for such. */
    boolean isVersion4() {
        return high == 0 && low >>> 32 == 0xFFFF;
    }

    /** Reads the text; false where it is no address. */
    boolean read(char[] text, int start, int end) {
        if (start < end && text[start] == '[') {
            int close = find(text, ']', start, end);
            boolean bare = close == end - 1;
            return close < end && (bare || isPort(text, close + 1, end)) && isVersion6(text, start + 1, close);
        }
        int colon = find(text, ':', start, end);
        if (find(text, '.', start, Math.min(end, start + 4)) < Math.min(colon, end)) {
            return (colon == end || isPort(text, colon, end)) && isVersion4(text, start, colon);
        }
        return colon < end && isVersion6(text, start, end);
    }

    private static int find(char[] text, char wanted, int start, int end) {
        for (int i = start; i < end; i++) {
            if (text[i] == wanted) {
                return i;
            }
        }
        return end;
    }

    private static boolean isPort(char[] text, int colon, int end) {
        long port = NumberText.simple(text, colon + 1, end);
        return text[colon] == ':' && port >= 0 && port <= 0xFFFF;
    }

    private boolean isVersion4(char[] text, int start, int end) {
        long bits = version4(text, start, end);
        high = 0;
        low = MAPPED | bits;
        return bits >= 0;
    }

    /** The 32 bits, or -1. */
    private static long version4(char[] text, int start, int end) {
        long bits = 0;
        int at = start;
        for (int part = 0; part < 4; part++) {
            int stop = part == 3 ? end : find(text, '.', at, end);
            if (stop - at < 1 || stop - at > 3 || text[at] == '-') {
                return -1;
            }
            long number = NumberText.simple(text, at, stop);
            if (number < 0 || number > 255) {
                return -1;
            }
            bits = (bits << 8) | number;
            at = stop + 1;
        }
        return at == end + 1 ? bits : -1;
    }

    private boolean isVersion6(char[] text, int start, int whole) {
        int end = find(text, '%', start, whole);
        int count = 0;
        int gap = -1;
        int at = start;
        if (end - start >= 2 && text[start] == ':' && text[start + 1] == ':') {
            gap = 0;
            at = start + 2;
        }
        while (at < end) {
            int stop = find(text, ':', at, end);
            if (stop == end && find(text, '.', at, end) < end) {
                long bits = version4(text, at, end);
                if (bits < 0 || count > GROUPS - 2) {
                    return false;
                }
                groups[count++] = (int) (bits >>> 16);
                groups[count++] = (int) (bits & 0xFFFF);
                return spread(count, gap);
            }
            int group = hex(text, at, stop);
            if (group < 0 || count == GROUPS) {
                return false;
            }
            groups[count++] = group;
            at = stop + 1;
            if (at == end) {
                return false;
            }
            if (at < end && text[at] == ':') {
                if (gap >= 0) {
                    return false;
                }
                gap = count;
                at++;
            }
        }
        return spread(count, gap);
    }

    /** Puts the groups where they belong, zeros into the gap. */
    private boolean spread(int count, int gap) {
        if (gap < 0 ? count != GROUPS : count == GROUPS) {
            return false;
        }
        high = 0;
        low = 0;
        for (int i = 0; i < count; i++) {
            int at = gap >= 0 && i >= gap ? GROUPS - count + i : i;
            long group = (long) groups[i] << (48 - 16 * (at & 3));
            if (at < 4) {
                high |= group;
            } else {
                low |= group;
            }
        }
        return true;
    }

    private static int hex(char[] text, int start, int end) {
        if (end - start < 1 || end - start > 4) {
            return -1;
        }
        int number = 0;
        for (int i = start; i < end; i++) {
            int digit = text[i] < 128 ? Character.digit(text[i], 16) : -1;
            if (digit < 0) {
                return -1;
            }
            number = (number << 4) | digit;
        }
        return number;
    }
}
