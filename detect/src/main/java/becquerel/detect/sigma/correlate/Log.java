package becquerel.detect.sigma.correlate;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Matches in order of time, oldest first; a ring that grows. Members are kept of the latest alone. */
final class Log {
    private static final long[] NONE = {};

    private final boolean valued;
    private long[] times = new long[1];
    private long[] values;
    private @Nullable Object[] members = new @Nullable Object[1];
    private int head;
    private int size;

    /** Without {@code valued}, no values are kept with the times. */
    Log(boolean valued) {
        this.valued = valued;
        this.values = valued ? new long[1] : NONE;
    }

    int size() {
        return size;
    }

    private int at(int index) {
        int place = head + index;
        return place < times.length ? place : place - times.length;
    }

    long time(int index) {
        return times[at(index)];
    }

    long value(int index) {
        return values[at(index)];
    }

    @Nullable
    Object member(int index) {
        return members[at(index)];
    }

    /** Adds one at the end. */
    void add(long time, long value, @Nullable Object member, int shown) {
        if (size == times.length) {
            grow();
        }
        put(size++, time, value, member);
        if (size > shown) {
            members[at(size - shown - 1)] = null;
        }
    }

    private void put(int index, long time, long value, @Nullable Object member) {
        int place = at(index);
        times[place] = time;
        members[place] = member;
        if (valued) {
            values[place] = value;
        }
    }

    private void grow() {
        int room = Math.max(2, size + (size >> 1));
        times = inOrder(times, room);
        values = valued ? inOrder(values, room) : NONE;
        var grown = Arrays.copyOfRange(members, head, head + room);
        System.arraycopy(members, 0, grown, size - head, head);
        members = grown;
        head = 0;
    }

    private long[] inOrder(long[] ring, int room) {
        long[] grown = new long[room];
        System.arraycopy(ring, head, grown, 0, size - head);
        System.arraycopy(ring, 0, grown, size - head, head);
        return grown;
    }

    void removeFirst() {
        members[head] = null;
        head = at(1);
        size--;
    }

    /** Forgets everything before that time. */
    void forget(long before) {
        while (size > 0 && times[head] < before) {
            removeFirst();
        }
    }

    /** Takes one out of the middle. */
    void remove(int index) {
        for (int i = index; i + 1 < size; i++) {
            put(i, time(i + 1), valued ? value(i + 1) : 0, member(i + 1));
        }
        members[at(size - 1)] = null;
        size--;
    }

    /** Where that value stands; -1 when it does not. */
    int find(long value) {
        for (int i = size - 1; i >= 0; i--) {
            if (values[at(i)] == value) {
                return i;
            }
        }
        return -1;
    }

    /** Makes one of each two neighbours: the later one's time, both values' sum. */
    void halve() {
        int half = size / 2;
        for (int i = 0; i < half; i++) {
            double sum = Double.longBitsToDouble(value(2 * i)) + Double.longBitsToDouble(value(2 * i + 1));
            put(i, time(2 * i + 1), Double.doubleToRawLongBits(sum), member(2 * i + 1));
        }
        if (size % 2 == 1) {
            put(half, time(size - 1), value(size - 1), member(size - 1));
        }
        int left = size - half;
        while (size > left) {
            members[at(--size)] = null;
        }
    }
}
