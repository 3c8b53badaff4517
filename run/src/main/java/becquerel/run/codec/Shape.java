package becquerel.run.codec;

import becquerel.activity.Account;
import becquerel.activity.Origin;
import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * How values of one type are written and read back. Shapes are derived from types: of records by their components, of a class of
 * ours by its fields, so that a new kind of activity or memory needs no code here. No name of a class is ever read: what comes out
 * is what the type allows. Writing notes which values come again and so is for one run; reading changes nothing.
 */
public interface Shape {
    void write(Object value, Output out);

    /**
     * Reads what {@link #write} wrote.
     *
     * @throws IOException when the bytes end or cannot be such a value
     */
    Object read(Input in) throws IOException;

    /** Records that stay the same over many activities, even where the next one alike is far. */
    Set<Class<?>> REPEATED = Set.of(Account.class, Origin.class);

    /** The shape of a type; records, sealed interfaces, enums, containers, texts, times, numbers and plain classes of ours. */
    static Shape of(Type type) {
        return of(type, true);
    }

    /** The same without any dictionary. */
    static Shape plain(Type type) {
        return of(type, false);
    }

    private static Shape of(Type type, boolean remember) {
        if (type instanceof ParameterizedType generic) {
            return container(generic, remember);
        }
        Class<?> plain = (Class<?>) type;
        Shape shape = ofClass(plain, remember);
        boolean repeated = REPEATED.contains(plain);
        return remember && (repeated || plain == String.class) ? new Remembered(shape, repeated) : shape;
    }

    private static Shape container(ParameterizedType generic, boolean remember) {
        Type[] parts = generic.getActualTypeArguments();
        Class<?> raw = (Class<?>) generic.getRawType();
        if (raw == Optional.class) {
            return new Containers.Maybe(of(parts[0], remember));
        }
        if (raw == List.class) {
            return new Many(of(parts[0], remember));
        }
        if (Collection.class.isAssignableFrom(raw)) {
            return new Containers.Each(of(parts[0], remember));
        }
        if (Map.class.isAssignableFrom(raw)) {
            return new Containers.Named(of(parts[0], remember), of(parts[1], remember));
        }
        throw new IllegalArgumentException("no shape for " + generic);
    }

    private static Shape ofClass(Class<?> type, boolean remember) {
        if (type == String.class) {
            return new Text();
        }
        if (type == Instant.class) {
            return new Moment();
        }
        if (type == LocalDate.class) {
            return new Day();
        }
        if (type == Duration.class) {
            return new Span();
        }
        if (type == ZoneId.class) {
            return new Zone();
        }
        if (type == double.class || type == Double.class) {
            return new Fraction();
        }
        if (type.isPrimitive() || Number.class.isAssignableFrom(type) || type == Boolean.class) {
            return new Whole(type);
        }
        if (type.isEnum()) {
            return new Choice(List.of(type.getEnumConstants()));
        }
        if (type == long[].class) {
            return new Containers.Numbers();
        }
        if (type == byte[].class) {
            return new Containers.Bytes();
        }
        if (type == BitSet.class) {
            return new Containers.Bits();
        }
        boolean inside = remember && !REPEATED.contains(type); // its parts come again only with the whole
        if (type.isSealed()) {
            return OneOf.of(type, inside);
        }
        return type.isRecord() ? Parts.of(type, inside) : Fields.of(type);
    }

    /** A string. */
    record Text() implements Shape {
        @Override
        public void write(Object value, Output out) {
            out.text((String) value);
        }

        @Override
        public Object read(Input in) throws IOException {
            return in.text();
        }
    }

    /** An instant to the nanosecond. */
    record Moment() implements Shape {
        @Override
        public void write(Object value, Output out) {
            Instant time = (Instant) value;
            out.number(time.getEpochSecond());
            out.number(time.getNano());
        }

        @Override
        public Object read(Input in) throws IOException {
            return Instant.ofEpochSecond(in.number(), in.number());
        }
    }

    /** An int, long or boolean. */
    record Whole(Class<?> type) implements Shape {
        @Override
        public void write(Object value, Output out) {
            out.number(value instanceof Boolean yes ? (yes ? 1 : 0) : ((Number) value).longValue());
        }

        @Override
        public Object read(Input in) throws IOException {
            long number = in.number();
            if (type == boolean.class || type == Boolean.class) {
                return number == 1;
            }
            return type == int.class || type == Integer.class ? (Object) (int) number : (Object) number;
        }
    }

    /** A double. */
    record Fraction() implements Shape {
        @Override
        public void write(Object value, Output out) {
            out.number(Double.doubleToRawLongBits((Double) value));
        }

        @Override
        public Object read(Input in) throws IOException {
            return Double.longBitsToDouble(in.number());
        }
    }

    /** A date. */
    record Day() implements Shape {
        @Override
        public void write(Object value, Output out) {
            out.number(((LocalDate) value).toEpochDay());
        }

        @Override
        public Object read(Input in) throws IOException {
            return LocalDate.ofEpochDay(in.number());
        }
    }

    /** A time zone by its id. */
    record Zone() implements Shape {
        @Override
        public void write(Object value, Output out) {
            out.text(((ZoneId) value).getId());
        }

        @Override
        public Object read(Input in) throws IOException {
            return ZoneId.of(in.text());
        }
    }

    /** A stretch of time to the nanosecond. */
    record Span() implements Shape {
        @Override
        public void write(Object value, Output out) {
            out.number(((Duration) value).toSeconds());
            out.number(((Duration) value).toNanosPart());
        }

        @Override
        public Object read(Input in) throws IOException {
            return Duration.ofSeconds(in.number(), in.number());
        }
    }

    /** An enum constant. */
    record Choice(List<Object> constants) implements Shape {
        @Override
        public void write(Object value, Output out) {
            out.number(constants.indexOf(value));
        }

        @Override
        public Object read(Input in) throws IOException {
            return constants.get((int) in.number());
        }
    }

    /** A list. */
    record Many(Shape element) implements Shape {
        @Override
        public void write(Object value, Output out) {
            List<?> list = (List<?>) value;
            out.number(list.size());
            for (Object each : list) {
                element.write(each, out);
            }
        }

        @Override
        public Object read(Input in) throws IOException {
            int size = (int) in.number();
            List<Object> list = new ArrayList<>(Math.min(size, 1 << 10));
            for (int i = 0; i < size; i++) {
                list.add(element.read(in));
            }
            return list;
        }
    }

    /** A record, component by component. */
    record Parts(Access.Parts access, List<Shape> shapes) implements Shape {
        static Parts of(Class<?> type, boolean remember) {
            return new Parts(
                    Access.to(type),
                    Arrays.stream(type.getRecordComponents())
                            .map(each -> Shape.of(each.getGenericType(), remember))
                            .toList());
        }

        @Override
        public void write(Object value, Output out) {
            Object[] values = access.of(value);
            for (int i = 0; i < values.length; i++) {
                shapes.get(i).write(values[i], out);
            }
        }

        @Override
        public Object read(Input in) throws IOException {
            Object[] values = new Object[shapes.size()];
            for (int i = 0; i < values.length; i++) {
                values[i] = shapes.get(i).read(in);
            }
            return access.together(values);
        }
    }

    /** One of a sealed interface's records; its place among the permitted ones is written first. */
    record OneOf(Map<Class<?>, Integer> numbers, List<Shape> shapes) implements Shape {
        static OneOf of(Class<?> type, boolean remember) {
            Map<Class<?>, Integer> numbers = new HashMap<>();
            List<Shape> shapes = new ArrayList<>();
            for (Class<?> each : type.getPermittedSubclasses()) {
                numbers.put(each, shapes.size());
                shapes.add(Shape.of(each, remember));
            }
            return new OneOf(numbers, shapes);
        }

        @Override
        public void write(Object value, Output out) {
            int number = Objects.requireNonNull(numbers.get(value.getClass()));
            out.number(number);
            shapes.get(number).write(value, out);
        }

        @Override
        public Object read(Input in) throws IOException {
            return shapes.get((int) in.number()).read(in);
        }
    }
}
