package becquerel.collect.value;

/** Canonical text of IP addresses (RFC 5952 for IPv6), by hand: the JDK's parser would ask the network about host names. */
final class IpText {
    private static final int GROUPS = 8;

    private IpText() {}

    /** Four decimal parts without leading zeros, or empty; also empty for loopback and the unspecified address. */
    static String v4(String host) {
        int packed = packV4(host, 0);
        return packed == -1 && !"255.255.255.255".equals(host) ? "" : usableV4(packed);
    }

    /** Empty when unreadable, loopback or unspecified; an IPv4 address inside IPv6 comes out as IPv4. */
    static String v6(String host) {
        int zone = host.indexOf('%');
        int[] groups = new int[GROUPS];
        if (!read(zone < 0 ? host : host.substring(0, zone), groups)) {
            return "";
        }
        boolean zeros = zeros(groups, 0, 5);
        if (zeros && groups[5] == 0xffff) {
            return usableV4(groups[6] << 16 | groups[7]);
        }
        boolean loopbackOrNone = zeros && groups[5] == 0 && groups[6] == 0 && groups[7] <= 1;
        return loopbackOrNone ? "" : write(groups);
    }

    /** The address as a number, -1 when it is none (which is also 255.255.255.255, never a client). */
    private static int packV4(String text, int from) {
        int packed = 0;
        int parts = 0;
        int i = from;
        while (i < text.length()) {
            int start = i;
            int value = 0;
            while (i < text.length()
                    && i - start < 4
                    && Character.digit(text.charAt(i), 10) >= 0
                    && text.charAt(i) < 128) {
                value = value * 10 + text.charAt(i++) - '0';
            }
            boolean leadingZero = i - start > 1 && text.charAt(start) == '0';
            if (i == start || value > 255 || leadingZero || ++parts > 4) {
                return -1;
            }
            packed = packed << 8 | value;
            if (i < text.length() && (text.charAt(i) != '.' || ++i == text.length())) {
                return -1;
            }
        }
        return parts == 4 ? packed : -1;
    }

    private static String usableV4(int packed) {
        int first = packed >>> 24;
        if (first == 127 || packed == 0) {
            return "";
        }
        return first + "." + (packed >>> 16 & 0xff) + "." + (packed >>> 8 & 0xff) + "." + (packed & 0xff);
    }

    /** Groups before a {@code ::} fill from the front, those behind it from the back. */
    private static boolean read(String text, int[] groups) {
        int count = 0;
        int gap = -1;
        int i = 0;
        if (text.startsWith("::")) {
            gap = 0;
            i = 2;
        }
        while (i < text.length()) {
            if (count == GROUPS) {
                return false;
            }
            int end = text.indexOf(':', i);
            int stop = end < 0 ? text.length() : end;
            if (end < 0 && text.indexOf('.', i) >= 0) {
                int v4 = packV4(text, i);
                if (v4 == -1 || count > GROUPS - 2) {
                    return false;
                }
                groups[count++] = v4 >>> 16;
                groups[count++] = v4 & 0xffff;
                break;
            }
            int group = hex(text, i, stop);
            if (group < 0) {
                return false;
            }
            groups[count++] = group;
            i = stop + 1;
            if (end >= 0 && i == text.length()) {
                return false; // ends in a single colon
            }
            if (i < text.length() && text.charAt(i) == ':') {
                if (gap >= 0) {
                    return false;
                }
                gap = count;
                i++;
            }
        }
        return spread(groups, count, gap);
    }

    private static boolean spread(int[] groups, int count, int gap) {
        if (gap < 0 || count == GROUPS) {
            return gap < 0 && count == GROUPS;
        }
        int moved = count - gap;
        for (int k = 1; k <= moved; k++) {
            groups[GROUPS - k] = groups[count - k];
            groups[count - k] = 0;
        }
        return true;
    }

    private static int hex(String text, int from, int to) {
        if (to == from || to - from > 4) {
            return -1;
        }
        int value = 0;
        for (int i = from; i < to; i++) {
            int digit = text.charAt(i) < 128 ? Character.digit(text.charAt(i), 16) : -1;
            if (digit < 0) {
                return -1;
            }
            value = value << 4 | digit;
        }
        return value;
    }

    private static boolean zeros(int[] groups, int from, int to) {
        for (int i = from; i < to; i++) {
            if (groups[i] != 0) {
                return false;
            }
        }
        return true;
    }

    private static String write(int[] groups) {
        int best = -1;
        int length = 1; // a single zero group is written out
        for (int i = 0; i < GROUPS; i++) {
            int end = i;
            while (end < GROUPS && groups[end] == 0) {
                end++;
            }
            if (end - i > length) {
                best = i;
                length = end - i;
            }
            i = Math.max(i, end - 1);
        }
        var text = new StringBuilder(39);
        for (int i = 0; i < GROUPS; i++) {
            if (i == best) {
                text.append("::");
                i += length - 1;
            } else {
                if (!text.isEmpty() && text.charAt(text.length() - 1) != ':') {
                    text.append(':');
                }
                text.append(Integer.toHexString(groups[i]));
            }
        }
        return text.toString();
    }
}
