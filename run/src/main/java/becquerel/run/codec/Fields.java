package becquerel.run.codec;

import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * A class of ours that is no record, by its fields: whatever collects while it works. It is made by its constructor without
 * arguments; what its final fields hold then is filled. Transient fields are left as the constructor makes them; a field that is
 * null comes back as null.
 */
record Fields(Constructor<?> made, List<Of> fields) implements Shape {
    /** One field and its shape. */
    record Of(Field field, Shape shape) {}

    static Fields of(Class<?> type) {
        if (!type.getName().startsWith("becquerel.")) {
            throw new IllegalArgumentException("no shape for " + type);
        }
        try {
            Constructor<?> made = type.getDeclaredConstructor();
            made.setAccessible(true);
            List<Of> fields = new ArrayList<>();
            for (Field field : type.getDeclaredFields()) {
                if (!Modifier.isStatic(field.getModifiers()) && !Modifier.isTransient(field.getModifiers())) {
                    field.setAccessible(true);
                    fields.add(new Of(field, Shape.plain(field.getGenericType())));
                }
            }
            return new Fields(made, List.copyOf(fields));
        } catch (NoSuchMethodException e) {
            throw new IllegalArgumentException("no shape for " + type + ": it has no constructor without arguments", e);
        }
    }

    @Override
    public void write(Object value, Output out) {
        for (Of each : fields) {
            Object of = get(each.field(), value);
            out.number(of == null ? 0 : 1);
            if (of != null) {
                each.shape().write(of, out);
            }
        }
    }

    @Override
    public Object read(Input in) throws IOException {
        Object value = make();
        for (Of each : fields) {
            if (in.number() == 1) {
                put(each, value, each.shape().read(in));
            }
        }
        return value;
    }

    private static void put(Of of, Object into, Object value) {
        if (Modifier.isFinal(of.field().getModifiers())) {
            fill(of, get(of.field(), into), value);
        } else {
            set(of.field(), into, value);
        }
    }

    @SuppressWarnings("unchecked") // both are what the field's type says
    private static void fill(Of of, Object kept, Object value) {
        switch (kept) {
            case Map<?, ?> map -> ((Map<Object, Object>) map).putAll((Map<?, ?>) value);
            case Collection<?> all -> ((Collection<Object>) all).addAll((Collection<?>) value);
            case BitSet bits -> bits.or((BitSet) value);
            default -> {
                for (Of inner : ((Fields) of.shape()).fields()) {
                    put(inner, kept, get(inner.field(), value));
                }
            }
        }
    }

    private Object make() {
        try {
            return made.newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Object get(Field field, Object of) {
        try {
            return field.get(of);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e); // it was made accessible
        }
    }

    private static void set(Field field, Object of, Object value) {
        try {
            field.set(of, value);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e); // it was made accessible
        }
    }
}
