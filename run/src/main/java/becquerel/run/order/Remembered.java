package becquerel.run.order;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A shape whose values come again and again: each is written once and then by number. Bounded: when the list is full, new values
 * are written out, and a place where hardly any value came again is no longer looked up. Reader and writer build the same list as
 * they go; the reader hands out one object for equal values.
 */
final class Remembered implements Shape {
    private static final int MOST = 4_096;
    private static final int LONGEST_TEXT = 256;

    private final Shape shape;
    /** One object for equal values, whichever run they are read from. */
    private final Map<Object, Object> shared;

    private final Map<Object, Integer> numbers = new HashMap<>();
    private final List<Object> values = new ArrayList<>();
    private int again;

    Remembered(Shape shape, Map<Object, Object> shared) {
        this.shape = shape;
        this.shared = shared;
    }

    @Override
    public void write(Object value, Output out) throws IOException {
        boolean full = numbers.size() == MOST;
        Integer number = full && again < MOST ? null : numbers.get(value);
        if (number != null) {
            again++;
            out.number(number + 1L);
            return;
        }
        out.number(0);
        shape.write(value, out);
        if (!full && isShort(value)) {
            numbers.put(value, numbers.size());
        }
    }

    @Override
    public Object read(Input in) throws IOException {
        int number = (int) in.number();
        if (number > 0) {
            return values.get(number - 1);
        }
        Object value = shape.read(in);
        if (values.size() == MOST || !isShort(value)) {
            return value;
        }
        Object before = shared.putIfAbsent(value, value);
        Object one = before == null ? value : before;
        values.add(one);
        return one;
    }

    private static boolean isShort(Object value) {
        return !(value instanceof String text) || text.length() <= LONGEST_TEXT;
    }
}
