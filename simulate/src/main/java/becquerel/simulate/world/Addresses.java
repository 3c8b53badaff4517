package becquerel.simulate.world;

/** Addresses as texts and numbers. */
final class Addresses {
    private Addresses() {}

    static long four(String text) {
        long address = 0;
        for (String part : text.split("\\.", -1)) {
            address = address << 8 | Integer.parseInt(part);
        }
        return address;
    }

    /** Both halves of an address of IPv6, which may leave out zeros once. */
    static long[] six(String text) {
        int gap = text.indexOf("::");
        String[] before = parts(gap < 0 ? text : text.substring(0, gap));
        String[] after = gap < 0 ? new String[0] : parts(text.substring(gap + 2));
        long[] halves = new long[2];
        for (int i = 0; i < before.length; i++) {
            put(halves, i, before[i]);
        }
        for (int i = 0; i < after.length; i++) {
            put(halves, 8 - after.length + i, after[i]);
        }
        return halves;
    }

    private static String[] parts(String text) {
        return text.isEmpty() ? new String[0] : text.split(":", -1);
    }

    private static void put(long[] halves, int at, String part) {
        halves[at / 4] |= Long.parseLong(part, 16) << (16 * (3 - at % 4));
    }

    static String text(long four) {
        return (four >>> 24 & 255) + "." + (four >>> 16 & 255) + "." + (four >>> 8 & 255) + "." + (four & 255);
    }

    /** Four groups with a colon after each. */
    static String half(long half) {
        var text = new StringBuilder(20);
        for (int shift = 48; shift >= 0; shift -= 16) {
            text.append(Long.toHexString(half >>> shift & 0xFFFF)).append(':');
        }
        return text.toString();
    }

    /** The part of an address that a machine makes up for itself (RFC 8981); no group of it is zero. */
    static String host(Chance draw) {
        String groups = half(draw.bits() | 0x1000_1000_1000_1000L);
        return groups.substring(0, groups.length() - 1);
    }
}
