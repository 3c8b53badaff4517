package becquerel.knowledge;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * Address ranges with the system that announces them and the country they are registered in, found by binary search in plain
 * arrays. A range reaches to the beginning of the next one. Of IPv6 only the upper 64 bits count.
 */
final class NetworkTable {
    private final Ranges4 v4;
    private final Ranges6 v6;
    private final Holders holders;
    private final Systems systems;
    /** Made when first asked for: a case meets few of them. */
    private final AtomicReferenceArray<Network> made;

    NetworkTable(Ranges4 v4, Ranges6 v6, Holders holders, Systems systems) {
        this.v4 = v4;
        this.v6 = v6;
        this.holders = holders;
        this.systems = systems;
        this.made = new AtomicReferenceArray<>(holders.system.length);
    }

    /** Read when first asked for, since most commands never do. */
    static NetworkTable shipped() {
        return Shipped.TABLE;
    }

    private static final class Shipped {
        static final NetworkTable TABLE = NetworkTableFile.SHIPPED.read();
    }

    Network of(AddressRange address) {
        return network(address.isV4() ? v4.holder((int) address.from()) : v6.holder(address.from()));
    }

    private Network network(int holder) {
        Network known = made.get(holder);
        if (known == null) {
            known = make(holder);
            made.set(holder, known);
        }
        return known;
    }

    private Network make(int holder) {
        char letters = holders.country[holder];
        String country = letters == 0 ? "" : "" + (char) (letters >>> 8) + (char) (letters & 0xff);
        int system = holders.system[holder];
        long number = system < 0 ? 0 : Integer.toUnsignedLong(systems.number[system]);
        String name = system < 0 ? "" : systems.name(system);
        return new Network(number, name, country, NetworkKinds.shipped().of(number, name));
    }

    /** Beginnings of IPv4 ranges, and for each the place of its holder. */
    static final class Ranges4 {
        /** With the highest bit turned over, so that signed order is the order of addresses. */
        private final int[] from;

        private final int[] holder;

        Ranges4(int[] from, int[] holder) {
            this.from = from;
            this.holder = holder;
            for (int i = 0; i < from.length; i++) {
                from[i] ^= Integer.MIN_VALUE;
            }
        }

        int holder(int address) {
            int at = Arrays.binarySearch(from, address ^ Integer.MIN_VALUE);
            int range = at >= 0 ? at : -at - 2;
            return range < 0 ? Holders.NOBODY : holder[range];
        }
    }

    /** The same for the upper halves of IPv6 addresses. */
    static final class Ranges6 {
        private final long[] from;
        private final int[] holder;

        Ranges6(long[] from, int[] holder) {
            this.from = from;
            this.holder = holder;
            for (int i = 0; i < from.length; i++) {
                from[i] ^= Long.MIN_VALUE;
            }
        }

        int holder(long half) {
            int at = Arrays.binarySearch(from, half ^ Long.MIN_VALUE);
            int range = at >= 0 ? at : -at - 2;
            return range < 0 ? Holders.NOBODY : holder[range];
        }
    }

    /** Holders of ranges: a place in {@link Systems}, -1 for none, and two letters of a country, 0 for none. */
    static final class Holders {
        static final int NOBODY = 0;

        private final int[] system;
        private final char[] country;

        Holders(int[] system, char[] country) {
            this.system = system;
            this.country = country;
        }
    }

    /** Autonomous systems by number, their names in UTF-8 one behind the other. */
    static final class Systems {
        private final int[] number;
        private final int[] nameEnd;
        private final byte[] names;

        Systems(int[] number, int[] nameEnd, byte[] names) {
            this.number = number;
            this.nameEnd = nameEnd;
            this.names = names;
        }

        String name(int at) {
            int from = at == 0 ? 0 : nameEnd[at - 1];
            return new String(names, from, nameEnd[at] - from, StandardCharsets.UTF_8);
        }
    }
}
