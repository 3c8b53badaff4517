package becquerel.run.order;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;

/** A sorted stretch of activities, in memory or in a file. */
sealed interface SortedRun {
    /** Walks through the run; {@code shared} makes equal values one object over several runs. */
    Cursor open(Map<Object, Object> shared);

    /** Walks through a run once. */
    interface Cursor extends Iterator<Stored>, AutoCloseable {
        @Override
        void close();
    }

    /** The last run, which needs no file. */
    record InMemory(List<Stored> sorted) implements SortedRun {
        @Override
        public Cursor open(Map<Object, Object> shared) {
            Iterator<Stored> iterator = sorted.iterator();
            return new Cursor() {
                @Override
                public boolean hasNext() {
                    return iterator.hasNext();
                }

                @Override
                public Stored next() {
                    return iterator.next();
                }

                @Override
                public void close() {}
            };
        }
    }

    /** A run in a file of the case's temporary folder. */
    record OnDisk(Path file, int size) implements SortedRun {
        static OnDisk write(List<Stored> sorted, Path file) {
            try (var out = new Output(Files.newOutputStream(file))) {
                Shape shape = Shape.of(Stored.class, new HashMap<>());
                for (Stored each : sorted) {
                    shape.write(each, out);
                }
                return new OnDisk(file, sorted.size());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public Cursor open(Map<Object, Object> shared) {
            try {
                return new FileCursor(new Input(Files.newInputStream(file)), Shape.of(Stored.class, shared), size);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Reads a file run from its start. */
    final class FileCursor implements Cursor {
        private final Input in;
        private final Shape shape;
        private int left;

        private FileCursor(Input in, Shape shape, int size) {
            this.in = in;
            this.shape = shape;
            this.left = size;
        }

        @Override
        public boolean hasNext() {
            return left > 0;
        }

        @Override
        public Stored next() {
            if (left == 0) {
                throw new NoSuchElementException();
            }
            left--;
            try {
                return (Stored) shape.read(in);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
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
