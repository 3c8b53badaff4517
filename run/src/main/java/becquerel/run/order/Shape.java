package becquerel.run.order;

import becquerel.activity.Account;
import becquerel.activity.Origin;
import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * How values of one type are written and read back. Shapes of records are derived from their components, so that a new kind of
 * activity needs no code here. Writing notes which values come again and so is for one run; reading changes nothing.
 */
sealed interface Shape
        permits Shape.Choice,
                Shape.Many,
                Shape.Moment,
                Shape.Named,
                Shape.OneOf,
                Shape.Parts,
                Shape.Text,
                Shape.Whole,
                Remembered {
    void write(Object value, Output out);

    Object read(Input in) throws IOException;

    /** Records that stay the same over many activities, even where the next one alike is far. */
    Set<Class<?>> REPEATED = Set.of(Account.class, Origin.class);

    /** The shape of a type made of records, sealed interfaces, enums, lists, maps of strings, strings, times and numbers. */
    static Shape of(Type type) {
        return of(type, true);
    }

    /** The same without any dictionary. */
    static Shape plain(Type type) {
        return of(type, false);
    }

    private static Shape of(Type type, boolean remember) {
        if (type instanceof ParameterizedType generic) {
            Type last = generic.getActualTypeArguments()[generic.getActualTypeArguments().length - 1];
            return generic.getRawType() == List.class
                    ? new Many(of(last, remember))
                    : new Named(of(String.class, remember), of(String.class, remember));
        }
        Class<?> plain = (Class<?>) type;
        Shape shape = ofClass(plain, remember);
        boolean repeated = REPEATED.contains(plain);
        return remember && (repeated || plain == String.class) ? new Remembered(shape, repeated) : shape;
    }

    private static Shape ofClass(Class<?> type, boolean remember) {
        if (type == String.class) {
            return new Text();
        }
        if (type == Instant.class) {
            return new Moment();
        }
        if (type == int.class || type == long.class || type == boolean.class) {
            return new Whole(type);
        }
        if (type.isEnum()) {
            return new Choice(List.of(type.getEnumConstants()));
        }
        boolean inside = remember && !REPEATED.contains(type); // its parts come again only with the whole
        return type.isSealed() ? OneOf.of(type, inside) : Parts.of(type, inside);
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
            if (type == boolean.class) {
                return number == 1;
            }
            return type == int.class ? (Object) (int) number : (Object) number;
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
            List<Object> list = new ArrayList<>(size);
            for (int i = 0; i < size; i++) {
                list.add(element.read(in));
            }
            return list;
        }
    }

    /** A map of strings, in its own order. */
    record Named(Shape key, Shape value) implements Shape {
        @Override
        public void write(Object map, Output out) {
            Map<?, ?> entries = (Map<?, ?>) map;
            out.number(entries.size());
            for (var each : entries.entrySet()) {
                key.write(each.getKey(), out);
                value.write(each.getValue(), out);
            }
        }

        @Override
        public Object read(Input in) throws IOException {
            int size = (int) in.number();
            Map<Object, Object> map = new LinkedHashMap<>();
            for (int i = 0; i < size; i++) {
                map.put(key.read(in), value.read(in));
            }
            return map;
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
