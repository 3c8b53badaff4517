package becquerel.knowledge;

import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/**
 * Which names were looked up, each as a 64-bit hash: eight to sixteen bytes a name. Tells later whether tables that have changed
 * would have answered differently; a chance likeness of hashes only makes it say so too often. Not safe for several threads.
 */
public final class Asked {
    private static final int FIRST = 1 << 10;

    /** Open addressing; 0 is a free place. */
    private long[] table = new long[FIRST];

    private int size;

    public void add(String tenant, String name) {
        add(hash(tenant, name));
    }

    private void add(long hash) {
        int place = place(hash);
        if (table[place] == 0) {
            table[place] = hash;
            size++;
            if (size > table.length / 2) {
                grow();
            }
        }
    }

    private void grow() {
        long[] old = table;
        table = new long[2 * old.length];
        for (long hash : old) {
            if (hash != 0) {
                table[place(hash)] = hash;
            }
        }
    }

    private int place(long hash) {
        int place = (int) (hash >>> 7) & (table.length - 1);
        while (table[place] != 0 && table[place] != hash) {
            place = (place + 1) & (table.length - 1);
        }
        return place;
    }

    public boolean contains(String tenant, String name) {
        return table[place(hash(tenant, name))] != 0;
    }

    public boolean isEmpty() {
        return size == 0;
    }

    /** Takes over what was asked elsewhere. */
    public void addAll(Asked other) {
        for (long hash : other.table) {
            if (hash != 0) {
                add(hash);
            }
        }
    }

    /** Whether two tables have the same values for every name that was asked. */
    public <K, V> boolean sameIn(Map<K, V> one, Map<K, V> two, Function<K, String> tenant, Function<K, String> name) {
        return same(one, two, tenant, name) && same(two, one, tenant, name);
    }

    private <K, V> boolean same(Map<K, V> one, Map<K, V> two, Function<K, String> tenant, Function<K, String> name) {
        return one.entrySet().stream()
                .allMatch(each -> Objects.equals(two.get(each.getKey()), each.getValue())
                        || !contains(tenant.apply(each.getKey()), name.apply(each.getKey())));
    }

    private static long hash(String tenant, String name) {
        long hash = 0xCBF29CE484222325L;
        for (int i = 0; i < tenant.length(); i++) {
            hash = (hash ^ tenant.charAt(i)) * 0x100000001B3L;
        }
        hash = (hash ^ 0xFFFF) * 0x100000001B3L;
        for (int i = 0; i < name.length(); i++) {
            hash = (hash ^ name.charAt(i)) * 0x100000001B3L;
        }
        hash = (hash ^ (hash >>> 29)) * 0xBF58476D1CE4E5B9L;
        return (hash ^ (hash >>> 32)) | 1; // never a free place
    }
}
