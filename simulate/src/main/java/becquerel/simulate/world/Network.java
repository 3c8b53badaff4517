package becquerel.simulate.world;

/**
 * A network that announces addresses.
 *
 * @param asn its number
 * @param base first address of the prefix, as an unsigned number
 * @param size addresses in the prefix
 */
record Network(Kind kind, String country, int asn, String name, int base, int size) {
    enum Kind {
        HOME,
        MOBILE,
        HOSTING,
        VPN
    }

    static Network read(String line) {
        String[] cells = line.split("\t", -1);
        String[] prefix = cells[4].split("/", -1);
        int base = 0;
        for (String part : prefix[0].split("\\.", -1)) {
            base = base << 8 | Integer.parseInt(part);
        }
        int bits = 32 - Integer.parseInt(prefix[1]);
        return new Network(Kind.valueOf(cells[0]), cells[1], Integer.parseInt(cells[2]), cells[3], base, 1 << bits);
    }

    /** An address of the prefix, neither its first nor its last. */
    String address(Chance chance) {
        int address = base + 1 + chance.below(size - 2);
        return (address >>> 24) + "." + (address >>> 16 & 255) + "." + (address >>> 8 & 255) + "." + (address & 255);
    }

    /** Whether an address is one of the prefix. */
    boolean has(String text) {
        String[] parts = text.split("\\.", -1);
        if (parts.length != 4) {
            return false;
        }
        int address = 0;
        for (String part : parts) {
            address = address << 8 | Integer.parseInt(part);
        }
        return Integer.compareUnsigned(address - base, size) < 0;
    }
}
