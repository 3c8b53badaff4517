package becquerel.respond.report;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;

/** Fills any record, and all it is made of, with texts from one source, so that no field is forgotten, not even a new one. */
final class Filled {
    private final Supplier<String> texts;
    private int enums;

    private Filled(Supplier<String> texts) {
        this.texts = texts;
    }

    static <T> T with(Class<T> type, Supplier<String> texts) {
        return type.cast(new Filled(texts).value(type));
    }

    private Object value(Type type) {
        if (type instanceof ParameterizedType generic) {
            return container((Class<?>) generic.getRawType(), generic.getActualTypeArguments());
        }
        var raw = (Class<?>) type;
        if (raw == String.class) {
            return texts.get();
        } else if (raw == int.class) {
            return 3;
        } else if (raw == long.class) {
            return 5L;
        } else if (raw == double.class || raw == Double.class) {
            return 0.5;
        } else if (raw == Long.class) {
            return 7L;
        } else if (raw == boolean.class) {
            return true;
        } else if (raw == Instant.class) {
            return Instant.parse("2021-06-02T09:31:00Z");
        } else if (raw == LocalDate.class) {
            return LocalDate.of(2021, 6, 2);
        } else if (raw == ZoneId.class) {
            return ZoneId.of("Europe/Rome");
        } else if (raw.isEnum()) {
            var all = raw.getEnumConstants();
            return all[enums++ % all.length];
        } else if (raw.isRecord()) {
            return filled(raw);
        }
        throw new AssertionError("teach Filled about " + type);
    }

    private Object container(Class<?> raw, Type[] of) {
        if (raw == List.class && of[0] instanceof Class<?> each && each.isSealed()) {
            return Arrays.stream(each.getPermittedSubclasses()).map(this::value).toList();
        } else if (raw == List.class) {
            return List.of(value(of[0]), value(of[0]), value(of[0]));
        } else if (raw == Optional.class) {
            return Optional.of(value(of[0]));
        } else if (raw == SortedMap.class) {
            return new TreeMap<>(Map.of(value(of[0]), value(of[1])));
        } else if (raw == Map.class) {
            return Map.of(value(of[0]), value(of[1]));
        }
        throw new AssertionError("teach Filled about " + raw);
    }

    private Object filled(Class<?> record) {
        var parts = record.getRecordComponents();
        var types = Arrays.stream(parts).map(RecordComponent::getType).toArray(Class<?>[]::new);
        var values =
                Arrays.stream(parts).map(each -> value(each.getGenericType())).toArray();
        try {
            Constructor<?> constructor = record.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (NoSuchMethodException
                | InstantiationException
                | IllegalAccessException
                | InvocationTargetException broken) {
            throw new LinkageError("cannot fill " + record, broken);
        }
    }
}
