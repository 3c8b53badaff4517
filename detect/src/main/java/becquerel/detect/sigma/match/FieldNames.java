package becquerel.detect.sigma.match;

import java.util.BitSet;
import java.util.List;

/**
 * Which fields some rule uses, so that a parser can leave out everything else. A field is a number; a node is a place in a record,
 * known by the keys on the way there joined by dots, so a key {@code a.b} and a key {@code b} within {@code a} lead to the same.
 */
public final class FieldNames {
    /** No field, no node: nothing below here is asked for. */
    public static final int NONE = -1;

    private static final int ROOT = 0;
    private static final int LOAD = 4;
    private static final int[] POWERS = powers();

    private final List<String> names;
    private final boolean allValues;
    private final BitSet comparesText;
    private final int longest;
    /** Open addressing from the hash of a node's text to the node; 0 is free, as the root is never looked up. */
    private final int[] table;

    /** A node's text is the beginning of one of the names. */
    private final String[] sources;

    private final int[] lengths;
    private final int[] hashes;
    private final int[] fields;
    private final boolean[] leads;
    private int nodes = 1;

    FieldNames(List<String> names, BitSet used, BitSet comparesText, boolean allValues) {
        this.names = names;
        this.allValues = allValues;
        this.comparesText = comparesText;
        int parts = used.stream()
                .map(field ->
                        1 + (int) names.get(field).chars().filter(c -> c == '.').count())
                .sum();
        this.table = new int[Integer.highestOneBit(Math.max(parts, 1)) * LOAD];
        this.sources = new String[parts + 1];
        this.lengths = new int[parts + 1];
        this.hashes = new int[parts + 1];
        this.fields = new int[parts + 1];
        this.leads = new boolean[parts + 1];
        sources[ROOT] = "";
        fields[ROOT] = NONE;
        int most = 0;
        for (int field = used.nextSetBit(0); field >= 0; field = used.nextSetBit(field + 1)) {
            add(field);
            most = Math.max(most, names.get(field).length());
        }
        this.longest = most;
    }

    private void add(int field) {
        String name = names.get(field);
        for (int dot = name.indexOf('.'); dot >= 0; dot = name.indexOf('.', dot + 1)) {
            int way = node(name, dot); // may put larger arrays in place of these
            leads[way] = true;
        }
        int end = node(name, name.length());
        fields[end] = field;
        leads[ROOT] = true;
    }

    private int node(String name, int length) {
        String text = name.substring(0, length);
        int slot = slot(text.hashCode());
        while (table[slot] != 0) {
            int found = table[slot];
            if (lengths[found] == length && sources[found].startsWith(text)) {
                return found;
            }
            slot = (slot + 1) & (table.length - 1);
        }
        sources[nodes] = name;
        lengths[nodes] = length;
        hashes[nodes] = text.hashCode();
        fields[nodes] = NONE;
        table[slot] = nodes;
        return nodes++;
    }

    private int slot(int hash) {
        return (hash ^ (hash >>> 15)) & (table.length - 1);
    }

    /** Where a record begins. */
    public int root() {
        return ROOT;
    }

    /** The node that a key leads to, or {@link #NONE}. */
    public int child(int node, String key) {
        if (node == NONE || !leads[node]) {
            return NONE;
        }
        int before = node == ROOT ? 0 : lengths[node] + 1;
        int length = before + key.length();
        if (length > longest) {
            return NONE;
        }
        int hash = key.hashCode();
        if (node != ROOT) {
            hash += (hashes[node] * 31 + '.') * power(key.length());
        }
        for (int slot = slot(hash); table[slot] != 0; slot = (slot + 1) & (table.length - 1)) {
            int found = table[slot];
            if (hashes[found] == hash && lengths[found] == length && says(found, node, before, key)) {
                return found;
            }
        }
        return NONE;
    }

    private boolean says(int found, int node, int before, String key) {
        String source = sources[found];
        if (node == ROOT) {
            return source.startsWith(key);
        }
        return source.startsWith(key, before)
                && source.charAt(before - 1) == '.'
                && source.regionMatches(0, sources[node], 0, lengths[node]);
    }

    /** The field that a node is, or {@link #NONE} where it only leads to some. */
    public int field(int node) {
        return node == NONE ? NONE : fields[node];
    }

    /** Whether fields lie below a node. */
    public boolean leads(int node) {
        return node != NONE && leads[node];
    }

    /** Whether every value of a record is asked for, in whatever field. */
    public boolean allValues() {
        return allValues;
    }

    /** Whether rules look at what the field says, not only at whether it is there. */
    public boolean comparesText(int field) {
        return comparesText.get(field);
    }

    /** The number of a field by its name as rules write it, or {@link #NONE}. */
    public int number(String name) {
        int node = child(ROOT, name);
        return field(node);
    }

    public String name(int field) {
        return names.get(field);
    }

    /** How many numbers there are, used here or not. */
    public int size() {
        return names.size();
    }

    private static int power(int exponent) {
        int power = 1;
        int left = exponent;
        while (left >= POWERS.length) {
            power *= POWERS[POWERS.length - 1];
            left -= POWERS.length - 1;
        }
        return power * POWERS[left];
    }

    private static int[] powers() {
        int[] powers = new int[64];
        powers[0] = 1;
        for (int i = 1; i < powers.length; i++) {
            powers[i] = powers[i - 1] * 31;
        }
        return powers;
    }
}
