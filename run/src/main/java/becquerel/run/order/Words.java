package becquerel.run.order;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes the strings of one record component; values that come again are written as a number. Bounded: once the list is full,
 * new values are written out in full. Reader and writer build the same list as they go.
 */
final class Words {
    private static final int REMEMBERED = 4096;
    private static final int LONGEST_REMEMBERED = 256;

    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<String> values = new ArrayList<>();

    void write(String value, DataOutput out) throws IOException {
        Integer number = numbers.get(value);
        if (number != null) {
            Numbers.write(number + 1L, out);
            return;
        }
        Numbers.write(0, out);
        byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
        Numbers.write(bytes.length, out);
        out.write(bytes);
        remember(new String(bytes, StandardCharsets.UTF_8));
    }

    String read(DataInput in) throws IOException {
        int number = (int) Numbers.read(in);
        if (number > 0) {
            return values.get(number - 1);
        }
        byte[] bytes = new byte[(int) Numbers.read(in)];
        in.readFully(bytes);
        String value = new String(bytes, StandardCharsets.UTF_8);
        remember(value);
        return value;
    }

    private void remember(String value) {
        if (values.size() < REMEMBERED && value.length() <= LONGEST_REMEMBERED && !numbers.containsKey(value)) {
            values.add(value);
            numbers.put(value, values.size() - 1);
        }
    }
}
