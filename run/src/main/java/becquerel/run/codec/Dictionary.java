package becquerel.run.codec;

import becquerel.activity.Account;
import becquerel.activity.Origin;
import java.io.IOException;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Values that come again and again within one run. Each stands once at the run's head and everywhere else by its number. Bounded:
 * what does not fit stands where it is used.
 */
public final class Dictionary {
    /** What {@link #number} answers for a value that is not here. */
    static final int ABSENT = 0;

    /** The number of the empty text, which every dictionary knows. */
    static final int EMPTY = 1;

    private static final int KNOWN = 2;
    private static final int MOST = 1 << 16;

    /** What can be remembered, and how it is written. Before each value stands its type's place in this list. */
    private static final List<Kind> KINDS =
            List.of(Kind.of(String.class), Kind.of(Account.class), Kind.of(Origin.class));

    private record Kind(Class<?> type, Shape shape) {
        static Kind of(Class<?> type) {
            return new Kind(type, Shape.plain(type));
        }
    }

    private final Map<Object, Integer> numbers = new HashMap<>();
    private final Output head = new Output(this);

    public int number(Object value) {
        return numbers.getOrDefault(value, ABSENT);
    }

    /** Takes a value in and answers its number; {@link #ABSENT} when there is no room. */
    public int add(Object value) {
        if (numbers.size() == MOST) {
            return ABSENT;
        }
        for (int kind = 0; kind < KINDS.size(); kind++) {
            if (KINDS.get(kind).type().isInstance(value)) {
                head.number(kind);
                KINDS.get(kind).shape().write(value, head);
            }
        }
        int number = KNOWN + numbers.size();
        numbers.put(value, number);
        return number;
    }

    public void write(OutputStream out) throws IOException {
        var size = new Output(this);
        size.number(numbers.size());
        size.copy(0, size.size(), out);
        head.copy(0, head.size(), out);
    }

    public void clear() {
        numbers.clear();
        head.clear();
    }

    /** Reads what {@link #write} wrote; {@code shared} gives one object for equal values of several runs. */
    public static Object[] read(Input in, Map<Object, Object> shared) throws IOException {
        Object[] values = new Object[KNOWN + (int) in.number()];
        values[EMPTY] = "";
        for (int i = KNOWN; i < values.length; i++) {
            Object value = KINDS.get((int) in.number()).shape().read(in);
            Object before = shared.putIfAbsent(value, value);
            values[i] = before == null ? value : before;
        }
        return values;
    }
}
