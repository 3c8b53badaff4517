package becquerel.run.codec;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedCollection;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** How containers are written. What is sorted comes back sorted, and everything else in the order in which it was. */
final class Containers {
    private Containers() {}

    private static boolean isSorted(Object container) {
        return container instanceof SortedMap<?, ?> || container instanceof SortedSet<?> || isOfEnums(container);
    }

    /** These are in the order of their constants, which is the natural one. */
    private static boolean isOfEnums(Object container) {
        return container instanceof EnumMap<?, ?> || container instanceof EnumSet<?>;
    }

    /** A map. */
    record Named(Shape key, Shape value) implements Shape {
        @Override
        public void write(Object map, Output out) {
            Map<?, ?> entries = (Map<?, ?>) map;
            out.number(isSorted(map) ? 1 : 0);
            out.number(entries.size());
            for (var each : entries.entrySet()) {
                key.write(each.getKey(), out);
                value.write(each.getValue(), out);
            }
        }

        @Override
        public Object read(Input in) throws IOException {
            Map<Object, Object> map = in.number() == 1 ? new TreeMap<>() : new LinkedHashMap<>();
            for (long left = in.number(); left > 0; left--) {
                map.put(key.read(in), value.read(in));
            }
            return map;
        }
    }

    /** A set. */
    record Each(Shape element) implements Shape {
        @Override
        public void write(Object set, Output out) {
            Collection<?> all = (Collection<?>) set;
            out.number(isSorted(set) ? 1 : 0);
            out.number(all.size());
            for (Object each : all) {
                element.write(each, out);
            }
        }

        @Override
        public Object read(Input in) throws IOException {
            SequencedCollection<Object> set = in.number() == 1 ? new TreeSet<>() : new LinkedHashSet<>();
            for (long left = in.number(); left > 0; left--) {
                set.add(element.read(in));
            }
            return set;
        }
    }

    /** A value that may be absent. */
    record Maybe(Shape shape) implements Shape {
        @Override
        public void write(Object value, Output out) {
            Optional<?> maybe = (Optional<?>) value;
            out.number(maybe.isPresent() ? 1 : 0);
            maybe.ifPresent(each -> shape.write(each, out));
        }

        @Override
        public Object read(Input in) throws IOException {
            return in.number() == 0 ? Optional.empty() : Optional.of(shape.read(in));
        }
    }

    /** An array of numbers. */
    record Numbers() implements Shape {
        private static final int TRUSTED = 1 << 20;

        @Override
        public void write(Object value, Output out) {
            long[] numbers = (long[]) value;
            out.number(numbers.length);
            for (long number : numbers) {
                out.number(number);
            }
        }

        @Override
        public Object read(Input in) throws IOException {
            int length = (int) in.number();
            long[] numbers = new long[Math.min(length, TRUSTED)];
            for (int i = 0; i < length; i++) {
                numbers = i < numbers.length ? numbers : Arrays.copyOf(numbers, Math.min(length, 2 * i));
                numbers[i] = in.number();
            }
            return numbers;
        }
    }

    /** An array of bytes. */
    record Bytes() implements Shape {
        @Override
        public void write(Object value, Output out) {
            byte[] bytes = (byte[]) value;
            out.number(bytes.length);
            for (byte each : bytes) {
                out.number(each);
            }
        }

        @Override
        public Object read(Input in) throws IOException {
            var bytes = new ByteArrayOutputStream(); // grows with what is there, whatever the length says
            for (long left = in.number(); left > 0; left--) {
                bytes.write((int) in.number());
            }
            return bytes.toByteArray();
        }
    }

    /** A set of bits. */
    record Bits() implements Shape {
        @Override
        public void write(Object value, Output out) {
            long[] words = ((BitSet) value).toLongArray();
            out.number(words.length);
            for (long word : words) {
                out.number(word);
            }
        }

        @Override
        public Object read(Input in) throws IOException {
            int length = (int) in.number();
            BitSet bits = new BitSet();
            for (int i = 0; i < length; i++) {
                long word = in.number();
                for (long left = word; left != 0; left &= left - 1) {
                    bits.set(i * Long.SIZE + Long.numberOfTrailingZeros(left));
                }
            }
            return bits;
        }
    }
}
