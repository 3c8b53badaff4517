package becquerel.run.codec;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a {@link Dictionary} wrote. Who reads a run here and there needs few of its values: each is read when it is first asked for,
 * and the rest as soon as these are no longer few.
 */
public final class Values {
    static final Values NONE = new Values(new @Nullable Object[0]);

    /** One in so many values is read by itself at most. */
    private static final int FEW = 16;

    private static final int ONE_VALUE = 256;

    private final @Nullable Object[] values;
    private final Map<Object, Object> shared;
    private @Nullable Input one;
    private long starts;
    private int asked;

    private Values(@Nullable Object[] values) {
        this.values = values;
        this.shared = Map.of();
    }

    private Values(Input in, Map<Object, Object> shared) throws IOException {
        this.values = new @Nullable Object[Dictionary.KNOWN + (int) in.number()];
        this.shared = shared;
        values[Dictionary.EMPTY] = "";
        long size = in.number();
        starts = in.position();
        one = new Input(in.channel(), ONE_VALUE);
        in.seek(first() + size);
    }

    /** Those that stand next, and goes on behind them; {@code shared} gives one object for equal values of several runs. */
    public static Values of(Input in, Map<Object, Object> shared) throws IOException {
        return new Values(in, shared);
    }

    private long first() {
        return starts + (long) (values.length - Dictionary.KNOWN) * Integer.BYTES;
    }

    Object get(int number) throws IOException {
        Object value = values[number];
        if (value != null) {
            return value;
        }
        if (++asked > values.length / FEW) {
            readAll();
        } else {
            Input in = Objects.requireNonNull(one);
            in.seek(first() + start(in.channel(), number));
            read(number, in);
        }
        return Objects.requireNonNull(values[number]);
    }

    private long start(FileChannel in, int number) throws IOException {
        var start = ByteBuffer.allocate(Integer.BYTES);
        long at = starts + (long) (number - Dictionary.KNOWN) * Integer.BYTES;
        while (start.hasRemaining()) {
            if (in.read(start, at + start.position()) < 0) {
                throw new EOFException();
            }
        }
        return start.getInt(0);
    }

    /** Reads those that have not been asked for, too. */
    public void readAll() throws IOException {
        var in = new Input(Objects.requireNonNull(one).channel());
        in.seek(first());
        for (int number = Dictionary.KNOWN; number < values.length; number++) {
            read(number, in);
        }
    }

    private void read(int number, Input in) throws IOException {
        Object value = Dictionary.KINDS.get((int) in.number()).shape().read(in);
        Object before = shared.putIfAbsent(value, value);
        values[number] = before == null ? value : before;
    }
}
