package becquerel.run.intake;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntToLongFunction;

/** Indexes of equal keys, chained in two int arrays and a hash table; made for millions of mostly single keys. */
final class Groups {
    private static final int NONE = -1;

    private final IntToLongFunction keys;
    private final int[] next;
    private final boolean[] head;
    private final int[] table;
    private final int mask;

    Groups(IntToLongFunction keys, int size) {
        this.keys = keys;
        this.next = new int[size];
        this.head = new boolean[size];
        int capacity = Integer.highestOneBit(Math.max(8, size)) << 2;
        this.table = new int[capacity];
        this.mask = capacity - 1;
        Arrays.fill(table, NONE);
        Arrays.fill(next, NONE);
        for (int index = 0; index < size; index++) {
            insert(index);
        }
    }

    private void insert(int index) {
        long key = keys.applyAsLong(index);
        int slot = (int) Hash.mix(key) & mask;
        while (table[slot] != NONE && keys.applyAsLong(table[slot]) != key) {
            slot = (slot + 1) & mask;
        }
        if (table[slot] == NONE) {
            head[index] = true;
        } else {
            head[table[slot]] = false;
            head[index] = true;
            next[index] = table[slot];
        }
        table[slot] = index;
    }

    /** The next key after this index that occurs more than once, or -1. */
    int nextRepeated(int after) {
        for (int index = after + 1; index < next.length; index++) {
            if (head[index] && next[index] != NONE) {
                return index;
            }
        }
        return NONE;
    }

    List<Integer> members(int headIndex) {
        List<Integer> members = new ArrayList<>();
        for (int index = headIndex; index != NONE; index = next[index]) {
            members.add(index);
        }
        return members;
    }
}
