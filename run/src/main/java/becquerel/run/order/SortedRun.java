package becquerel.run.order;

import becquerel.run.codec.Input;
import becquerel.run.codec.Shape;
import becquerel.run.codec.Values;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.Map;

/** A sorted stretch of activities in a file of its own. */
record SortedRun(Path file, int size) {
    /** {@code shared} makes equal values one object over several runs. */
    Cursor open(Shape shape, Map<Object, Object> shared) {
        try {
            var in = new Input(FileChannel.open(file));
            var values = Values.of(in, shared);
            in.remember(values);
            return new Cursor(in, values, shape, size);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads a run from its start, or here and there. */
    static final class Cursor implements AutoCloseable {
        private final Input in;
        private final Values values;
        private final Shape shape;
        private int left;

        private Cursor(Input in, Values values, Shape shape, int size) {
            this.in = in;
            this.values = values;
            this.shape = shape;
            this.left = size;
        }

        /** Says that everything will be read. */
        Cursor whole() {
            try {
                values.readAll();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return this;
        }

        boolean hasNext() {
            return left > 0;
        }

        Stored next() {
            left--;
            try {
                return (Stored) shape.read(in);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        /** Where the next one begins, in bytes. */
        int offset() {
            return (int) in.position();
        }

        /** The one that begins there. */
        Stored at(int offset) {
            in.seek(offset);
            return next();
        }

        @Override
        public void close() {
            try {
                in.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
