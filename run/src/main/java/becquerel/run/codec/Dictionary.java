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

    static final int KNOWN = 2;

    private static final int MOST = 1 << 16;

    /** What can be remembered, and how it is written. Before each value stands its type's place in this list. */
    static final List<Kind> KINDS = List.of(Kind.of(String.class), Kind.of(Account.class), Kind.of(Origin.class));

    record Kind(Class<?> type, Shape shape) {
        static Kind of(Class<?> type) {
            return new Kind(type, Shape.plain(type));
        }
    }

    private final Map<Object, Integer> numbers = new HashMap<>();
    private final Output head = new Output(this);
    /** Where each value begins in the head. */
    private final Output starts = new Output(this);

    public int number(Object value) {
        return numbers.getOrDefault(value, ABSENT);
    }

    /** Takes a value in and answers its number; {@link #ABSENT} when there is no room. */
    public int add(Object value) {
        if (numbers.size() == MOST) {
            return ABSENT;
        }
        starts.whole(head.size());
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

    /** Writes it so that {@link Values} can read it. */
    public void write(OutputStream out) throws IOException {
        var size = new Output(this);
        size.number(numbers.size());
        size.number(head.size());
        for (Output each : List.of(size, starts, head)) {
            each.copy(0, each.size(), out);
        }
    }

    public void clear() {
        numbers.clear();
        head.clear();
        starts.clear();
    }
}
